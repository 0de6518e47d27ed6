# SPDX-License-Identifier: Apache-2.0
"""Every page of the window, with all that it unfolds."""

import re

from window import Window

STEPS_BEFORE = ("ask-thinner", "book-lift", "stop-eating", "take-medicines", "check-in",
                "the-injection", "feel-leg", "call-numb", "check-sugar", "write-score",
                "clinic/form")


class Reader(Window):
    """A window that keeps everything that it ever showed."""

    def __init__(self, command, data, warnings):
        super().__init__(command, data)
        self.seen = set()
        self._warnings = warnings

    def open(self, *options, size="390x844", **more):
        with open(self._warnings, "ab") as warnings:
            super().open(*options, size=size, stderr=warnings, **more)

    def look(self):
        nodes = super().look()
        self.seen.update(node.name for node in nodes)
        return nodes

    def take(self, role, name):
        """All of the page that has this."""
        self.find(role, name)
        self.seen.update(self.words())

    def back_to(self, role, name):
        self.keys("Escape")
        self.find(role, name)


def read_steps(window, keys, titles):
    for key in keys:
        window.press("place", "Plan")
        window.scroll_to("button", titles[key])
        window.press("button", titles[key])
        window.find("heading", titles[key])
        for fold in (re.compile("addresses$"), "History"):
            if window.shows("button", fold):
                window.press("button", fold)
        window.take("heading", titles[key])
        window.back_to("place", "Plan")


def read_article(window, title, explained):
    window.press("place", "Learn")
    window.press("button", title)
    if window.shows("button", "On this page"):
        window.press("button", "On this page")
    if explained:
        window.press("button", re.compile("[Ss]edation"))
        window.find("notice", re.compile(re.escape(explained)))
    window.press("button", re.compile("addresses$"))
    window.press("button", "Save as PDF to print")
    window.see(re.compile("^Saved in "))
    window.take("heading", title)


def read_reading(window, texts, harm):
    window.press("place", "Learn")
    window.take("heading", "Understand it")
    marks = [re.search(r"no\d+x", harm.at(place))[0] for place in
             ("preparing.md, strong", "after.md, bullet", "texts.json/steps/check-in/what")]
    for words in (*marks, "img src", "b &lt; %1 %n", "<zzqqy>"):
        window.write("Search", words)
        window.field("Search", words)
        window.take("notice", re.compile("^Nothing found|page|best$"))
    window.press("button", "Put these words on my list for the clinic")
    window.find("button", "On your list for the clinic")
    window.keys("ctrl+a", "Delete")

    read_article(window, harm.at("preparing.md, title"), texts["glossary"]["sedation"]["word"])
    window.press("button", re.compile("^Put it on my list for the clinic: "))
    window.take("button", re.compile("^On your list for the clinic: "))
    read_article(window, harm.at("after.md, title"), None)
    window.press("place", "Learn")
    window.press("button", "Questions people ask")
    window.press("button", "Save as PDF to print")
    window.take("button", harm.at("faq.md, a question"))
    window.press("button", harm.at("faq.md, a question"))
    window.press("button", "Ask my clinic this too")
    window.take(None, harm.at("faq.md, its answer"))
    window.press("place", "Learn")
    window.press("button", "Words explained")
    window.keys("ctrl+p")
    window.see(re.compile("^Saved in "))
    window.take("heading", texts["glossary"]["sedation"]["word"])


