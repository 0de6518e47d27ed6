#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""authoring_test.py BEFOREHAND SOURCE_DIR: what core/guides/AUTHORING.md says is so.

Its overlay is tests/data/overlays/riverside.json and fits the guide that it is for. Each row of
"How to say when" gives the times that it names. Its snippets make a guide without a fault. Its words
for colours are those of the code. Each command that it prints is run, in a copy of the folders that
it names.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

BEFOREHAND, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PAGE = (SOURCE / "core/guides/AUTHORING.md").read_text()
RIVERSIDE = SOURCE / "tests/data/overlays/riverside.json"
APPOINTMENT, INJECTED = "2026-06-18T14:00", "2026-06-18T14:20"  # those of the table
ZONE = "Europe/London"

failures = []


def check(holds, *words):
    if not holds:
        failures.append(": ".join(str(word) for word in words))


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.M | re.S)


def by_key(entries, more):
    """The entries, with those of `more` in place of the ones that have their keys."""
    keys = {each["key"] for each in more}
    return [each for each in entries if each["key"] not in keys] + more


def block(kind):
    found = blocks(kind)
    assert len(found) == 1, f"{len(found)} blocks are called {kind}"
    return found[0]


def beforehand(*words):
    return subprocess.run([str(word) for word in (BEFOREHAND, *words)], capture_output=True,
                          text=True, timeout=60, check=False)


def plan(*words):
    done = beforehand("plan", *words, "--at", APPOINTMENT, "--zone", ZONE, "--format", "json")
    if done.returncode != 0:
        check(False, "plan", *words, done.stderr)
        return []
    return json.loads(done.stdout)["steps"]


# ---- path 1 --------------------------------------------------------------------------------------


def check_overlay():
    check(block("json overlay") == RIVERSIDE.read_text(), "not the text of", RIVERSIDE)
    done = beforehand("guide", "check", SOURCE / "core/guides/si-joint-injection", "--overlay",
                      RIVERSIDE)
    check(done.returncode == 0, "guide check", done.stderr)
    usual = {step["key"]: step for step in plan("--guide", "si-joint-injection")}
    steps = {step["key"]: step
             for step in plan("--guide", "si-joint-injection", "--overlay", RIVERSIDE)}
    expected = {"check-in": "2026-06-18T13:15:00", "book-driver": "2026-06-15T12:00:00",
                "clinic/fill-in-form": "2026-06-17T18:00:00"}
    for key, local in expected.items():
        check(key in steps and steps[key]["local"] == local, key, "is not at", local)
        check(key not in usual or usual[key]["local"] != local, key, "is there in any case")
    check("mention-shellfish" in usual and "mention-shellfish" not in steps,
          "mention-shellfish is not switched off")


# ---- how to say when -----------------------------------------------------------------------------


def spoken(utc):
    at = datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone(ZoneInfo(ZONE))
    return f"{at:%a} {at.day} {at:%B}, {at:%H:%M}"


def sees(steps):
    """What the table says of a step: its times, and from when it was moved."""
    times = [spoken(step["utc"]) for step in steps]
    if len(times) != 1:
        return f"{len(times)} times, {times[0]} to {times[-1]}" if times else "nothing"
    moved = steps[0]["moved_from"]
    return f"{times[0]}, moved from {spoken(moved)}" if moved else times[0]


def copied_guide(folder):
    """The guide that the page copies, in the folder; what there is and what it says."""
    shutil.copytree(SOURCE / "tests/data/guides/knee-injection", folder, dirs_exist_ok=True)
    shutil.rmtree(folder / "fixtures")
    return [json.loads((folder / name).read_text()) for name in ("guide.json", "en/texts.json")]


def write_guide(folder, guide, texts):
    (folder / "guide.json").write_text(json.dumps(guide))
    (folder / "en/texts.json").write_text(json.dumps(texts))


def check_table():
    rows = re.findall(r"^\| (.+?) \| `(\"when\".+?)` \| (.+?) \|$", PAGE, re.M)
    check(len(rows) >= 12, "rows of the table", len(rows))
    with tempfile.TemporaryDirectory() as made:
        guide, texts = copied_guide(Path(made))
        for i, (_, written, _) in enumerate(rows):
            guide["steps"].append({"key": f"row-{i}", "phase": "preparation", "sources": ["N4"],
                                   **json.loads("{" + written + "}")})
            texts["steps"][f"row-{i}"] = {"title": "A row", "what": "A row.", "why": "A row."}
        write_guide(Path(made), guide, texts)
        steps = plan("--guide", made, "--injected", INJECTED)
    for i, (said, _, expected) in enumerate(rows):
        found = sees([step for step in steps if step["key"] == f"row-{i}"])
        check(found == expected, said, "the page says", expected, "the plan", found)


# ---- path 2 --------------------------------------------------------------------------------------


