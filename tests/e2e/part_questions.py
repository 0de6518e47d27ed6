# SPDX-License-Identifier: Apache-2.0
"""Questions for the clinic."""

import re

from way import part

FIRST = "Can somebody come in with me?"
OTHER = "Where can my driver park?"


@part(4, "put questions for the clinic on a list, write down what was said, take one off and back")
def ask_the_clinic(walk):
    window = walk.window
    walk.reopen("2026-03-22T19:25")
    window.press("place", "More")
    window.press("button", "Questions for my clinic")
    window.see("No questions yet")
    for text in (FIRST, OTHER):
        window.press("button", "Write a question")
        window.write("One question, in your own words", text)
        window.press("button", "Save")
        window.find("line", text)
    walk.picture("clinic-questions")
    window.press("button", "Write a question")
    window.write("One question, in your own words", FIRST)
    window.press("button", "Save")
    window.see(re.compile("^Not saved. It is on your list already"))
    window.field("One question, in your own words", FIRST)
    window.press("button", "Cancel")
    window.press("button", "Leave")

    window.press("button", "Write down the answer", inside=("line", FIRST))
    window.write("The answer, and who gave it", "Yes, one person. Said the nurse")
    window.press("button", "Save")
    window.find("heading", "Answered")
    assert walk.records.questions() == {FIRST: "Yes, one person. Said the nurse", OTHER: None}
    window.press("button", f"Remove: {OTHER}")
    window.see_gone("line", OTHER)
    assert OTHER not in walk.records.questions()
    window.press("button", "Undo")
    window.find("line", OTHER)
    walk.reopen("2026-03-22T19:26")
    window.press("button", "1 question for your clinic")
    window.find("line", OTHER)
    assert walk.records.questions() == {FIRST: "Yes, one person. Said the nurse", OTHER: None}