def read_more(window, texts):
    def row(name, role, there):
        if not window.shows("place", "More"):
            window.keys("Escape")
        window.press("place", "More")
        window.press("button", name)
        window.take(role, there)

    row("Your answers", "heading", texts["questions"]["side"]["ask"])
    for node in window.look():
        if node.name == "Why we ask":
            node.act("Press")
    window.take("words", texts["questions"]["sedation"]["why"])
    row("Contacts", "field", "Clinic or hospital")
    row(re.compile("^Reminders"), "heading", "Reminders")
    row("Guide and clinic's rules", "heading", texts["title"])
    row(re.compile("^History"), "heading", "History")
    row("Questions for my clinic", "heading", "Answered")
    row("Your procedures", "heading", "What comes next?")
    window.press("button", "Set up another procedure")
    window.take("choice", texts["title"])
    window.keys("Escape")
    row("Arrive-ready card", "button", texts["arrival"]["lift"]["label"])
    window.press("button", texts["arrival"]["lift"]["label"])
    window.take("field", texts["arrival"]["lift"]["hint"])
    window.keys("Escape")
    window.see_gone("field", texts["arrival"]["lift"]["hint"])
    row("Print or save", "button", "Save as PDF")
    for kind in ("The checklist", "The arrive-ready card", "For the person who helps"):
        window.press("choice", kind)
        for way in ("Save as PDF", "Save as plain text"):
            window.press("button", way)
            window.take(None, re.compile("^Saved in "))
    window.press("button", "Get help")
    window.take("heading", texts["safety"]["title"])


def before_it(window, texts, records, harm):
    window.open("--now", "2026-03-18T10:15")
    window.take("heading", "Also open now")
    window.press("button", "See what changes")  # in the guide that came since
    window.take("words", texts["changes"]["2.1.0"])
    window.press("button", "Leave it as it is")
    window.press("place", "Plan")
    window.take("list", "Plan")
    titles = {key: step["title"] for (key, _), step in records.plan().items()}
    own = [key for key in titles if key.startswith("own")]
    read_steps(window, (*STEPS_BEFORE, *own), titles)
    read_entries(window, texts)
    read_reading(window, texts, harm)
    read_more(window, texts)
    window.kill()


def on_the_day(window, texts):
    window.open("--now", "2026-03-24T08:50")
    window.take("heading", "What happens, in order")
    read_steps(window, ("go-by-bus",), {"go-by-bus": texts["steps"]["go-by-bus"]["title"]})
    window.kill()


def read_entries(window, texts):
    window.press("place", "Diary")
    window.press("button", "Add movement, medicine or a note")
    window.take("field", "Which movement was it?")
    window.press("button", "All entries and notes")
    window.take("heading", "Entries and notes")
    window.back_to("place", "Plan")


def read_diary(window, texts):
    """The chart says its phases, the table its summaries, the schedule its prompts."""
    window.press("place", "Diary")
    for stretch in ("8 h", "2 weeks"):
        window.press("choice", stretch)
        window.see_state("choice", stretch, "checked")
        window.take("button", "Numbers as a table")
    window.press("button", "Numbers as a table")
    window.press("button", "What clinics do with such numbers")
    window.find("words", texts["diary"]["cutoffs"])
    window.take("heading", "The numbers")
    window.back_to("place", "Plan")
    window.press("button", "When to score")
    window.take("heading", "When to score")
    window.back_to("place", "Plan")


def after_it(window, texts):
    window.open("--now", "2026-03-24T12:00")
    window.take("words", texts["diary"]["usual"]["day-0"])
    window.kill()
    window.open("--now", "2026-03-25T10:15")
    window.take("words", texts["diary"]["usual"]["first-days"])
    read_diary(window, texts)
    window.press("place", "Today")
    window.take("heading", re.compile("Day 2|day 2|recovery", re.I))
    read_steps(window, ("call-numb",), {"call-numb": texts["steps"]["call-numb"]["title"]})
    window.kill()


def in_columns(window, harm):
    """Lists beside what they open, tables with their heads, mirrored."""
    window.open("--now", "2026-03-25T10:16", "--rtl", size="1280x800")
    window.press("place", "Learn")
    for key in ("preparing", "after"):
        title = harm.at(f"{key}.md, title")
        window.press("button", title)
        window.take("heading", title)
    window.press("place", "Plan")
    window.take("list", "Plan")
    window.kill()
