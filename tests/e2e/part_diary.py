# SPDX-License-Identifier: Apache-2.0
"""Notes before the appointment, and reminders."""

import re

from way import CHECK_DRIVER, open_step, part, write_time


@part(4, "write a symptom note: 0 is not the same as no answer")
def write_notes(walk):
    window = walk.window
    walk.reopen("2026-03-13T18:00")
    window.press("place", "Diary")
    window.see("How is the pain now?")
    walk.picture("diary-empty")
    window.press("button", "Write a note")
    window.see_state("choice", "No answer", "checked")
    window.press("choice", "0 of 10")
    window.see_state("choice", "0 of 10", "checked")
    window.see_state("choice", "No answer", "checked", False)
    window.write("In your words", "Walked to the shop")
    walk.picture("note")
    window.press("button", "Save")
    window.see(re.compile("no pain"))
    window.press("button", "All entries and notes")
    window.find("line", re.compile(r"^18:00\. .*no pain.*Walked to the shop", re.I))

    window.press("button", "New note")
    window.write("In your words", "Woke up twice")
    window.press("choice", "At another time")
    write_time(window, "07", "10")
    window.press("button", "Save")
    window.find("line", re.compile(r"^07:10\. .*Woke up twice"))
    kept = {note["text"]: note["severity"] for note in walk.records.notes()}
    assert kept == {"Walked to the shop": 0, "Woke up twice": None}, kept


@part(4, "see the notes by time, correct one, delete one")
def mend_notes(walk):
    window = walk.window
    walk.reopen("2026-03-13T18:05")
    window.press("place", "Diary")
    window.press("button", "All entries and notes")
    window.find("line", re.compile("Woke up twice"))
    lines = [re.sub(r"\..*", "", name) for name in window.names("line")]
    assert lines == ["18:00", "07:10"], lines
    walk.picture("entries")
    window.press("button", "Correct the entry of 07:10")
    window.field("In your words", "Woke up twice")
    window.see_state("choice", "No answer", "checked")
    window.press("choice", "4 of 10")
    window.write("In your words", "Woke up three times")
    window.press("button", "Save")
    window.find("line", re.compile(r"^07:10\. 4 out of 10\. Woke up three times\. .*corrected"))
    window.press("button", "What was there before")
    window.see(re.compile("Woke up twice"))
    walk.picture("entry-history")
    window.keys("Escape")
    window.press("button", "Delete the entry of 18:00")
    walk.picture("entry-delete")
    window.press("button", "Delete the entry")
    window.see_gone("line", re.compile("Walked to the shop"))

    walk.reopen("2026-03-13T18:10")
    window.press("place", "Diary")
    window.press("button", "All entries and notes")
    window.find("line", re.compile("Woke up three times"))
    assert [note["text"] for note in walk.records.notes()] == ["Woke up three times"]
    window.keys("Escape")


@part(5, "set a reminder on a step, and see it listed with its time")
def remind(walk):
    window = walk.window
    open_step(window, CHECK_DRIVER)
    window.press("button", "Remind me")
    walk.picture("remind")
    window.press("button", "1 day before")
    window.see(re.compile("^1 day before · Sunday 22 March, 18:00"))
    walk.reopen("2026-03-13T18:15")
    window.press("place", "More")
    window.press("button", re.compile("^Reminders"))
    window.see(re.compile(CHECK_DRIVER), re.compile("Sunday 22 March, 18:00"))
    walk.picture("reminders")
    assert "2026-03-22T18:00:00  confirm-driver" in walk.records.reminders()[0]


@part(5, "a due reminder shows in the open window and survives a restart")
def come_due(walk):
    window = walk.window
    due = re.compile("^Reminder: " + CHECK_DRIVER)
    for now in ("2026-03-22T19:10", "2026-03-22T19:15"):
        walk.reopen(now)
        window.find("notice", due)
    walk.picture("due")
    window.press("button", "Close this reminder")
    window.see_gone("notice", due)
    walk.reopen("2026-03-22T19:20")
    window.see("2 days to go")
    assert not window.shows("notice", due), "a closed reminder came back"
