# SPDX-License-Identifier: Apache-2.0
"""The app's window as a screen reader has it, with a hand at the keyboard and the mouse.

Nothing here waits for a time. Each call waits for what it names, up to DEADLINE, and says what was
there instead when it does not come.
"""

import os
import re
import signal
import subprocess
import time

from tree import Bus, Gone

DEADLINE = 30  # seconds: how long a state may take to come on a busy machine
PAUSE = 0.05  # seconds between two looks

# What the roles are called here, and what Qt's versions call them.
ROLES = {
    "button": {"push button", "button"},
    "tick": {"check box"},
    "choice": {"radio button"},
    "place": {"page tab"},
    "heading": {"heading"},
    "words": {"label", "static"},
    "line": {"list item"},
    "list": {"list"},
    "group": {"panel", "grouping"},
    "link": {"link"},
    "field": {"text", "entry", "spin button"},
    "notice": {"alert message", "alert", "notification"},
    "figure": {"image", "icon", "graphic"},
    "row": {"table row", "row"},
    "sheet": {"dialog"},
}


class Unmet(AssertionError):
    """What was expected did not come; `nodes` is what was there instead."""

    def __init__(self, expected, nodes):
        super().__init__(expected)
        self.expected = expected
        self.nodes = nodes


def within(nodes, node):
    """What lies inside a node."""
    found = []
    for other in nodes[nodes.index(node) + 1:]:
        if other.depth <= node.depth:
            break
        found.append(other)
    return found


