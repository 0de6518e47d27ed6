# SPDX-License-Identifier: Apache-2.0
"""Pictures of other screens and settings."""

import re

from way import DRIVER, appearance, open_step, part


@part(3, "on a desktop, in the dark, in large letters, from right to left")
def looks(walk):
    window = walk.window
    now = "2026-03-22T19:45"
    walk.reopen(now, size="1280x800")
    window.see("16 days to go")
    walk.picture("wide-today")
    open_step(window, DRIVER)
    walk.picture("wide-plan")

    walk.reopen(now)
    appearance(window, "choice", "Dark")
    walk.reopen(now)
    window.see("16 days to go")
    walk.picture("dark-today")
    window.press("place", "Plan")
    window.find("list", "Plan")
    walk.picture("dark-plan")

    appearance(window, "choice", "Light")
    for _ in range(4):
        window.press("button", "Larger text")
    window.see(re.compile("200"))
    walk.reopen(now)
    window.see("16 days to go")
    walk.picture("large-today")
    window.press("place", "Plan")
    window.find("list", "Plan")
    walk.picture("large-plan")

    window.kill()
    window.open("--now", now, "--rtl")
    appearance(window, "button", "Smaller text", 4)
    window.press("button", re.compile("^Back"))
    window.press("place", "Today")
    window.see("16 days to go")
    walk.picture("rtl-today")
    window.press("place", "Plan")
    window.find("list", "Plan")
    walk.picture("rtl-plan")
