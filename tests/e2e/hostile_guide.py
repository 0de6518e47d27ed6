# SPDX-License-Identifier: Apache-2.0
"""A guide whose every text does harm in a window that takes it for more than words."""

import itertools
import json
import re
import shutil

# Each gets a mark of its own, so that it can be told from all others wherever it stands.
HTML = (  # which the texts of a guide may not hold, but its Markdown may, with a backslash before it
    '<img src="{http}/{mark}.png">',
    '<a href="{file}">{mark}</a>',
    '<img src="{file}?{mark}">',
    "<img src='data:,{mark}'>",
    "<img src={http}/{mark}.png>",
    '<img src="qrc:/qt/qml/{mark}">',
    "</p></body>{mark}<b>",
    '<img src="image://figure/{mark}">',
    '<a href="word:sedation">{mark}</a>',
    "<table><tr><td>{mark}<script>",
    "\u200f{mark}\u200e <u>\u200d</u>",  # marks of direction, as people type them
)
WORDS = (
    "![{mark}]({http}/x.png)",
    "[{mark}]({http}/)",
    "![{mark}]({file})",
    '&lt;img src="{http}/{mark}"&gt;',
    "&#60;b&#62;{mark}&amp;&nbsp;",
    '< img src="{file}" {mark}>',
    "<!-- {mark} --><?x?>",
    "%1 %2 %L3 %n {mark}",
    "{http}/{mark}",
    "qrc:/qt/qml/{mark} image://figure/{mark}",
    "\u200f{mark}\u200e data:image/png;base64,{mark}",
)
MARKS = re.compile(r"([!-/:-@\[-`{-~])")  # what has a meaning in Markdown


class Harm:
    """Makes such texts, and keeps them."""

    def __init__(self, http, file):
        self._number = itertools.count()
        self._words = itertools.cycle(WORDS)
        self._all = itertools.cycle(HTML + WORDS)
        self.http = http
        self.file = file
        self.made = {}  # text: where it belongs
        self.last = ""

    def words(self, place):
        """Without HTML."""
        return self._make(self._words, place)

    def __call__(self, place):
        return self._make(self._all, place)

    def _make(self, kinds, place):
        mark = f"no{next(self._number)}x"
        text = next(kinds).format(http=self.http, file=f"file://{self.file}", mark=mark)
        assert len(text) <= 60, text  # what a title may have
        self.made[text] = place
        self.last = text
        return text

    def at(self, place):
        return next(text for text in self.made if self.made[text] == place)

    def markdown(self, place):
        return MARKS.sub(r"\\\1", self(place))

    def instead(self, texts, place):
        """The same JSON with another text in the place of each."""
        if isinstance(texts, dict):
            return {key: self.instead(each, f"{place}/{key}") for key, each in texts.items()}
        if isinstance(texts, list):
            return [self.instead(each, place) for each in texts]
        return self.words(place)


def article(harm, key, tail):
    """Every kind of block, each with all that the reader lets pass."""
    def words(part):
        return harm.markdown(f"{key}.md, {part}")

    head = words("head")
    del harm.made[harm.last]  # drawn where there is room for columns, and never spoken
    return f"""# {words("title")}

{words("paragraph")}, then **{words("strong")}** and *{words("emphasis")}*. [H1]

## {words("heading")} {{#part-one}}

- {words("bullet")} [general]
    - {words("bullet inside")} [general]

1. {words("number")} [general]

### {words("small heading")}

Read [{words("link")}](article:preparing#part-one) first.

> {words("callout")}?

## {words("heading of the figure")} {{#part-two}}

![{words("figure")}](figure:leg)

## {words("heading of the table")} {{#part-three}}

| {head} | {words("other head")} |
|---|---|
| {words("cell")} | {words("other cell")} [general] |

## {words("last heading")} {{#part-four}}

Sedation, {words("beside an explained word")}. [general]

{tail}
"""


def make_guide(harm, source, folder):
    """From the guide for tests that has every part of the format."""
    shutil.copytree(source, folder)
    for name in ("es", "fixtures"):
        shutil.rmtree(folder / name)
    structure = json.loads((folder / "guide.json").read_text("utf-8"))
    structure.update(id="hostile", languages=["en"])
    structure["review"]["by"] = harm("guide.json, who reviewed it")
    structure["follow_ups"][0]["guide"] = "hostile"
    for step in structure["steps"]:
        step["article"] = "preparing#part-one"
    for source_of in structure["sources"]:
        source_of["name"] = harm("guide.json, a source")
    texts = json.loads((folder / "en/texts.json").read_text("utf-8"))
    del texts["everyday_words"]  # which are looked for, and never shown
    del texts["glossary"]["anticoagulant"]["also"]  # nor are these
    texts = harm.instead(texts, "texts.json")
    texts["glossary"]["sedation"]["also"] = ["sedation"]
    (folder / "en/articles/preparing.md").write_text(
        article(harm, "preparing", "See [it](step:ask-thinner). [R2, C3, W4b]"), "utf-8")
    (folder / "en/articles/after.md").write_text(article(harm, "after", "Rest."), "utf-8")
    (folder / "en/faq.md").write_text(
        f"# Questions\n\n## {harm.markdown('faq.md, a question')} {{#asked}}\n\n"
        f"{harm.markdown('faq.md, its answer')} [H1]\n", "utf-8")
    del harm.made[texts["changes"]["1.0.0"]]  # nobody is told what was new when they began
    write_version(folder, structure, texts, structure["version"])
    older = folder.with_name("older")
    shutil.copytree(folder, older)
    write_version(older, structure, texts, "1.0.0")
    return texts


def write_version(folder, structure, texts, version):
    """As it was then: without what is newer."""
    log = [entry for entry in structure["changelog"] if entry["version"] <= version]
    changes = {entry["version"]: texts["changes"][entry["version"]] for entry in log}
    (folder / "guide.json").write_text(
        json.dumps({**structure, "version": version, "changelog": log}), "utf-8")
    (folder / "en/texts.json").write_text(json.dumps({**texts, "changes": changes}), "utf-8")


def make_overlay(harm, path):
    path.write_text(json.dumps({
        "format": 2, "overlay": "hostile-clinic", "guide": "hostile", "version": "1.0.0",
        "languages": ["en"],
        "clinic": {"phone": "+44 20 7946 0000"},
        "add": [{"key": "form", "phase": "preparation",
                 "when": {"anchor": "appointment", "calendar": "-P1D", "at": "18:00"}}],
        "texts": {"en": harm.instead({
            "clinic": "", "steps": {"check-in": {"rule": ""}},
            "add": {"form": {"title": "", "what": "", "why": ""}}}, "the clinic's file")},
    }), "utf-8")
