# SPDX-License-Identifier: Apache-2.0
"""After the injection: scores in three taps, what became of them, and what the clinic gets."""

import re

from way import part

REST = ("group", "Pain at rest")
MOVING = ("group", "Pain while doing the movement that hurts")


def score(window, rest, moving):
    """At rest, moving, Save."""
    window.press("choice", f"{rest} of 10", inside=REST)
    window.press("choice", f"{moving} of 10", inside=MOVING)
    window.press("button", "Save")
    window.see("Saved.")


@part(4, "score the pain before, record the injection, score after it in three taps")
def first_scores(walk):
    window = walk.window
    walk.reopen("2026-04-07T08:40")
    window.press("place", "Diary")
    window.see(re.compile("^Now: Just before the injection · until 09:30"))
    score(window, 5, 7)
    walk.reopen("2026-04-07T09:50")
    window.press("button", re.compile("^The injection: done"))
    window.press("button", "Save")
    window.see(re.compile("^Saved. Your recovery counts from it."))
    for now, rest, moving in (("10:05", 3, 6), ("10:20", 1, 2), ("10:35", 0, 2)):
        walk.reopen("2026-04-07T" + now)
        window.press("button", re.compile("^How is the pain now"))
        window.see(re.compile("^Now: .* after · until"))
        score(window, rest, moving)
    walk.picture("diary-scored")
    kept = [note["scores"] for note in walk.records.notes() if note["kind"] == "pain"]
    assert kept[0] == [{"side": "left", "rest": 0, "moving": 2}], kept
    assert len(kept) == 4, kept


@part(4, "a late score, one from memory, medicine, the other side: marked, and never mixed up")
def later_scores(walk):
    window = walk.window
    walk.reopen("2026-04-07T12:00")
    window.press("place", "Diary")
    window.press("choice", "Right")
    window.press("choice", "2 of 10", inside=MOVING)
    window.press("choice", "Left, treated")
    window.press("choice", "4 of 10", inside=MOVING)
    window.press("button", "Add movement, medicine or a note")
    window.press("choice", "Yes", inside=("group", "Pain medicine since the last entry?"))
    window.write("Which one?", "Paracetamol")
    walk.picture("diary-more")
    window.press("button", "Save")
    window.see("Saved.")
    window.press("button", re.compile("^When to score"))
    walk.picture("schedule")
    window.scroll_to("button", "1 hour after")
    window.press("button", "1 hour after")
    window.see("How was the pain?")
    window.press("choice", "3 of 10", inside=MOVING)
    window.press("button", "Save")
    window.see("Saved.")
    last = next(note for note in walk.records.notes() if note["mark"] == "memory")
    assert last["scores"] == [{"side": "left", "rest": None, "moving": 3}], last
    both = next(note for note in walk.records.notes() if note["medicines"])
    assert {score["side"]: score["moving"] for score in both["scores"]} == {"left": 4, "right": 2}


@part(8, "the chart by buttons and keys; the same numbers as a table, with the sum")
def look_at_scores(walk):
    window = walk.window
    walk.reopen("2026-04-09T20:05")
    window.see(re.compile("^Day 2: what is usual"))
    walk.picture("today-recovery")
    window.press("place", "Diary")
    score(window, 2, 4)
    window.press("choice", "8 h")
    window.see_state("choice", "8 h", "checked")
    window.focus("button", "Later")
    walk.picture("chart-hours")
    window.press("choice", "2 weeks")
    walk.picture("chart-weeks")
    window.press("button", "Numbers as a table")
    window.see(re.compile("^Before the injection: 7 out of 10"))
    window.find("line", re.compile(r"^30 minutes after\..*\. 2\. 5 less · 71 %\. 100 × \(7 − 2\) ÷ 7"))
    window.find("line", re.compile(r"^2 hours after\..*no entry|^3 hours after\..*no entry"))
    walk.picture("numbers")


@part(8, "how it is, all in all: asked apart, kept apart")
def all_in_all(walk):
    window = walk.window
    walk.reopen("2026-04-21T20:30")
    window.press("place", "Diary")
    window.press("button", "Answer them")
    window.press("choice", "Much improved")
    window.press("choice", "60 of 100")
    walk.picture("all-in-all")
    window.press("button", "Save")
    window.see("Saved.")
    asked = next(note for note in walk.records.notes() if note["kind"] == "overall")
    assert (asked["change"], asked["remembered_relief"], asked["scores"]) == (2, 60, []), asked


@part(8, "the page for the clinic: nothing of one's own words unless picked; saved as it is shown")
def for_the_clinic(walk):
    window = walk.window
    walk.reopen("2026-04-21T20:40")
    window.press("place", "Diary")
    window.press("button", re.compile("^For your clinic"))
    window.find("tick", re.compile("Woke up three times"))
    window.press("choice", "As text")
    window.see(re.compile("Patient-reported"))
    assert not window.shows("words", re.compile("Woke up three times")), "picked by itself"
    window.press("tick", re.compile("Woke up three times"))
    window.see_state("tick", re.compile("Woke up three times"), "checked")
    window.find("words", re.compile("Woke up three times"))
    window.press("choice", "As pages")
    walk.picture("report")
    window.press("button", "Save as PDF")
    window.see(re.compile("^Saved in .*pdf"))
    window.press("button", "Save for health records (FHIR)")
    window.see(re.compile("^Saved in .*json"))


@part(7, "take everything along as one file; delete everything: nothing is left")
def all_or_nothing(walk):
    window = walk.window
    window.keys("Escape")
    window.press("place", "More")
    window.press("button", re.compile("^My data"))
    window.press("button", "Save everything as a file")
    window.see(re.compile("^Saved in .*json"))
    walk.picture("data")
    kept = walk.records.everything()
    assert len(kept["procedures"]) >= 1 and len(kept["log"]) >= 8, kept.keys()
