# SPDX-License-Identifier: Apache-2.0
"""Pictures of the main screens in other sizes and settings."""

import re

from way import DRIVER, appearance, open_step, part

NOW = "2026-03-22T19:45"


def tour(walk, look):
    window = walk.window
    window.press("place", "Today")
    window.see("16 days to go")
    walk.picture(look + "-today")
    if look == "wide":
        open_step(window, DRIVER)
    else:
        window.press("place", "Plan")
        window.find("list", "Plan")
    walk.picture(look + "-plan")
    window.press("place", "Learn")
    window.find("heading", "Understand it")
    walk.picture(look + "-learn")
    window.write("Search", "numb leg")
    window.see("The 12 best")
    walk.picture(look + "-search")
    window.keys("ctrl+a", "Delete")
    window.press("button", "Understanding the joint")
    window.press("button", "On this page")
    window.press("button", "Where it is")
    window.see_in_view("heading", "Where it is")
    walk.picture(look + "-figure")
    window.press("place", "Learn")
    window.press("button", "Getting ready")
    window.press("button", "On this page")
    window.press("button", "When to do what")
    window.see_in_view("heading", "When to do what")
    walk.picture(look + "-table")


@part(3, "on a desktop, in the dark, in high contrast, in large letters, from right to left")
def looks(walk):
    window = walk.window
    walk.reopen(NOW, size="1280x800")
    tour(walk, "wide")
    walk.reopen(NOW)
    for name, look in (("Dark", "dark"), ("High contrast", "contrast")):
        appearance(window, "choice", name)
        window.keys("Escape")
        tour(walk, look)
    appearance(window, "choice", "Light")
    for _ in range(4):
        window.press("button", "Larger text")
    window.see(re.compile("200"))
    window.keys("Escape")
    tour(walk, "large")

    window.kill()
    window.open("--now", NOW, "--rtl")
    appearance(window, "button", "Smaller text", 4)
    window.press("button", re.compile("^Back"))
    tour(walk, "rtl")
