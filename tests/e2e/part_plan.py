# SPDX-License-Identifier: Apache-2.0
"""Today, the plan and its steps."""

import re

from way import DRIVER, THINNER, open_step, part

FREE_DAY = "Keep the rest of the day free"
TICKED = "Done: " + DRIVER


@part(3, "see Today; it rolls over at midnight while open")
def today(walk):
    window = walk.window
    walk.reopen("2026-03-12T10:30")
    window.see("12 days to go", "Thursday 12 March", "Also open now", "Coming up", DRIVER,
               re.compile("^Preparation, 0 of .* you are here"))
    window.see_state("place", "Today", "selected")
    walk.picture("today")
    walk.reopen("2026-03-13T00:59:45")  # in Lisbon, a quarter of a minute before midnight
    window.see("12 days to go", "Thursday 12 March")
    window.see("11 days to go", "Friday 13 March", deadline=90)


@part(3, "see Plan; tick a step, undo it")
def tick(walk):
    window = walk.window
    walk.reopen("2026-03-13T09:00")
    window.see(re.compile("^Reminder: Ask about your blood thinner"))  # a usual one
    walk.records.be_reminded_of(usual=False)  # the way to each page is shorter without
    walk.reopen("2026-03-13T09:00")
    window.press("place", "Plan")
    window.see(re.compile("^Now · Friday 13 March"))
    walk.picture("plan")
    window.keys("Tab", "Tab")  # to the buttons above the first row, which come into view
    window.see_state("button", "Move the appointment", "focused")
    window.see_state("button", "Move the appointment", "showing")
    window.keys("End")  # the head of the phase that is seen stays at the top
    window.find("heading", re.compile("^Recovery, "))
    window.see_gone("heading", re.compile("^Preparation, "))
    window.keys("Home")
    window.find("heading", re.compile("^Preparation, "))
    window.see_gone("heading", re.compile("^Recovery, "))
    window.scroll_to("tick", DRIVER)
    window.see_state("tick", DRIVER, "checked", False)
    window.click("tick", DRIVER)
    window.see(TICKED)
    window.see_state("tick", DRIVER, "checked")
    walk.picture("plan-ticked")
    assert walk.records.step("book-driver")["state"] == "done"
    window.press("button", "Undo")
    window.see_gone("notice", TICKED)
    window.see_state("tick", DRIVER, "checked", False)
    assert walk.records.step("book-driver")["state"] != "done"
    window.focus("tick", DRIVER)
    window.keys("space")
    window.see_state("tick", DRIVER, "checked")

    walk.reopen("2026-03-13T09:05")
    window.press("place", "Plan")
    window.see_state("tick", DRIVER, "checked")


@part(3, "skip a step with a reason")
def skip(walk):
    window = walk.window
    open_step(window, FREE_DAY)
    window.press("button", "Skip")
    window.press("choice", "I could not do it")
    window.see_state("choice", "I could not do it", "checked")
    walk.picture("skip")
    window.press("button", "Skip it")
    window.see("Skipped: I could not do it")
    assert walk.records.step("plan-the-day")["state"] == "skipped"

    walk.reopen("2026-03-13T09:10")
    window.press("place", "Plan")
    window.scroll_to("button", FREE_DAY)
    window.see_description("button", FREE_DAY, "Skipped: I could not do it")


@part(3, "open a step: what, why, the sources and the article behind it")
def open_a_step(walk):
    window = walk.window
    open_step(window, THINNER)
    window.see("What to do", "Why", "Sources", re.compile("^Tell the clinic which blood thinner"))
    walk.picture("step")
    window.press("button", "Blood thinners")
    window.see_state("heading", "The one rule", "showing")
    walk.picture("article-behind-step")
    window.keys("Escape")
    window.find("field", re.compile("."))
    window.write(re.compile("."), "Keep taking it, Dr Hill")
    window.press("button", "Save the answer")
    window.see("Saved. This step is done.")
    assert walk.records.step("ask-blood-thinner")["state"] == "done"
