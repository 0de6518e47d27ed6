# SPDX-License-Identifier: Apache-2.0
"""What there is to read: found, read, asked about and kept."""

import os
import pathlib
import re
import subprocess

from way import DRIVER, part

ABOUT_THE_DAY = "How it works, step by step"
SEDATION = "Sedation and driving"
DRIVING = "The first day – Driving"
CHECK_IN = "Travel and check in"
ASKED = "Do I need sedation, and can I choose?"
PUT = "Put it on my list for the clinic: " + ASKED
LISTED = "On your list for the clinic: " + ASKED
EXPECT = "What to expect"
OFFERED = "Medicines"  # two days before: steps that are due link to it
LATER = re.compile("^Open Get help to see all signs")  # at the end of it


def search(window, words):
    window.write("Search", words)
    window.field("Search", words)


def saved_words():
    """What the newest PDF says."""
    files = sorted(pathlib.Path(os.environ["HOME"]).rglob("*.pdf"), key=os.path.getmtime)
    return subprocess.run(["pdftotext", files[-1], "-"], check=True, timeout=60,
                          capture_output=True, text=True).stdout


@part(6, "see what there is to read, by phase; search as one types")
def find(walk):
    window = walk.window
    walk.reopen("2026-03-22T19:27")
    window.press("place", "Learn")
    for name in ("For these days", "Understand it", "Before the day", "On the day", "Afterwards"):
        window.find("heading", name)
    window.see_description("button", ABOUT_THE_DAY, r"\d min")
    walk.picture("learn")

    window.press("place", "Diary")
    window.keys("ctrl+f")  # from wherever one is
    window.see_state("field", "Search", "focused")
    window.type("can I dri")
    window.see("The 12 best")
    window.type("ve")
    window.field("Search", "can I drive")
    window.see_description("button", DRIVING, "^Article.*driv")
    walk.picture("search")
    search(window, "numb bum")  # as people say it
    window.see_description("button", re.compile("^Call now"), "between the legs")
    search(window, "sedatoin")  # a slip
    window.see_description("button", "Sedation", "^Word.*relaxed")
    search(window, "wheelchair")
    window.see("Nothing found. Try other words, or one word alone.")
    window.press("button", "Put these words on my list for the clinic")
    window.see("On your list for the clinic")
    walk.picture("search-nothing")
    assert "wheelchair" in walk.records.questions()
    search(window, "can I drive")
    window.press("button", DRIVING)
    window.see_in_view("heading", "Driving")


@part(6, "read an article: its parts, a figure, a word explained by mouse and by keyboard")
def read(walk):
    window = walk.window
    window.press("place", "Learn")
    search(window, "x")
    window.keys("ctrl+a", "Delete")
    window.press("button", ABOUT_THE_DAY)
    window.find("heading", ABOUT_THE_DAY)
    walk.picture("article")
    window.press("button", "On this page")
    window.press("button", "How you lie")
    window.see_in_view("heading", "How you lie")
    window.see_in_view("figure", re.compile("^You lie face down on a table.*where the needle goes"))
    walk.picture("article-figure")
    window.keys("ctrl+Down")
    window.see_in_view("heading", "In the room")
    window.keys("ctrl+Up")
    window.see_in_view("heading", "How you lie")

    window.keys("Escape")
    window.press("button", SEDATION)
    text = re.compile("^Do not drive yourself home, with sedation or without")
    window.click_word("sedation", text)
    explained = ("notice", re.compile("^Sedation: Medicine that"))
    window.find(*explained)
    walk.picture("word")
    window.press("button", "Close the explanation")
    window.see_gone(*explained)
    window.see_state("button", text, "focused")
    window.keys("Return")
    window.find(*explained)
    window.keys("Return")
    window.see_gone(*explained)


@part(6, "go from an article to a step of the plan and back; ask the clinic what it says to ask")
def go_and_ask(walk):
    window = walk.window
    window.press("button", DRIVER)
    window.see("What to do")
    window.press("button", SEDATION)  # the article behind the step, where it is about it
    window.see_in_view("heading", "Driving")
    walk.picture("article-steps")
    window.press("button", PUT)
    window.focus("button", LISTED)
    walk.picture("callout-asked")
    window.press("button", LISTED)
    window.find("line", ASKED)
    walk.picture("clinic-questions-read")
    assert ASKED in walk.records.questions()
    window.press("button", "From: " + SEDATION)
    window.see_in_view("button", LISTED)


@part(6, "mark an article as read; stop in another, close the app, go on where one stopped")
def go_on(walk):
    window = walk.window
    window.press("place", "Today")
    window.find("heading", "Good to read now")
    window.press("button", OFFERED)
    window.press("button", "Mark as read")
    window.find("button", "Mark as not read")
    window.press("place", "Today")
    window.find("heading", "Good to read now")
    window.see_gone("button", OFFERED)
    walk.picture("today-reading")
    window.press("place", "Learn")
    window.see_description("button", OFFERED, "· read$")
    window.press("button", EXPECT)
    window.find("heading", EXPECT)
    window.keys("End")
    window.see_in_view("button", "Mark as read")
    window.close()

    window.open("--now", "2026-03-22T19:28")
    window.press("place", "Learn")
    window.press("button", EXPECT)
    window.press("button", "Go on where you stopped")
    window.see_in_view("words", LATER)
    walk.picture("article-go-on")
    window.keys("ctrl+f")
    window.see_state("field", "Search", "focused")


@part(6, "read the answers, the words, a table; keep them as PDF")
def keep(walk):
    window = walk.window
    window.press("place", "Learn")
    window.press("button", "Questions people ask")
    walk.picture("questions")
    window.press("button", "Does it hurt?")
    window.see(re.compile("^You may feel a sting"))
    walk.picture("answer")
    window.press("button", "Save as PDF to print")
    window.see_in_view("notice", re.compile("^Saved in .+: Beforehand does-it-hurt.pdf$"))
    assert "You may feel a sting" in saved_words()
    window.press("place", "Learn")
    window.press("button", "Words explained")
    window.find("heading", "Sacrum")
    walk.picture("words")
    window.keys("ctrl+p")
    window.see(re.compile("^Saved in .+: Beforehand words"))
    assert "Sacrum" in saved_words()
    window.press("place", "Learn")
    window.press("button", "Getting ready")
    window.find("row", re.compile("^Three weeks before. What: Is a vaccine due"))
    walk.picture("article-table")


@part(6, "on the day: what happens now follows along, with where to read about it")
def on_the_day(walk):
    window = walk.undated
    window.open("--now", "2026-03-24T13:40")
    window.see("What happens now")
    walk.picture("day", window)
    window.find("heading", CHECK_IN)
    window.press("button", "Read about it")
    window.see_in_view("heading", "Before you go in")
    window.keys("Escape")
    window.press("button", "Now: " + CHECK_IN)
    window.press("button", "Mark as done")
    window.see_gone("heading", CHECK_IN)
    window.see("What happens now", re.compile("^Then: "))
    walk.picture("day-later", window)
    window.kill()
