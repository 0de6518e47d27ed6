# SPDX-License-Identifier: Apache-2.0
"""Answers that change, and what a person lays over the plan."""

import re

from way import CHECK_DRIVER, ROOT, THINNER, choose, open_step, part

OWN = "Borrow crutches"
NOTE = "It is printed on your checklist too."


@part(3, "change an answer: see which steps come and go, and take it back")
def change_an_answer(walk):
    window = walk.window
    walk.reopen("2026-03-13T09:15")
    before = walk.records.plan()
    window.press("place", "More")
    window.press("button", "Your answers")
    choose(window, "Do you have diabetes?", "Yes")
    walk.picture("answers")
    window.press("button", "See what changes")
    window.find("button", "Save the answers")
    window.see("Agree a diabetes plan")
    walk.picture("answers-preview")
    assert before == walk.records.plan(), "looking at a change made it"
    window.press("button", "Save the answers")
    window.see("Saved. Your plan follows your answers.")
    assert walk.records.step("plan-diabetes")["state"] != "not_applicable"
    window.press("button", "Undo")
    window.see_gone("notice", "Saved. Your plan follows your answers.")
    assert before == walk.records.plan(), "not all was taken back"


@part(3, "add a step of one's own, give a step another time, write a note on it")
def lay_over(walk):
    window = walk.window
    walk.reopen("2026-03-13T09:20")
    window.press("place", "Plan")
    window.keys("Home")
    window.press("button", "Add a step")
    window.write("What is it?", OWN)
    window.press("button", re.compile("^Day"))
    window.press("choice", "Friday, 20 March 2026")
    walk.picture("own-step")
    window.press("button", "Save")
    window.see(re.compile("It is in your plan"))

    open_step(window, CHECK_DRIVER)
    window.press("button", "Change time")
    window.press("button", re.compile("^Day: "))
    window.press("choice", "Saturday, 21 March 2026")
    walk.picture("own-time")
    window.press("button", "Save")
    window.see(re.compile("another time now"))
    window.press("button", "Add a note")
    window.write(NOTE, "Ana has the car")
    window.keys("Escape")  # a slip of the finger
    window.see("Leave without saving?")
    window.press("button", "Go on writing")
    window.field(NOTE, "Ana has the car")
    window.press("button", "Save")
    window.see("Saved.", "Your note", "Ana has the car")
    window.press("button", "Change time")
    window.press("button", "Save")  # with nothing changed there is nothing to say
    window.see_gone("button", "Take the guide's time")
    window.see("Saved.")
    walk.picture("step-own")

    walk.reopen("2026-03-13T09:25")
    window.press("place", "Plan")
    window.scroll_to("button", OWN)
    walk.picture("plan-own")
    steps = walk.records.plan()
    own = next(step for step in steps.values() if step["title"] == OWN)
    assert own["local"].startswith("2026-03-20"), own
    assert steps["confirm-driver", "once"]["local"].startswith("2026-03-21")
    open_step(window, CHECK_DRIVER)
    window.press("button", "Change time")
    window.press("button", "Take the guide's time")
    window.see("It has the guide's time again.")
    assert not walk.records.step("confirm-driver")["local"].startswith("2026-03-21")


@part(6, "the card for the front desk: what is known, and what is not, on one screen and on paper")
def card(walk):
    window = walk.window
    walk.reopen("2026-03-13T09:30")
    window.press("place", "More")
    window.press("button", "Arrive-ready card")
    window.see_description("button", "Blood thinner", "Keep taking it, Dr Hill")
    window.see_description("button", "Name", "Not answered")
    window.press("button", re.compile("^Name"))
    window.write("As it is on your letter", "Ana Example")
    window.press("button", "Save")
    window.see_description("button", "Name", "Ana Example")
    walk.picture("card")
    window.press("button", "Print or save")
    walk.picture("documents")
    window.press("button", "Save as PDF")
    window.see(re.compile("^Saved in "))
    walk.picture("document-saved")


@part(2, "the procedures over the years, the guide that a plan follows, its history")
def procedures(walk):
    window = walk.window
    walk.reopen("2026-03-13T09:35")
    window.press("place", "More")
    window.press("button", "Your procedures")
    window.see("What comes next?")
    walk.picture("procedures")
    walk.reopen("2026-03-13T09:36")
    window.press("place", "More")
    window.press("button", "Guide and clinic's rules")
    window.see(re.compile("Version"), re.compile("[Nn]ot .*reviewed"))
    walk.picture("guide")
    window.press("button", "Use a file of my clinic")
    window.see_state("button", "Cancel", "focused")  # the sheet stands
    window.click("button", "Choose the file")
    window.see_state("sheet", "Choose the file of your clinic", "focused")
    walk.picture("choose-a-file")
    window.keys("Escape")
    window.see_gone("sheet", "Choose the file of your clinic")
    window.write("The file", "/nowhere.json")
    window.press("button", "Check and add")
    window.see(re.compile("^Not added. There is no such file"))
    window.write("The file", str(ROOT / "tests/data/overlays/riverside.json"))
    window.press("button", "Check and add")
    window.see("Riverside Pain Clinic", "Use it for my plan")
    walk.picture("clinics-file")
    window.press("button", "Leave it as it is")
    window.find("button", "Use a file of my clinic")
    walk.reopen("2026-03-13T09:37")
    window.press("place", "More")
    window.press("button", re.compile("^History"))
    window.see(re.compile(THINNER))
    walk.picture("history")
