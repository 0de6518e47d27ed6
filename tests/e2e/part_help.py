# SPDX-License-Identifier: Apache-2.0
"""The safety card."""

import re

from way import part

PLACES = ("Today", "Plan", "Diary", "Learn", "More")
ROWS = ("Your answers", "Contacts", re.compile("^Reminders"), "Appearance", "My data", "About Beforehand",
        "Appointment")
CALL_NOW = "Call now, or go to the emergency department"


@part(6, "see the safety card from every screen")
def get_help(walk):
    window = walk.window

    def card():
        window.press("button", "Get help")
        window.see(CALL_NOW, re.compile("^You cannot pass urine"), "Hill Clinic",
                   re.compile("020 7946 0199"))

    def back():
        window.keys("Escape")
        window.see_gone("heading", CALL_NOW)

    for place in PLACES:
        window.press("place", place)
        window.see_state("place", place, "selected")
        card()
        if place == "Today":
            walk.picture("help")
        back()
    for row in ROWS:
        window.press("place", "More")
        window.press("button", row)
        window.see_gone("place", "More")
        card()
        back()
        window.keys("Escape")
        window.find("place", "More")
    window.press("place", "Diary")
    window.press("button", "Write a note")
    window.see("How is it?")
    card()