class Window:
    def __init__(self, command, data):
        self.command = command
        self.data = data
        self._bus = Bus()
        self._process = None
        self._owner = None
        self._id = None

    # ---- opening and ending ----------------------------------------------------------------------

    def open(self, *options, size="390x844", stderr=None):
        self._process = subprocess.Popen(
            [*self.command, "--data-dir", str(self.data), "--size", size, *options],
            stdin=subprocess.DEVNULL, stderr=stderr, start_new_session=True)
        self._owner = None
        self._until("the window opens", lambda nodes: any(node.depth > 1 for node in nodes))
        self._id = self._until("the window is on the screen", lambda _: self._on_screen())
        _run("xdotool", "windowactivate", "--sync", self._id)

    def kill(self):
        """As a crash or an empty battery would."""
        if self._process:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def close(self):
        """As a person would."""
        self.keys("alt+F4")
        self._process.wait(DEADLINE)
        self._process = None

    @property
    def is_open(self):
        return self._process is not None and self._process.poll() is None

    def _on_screen(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "beforehand"],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    # ---- looking ---------------------------------------------------------------------------------

    def look(self):
        """Everything that is shown now, top down."""
        self._owner = self._owner or self._bus.owner_of(self._process.pid)
        return self._bus.tree(self._owner) if self._owner else []

    def words(self):
        """All that a screen reader can say of what is shown now: names, descriptions, fields."""
        return self._bus.words(self.look())

    def find(self, role, name, inside=None):
        """The first of that role and name: a text or a compiled pattern."""
        return self._until(_words(role, name, inside),
                           lambda nodes: _first(nodes, role, name, inside))

    def see(self, *texts, deadline=DEADLINE):
        """Each of the texts, or patterns, is the name of something shown."""
        for text in texts:
            self._until(_words(None, text), lambda nodes: _first(nodes, None, text), deadline)

    def names(self, role):
        """What the things of a role are called, top down."""
        return self._until(f"a {role}", lambda nodes: [node.name for node in nodes
                                                       if node.role in ROLES[role]])

    def see_state(self, role, name, state, wanted=True, inside=None):
        def met(nodes):
            node = _first(nodes, role, name, inside)
            return node and node.has(state) == wanted

        self._until(f"{_words(role, name, inside)} is {'' if wanted else 'not '}{state}", met)

    def see_description(self, role, name, pattern):
        def met(nodes):
            node = _first(nodes, role, name)
            return node and re.search(pattern, node.description)

        self._until(f'{_words(role, name)} says "{pattern}"', met)

    def see_in_view(self, role, name):
        """It lies in the window whole, not above or below what is scrolled to."""
        def met(nodes):
            node = _first(nodes, role, name)
            return node and _lies_in(node.box, nodes[1].box)

        self._until(f"{_words(role, name)} is in view", met)

    def see_gone(self, role, name):
        self._until(f"{_words(role, name)} is no longer there",
                    lambda nodes: nodes and not _first(nodes, role, name))

    def shows(self, role, name):
        """Whether it is there now."""
        nodes = self._until("the window shows something", lambda nodes: nodes)
        return bool(_first(nodes, role, name))

    def field(self, name, text):
        def met(nodes):
            node = _first(nodes, "field", name)
            return node and node.text == text

        self._until(f'the field "{name}" holds "{text}"', met)

    def _until(self, expected, met, seconds=DEADLINE):
        """Waits until met(nodes) is something, and returns that."""
        deadline = time.monotonic() + seconds
        nodes = []
        while True:
            if self._process.poll() is not None:
                raise Unmet(f"{expected} (the app ended: {self._process.returncode})", nodes)
            try:
                nodes = self.look()
                result = met(nodes)
            except Gone:
                result = None
            if result:
                return result
            if time.monotonic() > deadline:
                raise Unmet(expected, nodes)
            time.sleep(PAUSE)

    # ---- doing -----------------------------------------------------------------------------------

    def press(self, role, name, inside=None):
        """As a screen reader presses."""
        self._until(f"{_words(role, name, inside)} can be pressed",
                    lambda nodes: (node := _first(nodes, role, name, inside)) and node.act("Press"))

    def click(self, role, name, inside=None):
        """With the mouse, in the middle of what is on the screen."""
        self.focus(role, name, inside)  # which brings it into view
        self._click(role, name, inside)

    def click_word(self, word, text):
        """With the mouse, on an explained word of a text."""
        self.focus("button", text)
        self._click("link", word, ("button", text))

    def _click(self, role, name, inside):
        x, y, width, height = self.find(role, name, inside).box
        _run("xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def keys(self, *names):
        _run("xdotool", "key", "--clearmodifiers", *names)

    def focus(self, role, name, inside=None):
        self.find(role, name, inside).act("SetFocus")
        self.see_state(role, name, "focused", inside=inside)

    def write(self, name, text, inside=None):
        """Into a field, in place of what it holds."""
        self.focus("field", name, inside)
        self.keys("ctrl+a", "Delete")
        self.field(name, "")
        self.type(text)

    def type(self, text):
        """To where the keyboard is."""
        _run("xdotool", "type", "--clearmodifiers", "--delay", "5", text)

    def scroll_to(self, role, name):
        """Pages down a long list, and from its top again, until it is there."""
        places, since = None, 0

        def met(nodes):
            nonlocal places, since
            if _first(nodes, role, name):
                return True
            before, places = places, [node.box for node in nodes]
            if places != before:
                since = time.monotonic()
                self.keys("Next")
            elif time.monotonic() - since > 2:  # this is the end, or the app is very slow
                since = time.monotonic()
                self.keys("Home")
            return False

        self.keys("Home")
        self._until(f"{_words(role, name)}, somewhere in the list", met, 2 * DEADLINE)

    # ---- pictures --------------------------------------------------------------------------------

    def picture(self, path):
        """The window once it stands still: two pictures in a row are the same, or it never does."""
        before = None
        for _ in range(40):
            image = subprocess.run(["import", "-window", self._id, "ppm:-"], check=True,
                                   capture_output=True).stdout
            if image == before:
                break
            before = image
            time.sleep(PAUSE)
        subprocess.run(["convert", "ppm:-", str(path)], input=image, check=True)


def _lies_in(inner, outer):
    (x, y, width, height), (left, top, wide, high) = inner, outer
    return left <= x and top <= y and x + width <= left + wide and y + height <= top + high


def _first(nodes, role, name, inside=None):
    if inside:
        outer = _first(nodes, *inside)
        nodes = within(nodes, outer) if outer else []
    return next((node for node in nodes if _fits(node, role, name)), None)


def _fits(node, role, name):
    if role and node.role not in ROLES[role]:
        return False
    return bool(name.search(node.name)) if isinstance(name, re.Pattern) else node.name == name


def _words(role, name, inside=None):
    name = name.pattern if isinstance(name, re.Pattern) else name
    place = f", in {_words(*inside)}" if inside else ""
    return f'the {role or "text"} "{name}"{place}'


def _run(*command):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=DEADLINE,
                   stdout=subprocess.DEVNULL)
