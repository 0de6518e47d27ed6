# SPDX-License-Identifier: Apache-2.0
"""From the first start to a plan."""

import os
import re
import subprocess

from way import ROOT, THINNER, choose, go_on, part, write_time


PROCEDURE = "Sacroiliac joint injection"


@part(1, "type ./dev run: the app opens; without a display it says what to do")
def start(walk):
    window = walk.undated
    if walk.from_source:
        dark = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
        refused = subprocess.run([ROOT / "dev", "run"], env=dark, stdin=subprocess.DEVNULL,
                                 capture_output=True, text=True, timeout=300, check=False)
        assert refused.returncode != 0, "./dev run without a display did not fail"
        for hint in ("QT_QPA_PLATFORM=vnc", "beforehand plan"):
            assert hint in refused.stderr, f"./dev run without a display does not name {hint}"
        window.command = [ROOT / "dev", "run"]
    window.open("--now", "2026-03-12T10:15")
    window.see("Before, during and after your injection", "What it does not do",
               "Your data stays on this device")
    walk.picture("welcome", window)
    window.command = [walk.app]


@part(2, "set up without a date: the plan says \"2 weeks before\"")
def set_up_undated(walk):
    window = walk.undated
    window.press("button", "Set up my procedure")
    window.press("button", "Continue")
    window.see("Choose what you are having.")  # it is not for us to guess
    walk.picture("set-up-nothing-chosen", window)
    window.press("choice", PROCEDURE)
    choose(window, "Which side is it for?", "Not sure yet")
    choose(window, "Is it a test, a treatment or both?",
           "A test, to learn where the pain comes from")
    go_on(window, "When is your appointment?")
    window.press("button", "I have no date yet")
    go_on(window, "A few questions")
    go_on(window, "Your plan so far")
    window.see("Without a date, steps are counted from the day.", "2 weeks before")
    walk.picture("preview-undated", window)
    go_on(window, "Ready to make your plan")
    window.press("button", "Make my plan")
    window.see("Your plan is made")
    window.press("button", "Done")
    window.see("No date yet", "Add the date")

    window.kill()
    window.open("--now", "2026-03-12T10:20")
    window.see("No date yet", "Sacroiliac joint injection")
    walk.picture("today-undated", window)
    window.press("place", "Plan")
    window.scroll_to("heading", "2 weeks before")
    window.press("place", "Today")
    window.press("button", "Add the date")
    window.press("choice", "Tuesday, 24 March 2026")
    write_time(window, "14", "05")
    window.press("button", "See what changes")
    window.find("button", "Save the date")
    walk.picture("first-date", window)
    window.press("button", "Save the date")
    window.see("12 days to go", re.compile("Tuesday 24 March, 14:05"))
    window.kill()


@part(2, "set up: side, aim, date, time, zone, clinic, telephone numbers")
def set_up(walk):
    window = walk.window
    window.open("--now", "2026-03-12T10:15")
    window.press("button", "Set up my procedure")
    window.press("choice", PROCEDURE)
    window.see_state("choice", PROCEDURE, "checked")
    choose(window, "Which side is it for?", "Left")
    choose(window, "Is it a test, a treatment or both?", "Both")
    walk.picture("set-up-1-procedure")
    go_on(window, "When is your appointment?")
    window.see("Time zone: Berlin")  # this device's
    window.click("choice", "Tuesday, 24 March 2026")
    window.see_state("choice", "Tuesday, 24 March 2026", "checked")
    write_time(window, "09", "30")

    # Half-way through, the battery dies: what was typed is still there.
    walk.reopen("2026-03-12T10:18")
    window.press("button", "Carry on with set-up")
    window.see_state("choice", "Tuesday, 24 March 2026", "checked")
    window.see("Time: 09:30")
    window.press("button", "Time zone: Berlin")
    window.write("City or country", "lisb")
    walk.picture("set-up-2-zone")
    window.press("choice", re.compile("^Lisbon"))
    window.see("Time zone: Lisbon")
    walk.picture("set-up-2-date")
    go_on(window, "Who is your clinic?")
    window.write("Clinic or hospital", "Hill Clinic")
    window.write("Phone number", "020 7946 0100")
    window.write("Number at night and at weekends", "020 7946 0199")
    walk.picture("set-up-3-clinic")


@part(2, "answer the questions that switch steps on; see the plan before it is made")
def answer(walk):
    window = walk.window
    go_on(window, "A few questions")
    choose(window, "Do you take a blood thinner, clopidogrel or aspirin?", "Yes")
    choose(window, "Will you have sedation?", "No")
    choose(window, "Do you have diabetes?", "No")
    choose(window, "Could you be pregnant?", "Not sure yet")
    walk.picture("set-up-4-questions")
    go_on(window, "Your plan so far")
    window.find("line", THINNER)
    walk.picture("set-up-5-preview")
    go_on(window, "Ready to make your plan")
    window.see_description("button", "Hill Clinic", "020 7946 0100")
    window.see_description("button", "Appointment", "Tuesday 24 March, 09:30 .Lisbon time.")
    walk.picture("set-up-6-ready")
    window.press("button", "Make my plan")
    window.see("Your plan is made")
    walk.picture("set-up-7-reminders")
    window.press("button", "Done")
    window.see("12 days to go")

    plan = walk.records.plan()
    assert walk.records.procedures()[0][2:] == ["2026-03-24T09:30:00", "Europe/Lisbon"]
    states = {key: step["state"] for (key, _), step in plan.items()}
    assert states["plan-diabetes"] == "not_applicable", states["plan-diabetes"]
    assert states["tell-pregnancy"] == "depends", states["tell-pregnancy"]
    assert states["ask-blood-thinner"] not in ("not_applicable", "depends")
