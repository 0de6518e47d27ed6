# SPDX-License-Identifier: Apache-2.0
"""What stays: after the end of the app, and after the appointment moves."""

import re

from way import CHECK_DRIVER, DRIVER, THINNER, part


@part(7, "close it, kill it, reopen it: everything is there")
def come_back(walk):
    window = walk.window
    before = (walk.records.plan(), walk.records.notes(), walk.records.reminders())
    walk.reopen("2026-03-22T19:30")
    window.close()
    window.open("--now", "2026-03-22T19:31")
    window.see("2 days to go", re.compile("Sacroiliac joint injection, left"))
    window.press("place", "Plan")
    window.scroll_to("tick", DRIVER)
    window.see_state("tick", DRIVER, "checked")
    window.see_state("tick", THINNER, "checked")
    window.press("place", "Diary")
    window.press("button", "All entries and notes")
    window.find("line", re.compile("Woke up three times"))
    assert before == (walk.records.plan(), walk.records.notes(), walk.records.reminders())
    window.keys("Escape")


@part(7, "move the date: see what it does, make it, take it back; what was for that day is asked again")
def move(walk):
    window = walk.window
    before = walk.records.plan()
    window.press("place", "Plan")
    window.keys("Home")
    window.press("button", "Move the appointment")
    window.press("button", "Later month")
    window.press("choice", "Tuesday, 7 April 2026")
    window.see_state("choice", "Tuesday, 7 April 2026", "checked")
    walk.picture("move")
    window.press("button", "See what changes")
    window.find("button", "Move it")
    window.see(re.compile("^To do again"), DRIVER)
    walk.picture("move-preview")
    assert before == walk.records.plan(), "looking at a change made it"
    window.press("button", "Move it")
    window.see(re.compile("^Your appointment is now Tuesday 7 April, 09:30"))
    window.see(re.compile("^Now · Sunday 22 March"))
    walk.picture("moved")
    window.press("button", "Undo")
    window.see(re.compile("24 March"))
    assert before == walk.records.plan(), "not all was taken back"

    window.press("button", "Move the appointment")
    window.press("button", "Later month")
    window.press("choice", "Tuesday, 7 April 2026")
    window.press("button", "See what changes")
    window.press("button", "Move it")
    window.see(re.compile("^Your appointment is now Tuesday 7 April, 09:30"))
    walk.reopen("2026-03-22T19:40")
    window.see("16 days to go")
    walk.picture("today-moved")
    window.press("place", "Plan")
    window.scroll_to("tick", DRIVER)
    window.see_state("tick", DRIVER, "checked", False)
    walk.picture("plan-moved")
    window.scroll_to("button", CHECK_DRIVER)
    after = walk.records.plan()
    assert before.keys() == after.keys()
    assert after["confirm-driver", "once"]["local"] == "2026-04-06T18:00:00"
    asked_again = {("book-driver", "once"), ("ask-blood-thinner", "once")}
    for state in ("done", "skipped"):
        had = {step for step in before if before[step]["state"] == state} - asked_again
        has = {step for step in after if after[step]["state"] == state}
        assert had == has, (state, had ^ has)
