# SPDX-License-Identifier: Apache-2.0
"""What the parts of the walk share: its lines, its windows, moves that come often."""

import pathlib
import re

from records import Records
from window import Window

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Steps that are met more than once on the way.
DRIVER = "Book someone to drive you"
CHECK_DRIVER = "Check that your driver is coming"
THINNER = "Ask about your blood thinner"

# What a person can do. Each part of the walk is a piece of one of these lines.
LINES = {
    1: "Start",
    2: "Set up a procedure",
    3: "See Today and the Plan",
    4: "Keep the diary",
    5: "Set reminders",
    6: "Read, and get help",
    7: "Close, lose and move without losing anything",
    8: "See whether it helped",
}
parts = []


def part(line, words):
    def add(function):
        parts.append((line, words, function))
        return function

    return add


class Walk:
    def __init__(self, screen, app, pictures, from_source):
        self.app = app
        self.pictures = pictures
        self.from_source = from_source  # whether ./dev run built what is walked
        self.undated = Window([app], screen.folder / "undated")
        self.window = Window([app], screen.folder / "own")
        self.records = Records(app, screen.folder / "own")
        self.count = 0

    def picture(self, name, window=None):
        self.count += 1
        (window or self.window).picture(self.pictures / f"{self.count:02}-{name}.png")

    def reopen(self, now, **more):
        """After a kill, on the same data."""
        self.window.kill()
        self.window.open("--now", now, **more)

    def end(self, picture=False):
        for window in (self.undated, self.window):
            if picture and window.is_open:
                self.picture("FAILED", window)
            window.kill()


def choose(window, question, answer):
    window.press("choice", answer, inside=("group", question))
    window.see_state("choice", answer, "checked", inside=("group", question))


def go_on(window, title):
    """To the next page of the set-up, which has this title."""
    window.press("button", "Continue")
    window.find("heading", title)


def write_time(window, hour, minute):
    if not window.shows("field", "Hour"):
        window.press("button", re.compile("^Time: "))
    window.write("Hour", hour)
    window.write("Minute", minute)
    window.see(f"Time: {hour}:{minute}")


def open_step(window, title):
    window.press("place", "Plan")
    window.scroll_to("button", title)
    window.press("button", title)
    window.see("What to do")


def appearance(window, role, name, times=1):
    window.press("place", "More")
    window.press("button", "Appearance")
    for _ in range(times):
        window.press(role, name)
    if role == "choice":
        window.see_state(role, name, "checked")