def check_snippets():
    with tempfile.TemporaryDirectory() as made:
        guide, texts = copied_guide(Path(made))
        question, step = json.loads(block("json question")), json.loads(block("json step"))
        guide["questions"] = [question if each["key"] == question["key"] else each
                              for each in guide["questions"]]
        texts["questions"][question["key"]] = json.loads(block("json question-texts"))
        guide["steps"] = [step if each["key"] == step["key"] else each for each in guide["steps"]]
        texts["steps"][step["key"]] = json.loads(block("json step-texts"))
        guide["articles"] = [json.loads(block("json article"))]
        guide["glossary"] = by_key(guide.get("glossary", []), json.loads(block("json glossary")))
        explained = json.loads(block("json glossary-texts"))
        texts["glossary"] = {**texts.get("glossary", {}), **explained}
        guide["diary"] = json.loads(block("json diary"))
        texts["diary"] = json.loads(block("json diary-texts"))
        texts["everyday_words"] = json.loads(block("json everyday-words"))
        shown = block("markdown figure")
        figure = re.search(r"\(figure:(.+?)\)", shown).group(1)
        guide["figures"] = [figure]
        (Path(made) / "figures").mkdir()
        (Path(made) / f"figures/{figure}.svg").write_text(block("xml figure"))
        article = Path(made) / f"en/articles/{guide['articles'][0]['key']}.md"
        article.write_text(f"{article.read_text()}\n{block('markdown table')}\n{shown}")
        review = json.loads(block("json review"))
        guide["review"] = {**review, "by": "Dr B. Stone, Riverside Pain Clinic"}
        write_guide(Path(made), guide, texts)
        done = beforehand("guide", "check", "--strict", made)
        check(done.returncode == 0, "the snippets", done.stderr)
        guide["review"] = review
        write_guide(Path(made), guide, texts)
        check("#/review/by" in beforehand("guide", "check", made).stderr, "the example has a review")
    for entry in json.loads(block("json editor"))["json.schemas"]:
        check((SOURCE / entry["url"]).is_file(), "no such schema", entry["url"])
    known = {f"json {kind}" for kind in (
        "overlay", "question", "question-texts", "step", "step-texts", "review", "editor", "article",
        "glossary", "glossary-texts", "everyday-words", "diary", "diary-texts")}
    known |= {"markdown table", "markdown figure", "xml figure"}
    check(set(re.findall(r"^```((?:json|markdown|xml).*)$", PAGE, re.M)) == known,
          "a snippet that nobody tries")


def check_colors():
    """The words for colours, here and in FORMAT.md, are those that figures may have."""
    code = (SOURCE / "core/guide/figure.cpp").read_text()
    colors = set(re.findall(r'"(.+?)"', re.search(r"\bcolors\{(.*?)\}", code, re.S).group(1)))
    table = PAGE.split("**Colours are words**")[1].split("viewBox")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    check(set(re.findall(r"`(.+?)`", " ".join(rows))) == colors, "other colours than in the code")
    page = (SOURCE / "core/guides/FORMAT.md").read_text()
    words = page.split("`fill` and `stroke` are one of these words:")[1].split(". A shape")[0]
    check(set(re.findall(r"`(.+?)`", words)) == colors, "FORMAT.md has other colours")
    attributes = set(re.findall(r'"(.+?)"', re.search(r"\battributes\{(.*?)\}", code, re.S).group(1)))
    words = page.split("- Where shapes are:")[1].split("Nothing\n  else")[0]
    check(set(re.findall(r"`(.+?)`", words)) | {"xmlns", "viewBox"} == attributes,
          "FORMAT.md has other attributes")


# ---- commands ------------------------------------------------------------------------------------


def edit(folder, name, *changes):
    text = (folder / name).read_text()
    for old, new in changes:
        assert old in text, f"{old} is not in {name}"
        text = text.replace(old, new, 1)
    (folder / name).write_text(text)


def check_commands():
    """In order, with the edits between them that the page asks for."""
    with tempfile.TemporaryDirectory() as made:
        here, guide = Path(made), Path(made) / "my-guide"
        for name in ("core", "tests"):
            (here / name).symlink_to(SOURCE / name)
        (here / "bin").mkdir()
        (here / "bin/beforehand").symlink_to(BEFOREHAND)
        env = {**os.environ, "HOME": made, "XDG_DATA_HOME": made + "/data",
               "PATH": f"{here / 'bin'}:{os.environ['PATH']}"}

        def run(command):
            done = subprocess.run(["bash", "-c", command], env=env, cwd=here, capture_output=True,
                                  text=True, timeout=60, check=False)
            check(done.returncode == 0, command, done.stderr or done.stdout)
            return done.stdout

        commands = [line for lines in blocks("sh") for line in lines.splitlines()]
        fixtures = 0
        for command in commands:
            fixtures += command.startswith("beforehand guide fixture my-guide ")
            if command.startswith("beforehand guide fixture") and fixtures == 2:  # a new version
                run("beforehand procedure add --guide my-guide --at 2027-06-17T14:00 --zone UTC")
                edit(guide, "guide.json", ('"version": "1.0.0"', '"version": "1.1.0"'),
                     ('"changelog": [', '"changelog": [{"version": "1.1.0", "on": "2026-11-26"}, '),
                     ('"elapsed": "-PT15M"', '"elapsed": "-PT20M"'))
                edit(guide, "en/texts.json", ('"changes": {', '"changes": {"1.1.0": "Earlier.", '))
            said = run(command)
            if command == "rm -r my-guide/fixtures":
                edit(guide, "guide.json", ('"id": "knee-injection"', '"id": "my-guide"'))
            if command == "beforehand procedure update --preview":
                check("13:45" in said and "13:40" in said, command, said)
        check(len(commands) >= 12 and fixtures == 2, "commands", len(commands), fixtures)


check_overlay()
check_table()
check_snippets()
check_colors()
check_commands()
for failure in failures:
    print(failure, file=sys.stderr)
print(f"{len(failures)} failures")
sys.exit(bool(failures))
