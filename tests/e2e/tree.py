# SPDX-License-Identifier: Apache-2.0
"""The accessible tree of one program, asked of it over the accessibility bus.

Spoken to directly and many questions at a time: asked one by one, as libatspi does, a page takes
seconds on a busy machine, and its cache can be older than the screen.
"""

from gi.repository import Gio, GLib

A11Y = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PATIENCE = 10_000  # milliseconds for an answer

# The bits of AT-SPI's state set that are asked for here.
STATES = {"checked": 4, "focused": 12, "selected": 23, "showing": 25}


class Gone(Exception):
    """What was asked about is no longer there."""


class Bus:
    """The accessibility bus of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, Gio.DBusCallFlags.NONE, PATIENCE, None).unpack()[0]
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask_all(self, questions):
        """The answers to (owner, path, interface, method, arguments), None where there is none."""
        answers = [None] * len(questions)
        waiting = len(questions)

        def settle(bus, result, index):
            nonlocal waiting
            waiting -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (owner, path, interface, method, arguments) in enumerate(questions):
            self._bus.call(owner, path, interface, method, arguments, None,
                           Gio.DBusCallFlags.NONE, PATIENCE, None, settle, index)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def ask(self, owner, path, interface, method, arguments=None):
        answer = self.ask_all([(owner, path, interface, method, arguments)])[0]
        if answer is None:
            raise Gone(f"{method} of {path}")
        return answer

    def owner_of(self, process):
        """The name on the bus of a program, or None before it is there."""
        children = self.ask("org.a11y.atspi.Registry", ROOT, A11Y + "Accessible", "GetChildren")[0]
        for owner, _ in children:
            found = self.ask_all([("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                   "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)))])[0]
            if found and found[0] == process:
                return owner
        return None

    def tree(self, owner):
        """Everything on its pages, top down: in view or not, but not what is hidden."""
        shown = {}  # path: (node, paths of its children)
        level = [(ROOT, 0)]
        while level:
            answers = iter(self.ask_all([question for path, _ in level for question in (
                (owner, path, A11Y + "Accessible", "GetState", None),
                (owner, path, A11Y + "Component", "GetExtents", GLib.Variant("(u)", (0,))),
                (owner, path, A11Y + "Accessible", "GetRoleName", None),
                (owner, path, "org.freedesktop.DBus.Properties", "Get",
                 GLib.Variant("(ss)", (A11Y + "Accessible", "Name"))),
                (owner, path, A11Y + "Accessible", "GetChildren", None))]))
            below = []
            for (path, depth), state, extents, role, name, children in zip(
                    level, answers, answers, answers, answers, answers):
                if None in (state, role, name, children):
                    continue  # it went away between the questions
                # Qt keeps hidden things in the tree; they have no place, as has the root.
                box = extents[0] if extents else (0, 0, 0, 0)
                if path != ROOT and not any(box):
                    continue
                states = state[0][0] | state[0][1] << 32
                paths = [child for _, child in children[0]]
                shown[path] = (Node(self, owner, path, depth, role[0], name[0], states, box), paths)
                below += [(child, depth + 1) for child in paths]
            level = below
        nodes = []
        _top_down(ROOT, shown, nodes)
        return nodes


    def words(self, nodes):
        """The names, descriptions and typed texts of the nodes."""
        answers = self.ask_all([question for node in nodes for question in node.questions()])
        return {node.name for node in nodes} | {answer[0] for answer in answers if answer}


def _top_down(path, shown, nodes):
    if path in shown:
        node, children = shown[path]
        nodes.append(node)
        for child in children:
            _top_down(child, shown, nodes)


class Node:
    """One thing on the screen, as it was when it was looked at."""

    def __init__(self, bus, owner, path, depth, role, name, states, box):
        self._bus = bus
        self._owner = owner
        self._path = path
        self._states = states
        self.depth = depth
        self.role = role
        self.name = name
        self.box = box  # x, y, width and height on the screen

    def has(self, state):
        return bool(self._states >> STATES[state] & 1)

    def _ask(self, interface, method, kind="()", *values):
        return self._bus.ask(self._owner, self._path, interface, method, GLib.Variant(kind, values))

    def questions(self):
        """For its description, and for the text that it may hold."""
        return ((self._owner, self._path, "org.freedesktop.DBus.Properties", "Get",
                 GLib.Variant("(ss)", (A11Y + "Accessible", "Description"))),
                (self._owner, self._path, A11Y + "Text", "GetText", GLib.Variant("(ii)", (0, -1))))

    @property
    def description(self):
        return self._ask("org.freedesktop.DBus.Properties", "Get", "(ss)", A11Y + "Accessible",
                         "Description")[0]

    @property
    def text(self):
        """What is typed in a field."""
        return self._ask(A11Y + "Text", "GetText", "(ii)", 0, -1)[0]

    def act(self, action):
        """Does what a screen reader's user asks for: "Press", "SetFocus"."""
        names = [name for name, *_ in self._ask(A11Y + "Action", "GetActions")[0]]
        return action in names and self._ask(A11Y + "Action", "DoAction", "(i)",
                                             names.index(action))[0]

    def __str__(self):
        marks = [state for state in ("checked", "focused", "selected") if self.has(state)]
        return f'{self.role} "{self.name}"' + (f" ({', '.join(marks)})" if marks else "")
