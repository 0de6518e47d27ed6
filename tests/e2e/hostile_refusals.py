# SPDX-License-Identifier: Apache-2.0
"""What `guide check` refuses of a hostile guide, and with which words."""

import json
import shutil
import subprocess

TURNED = "\u202e"
LONG_TABLE = "| a | b |\n|---|---|\n" + "| c | d |\n" * 31
WIDE_TABLE = "| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n"
DEEP_LIST = "".join("    " * depth + "- deep\n" for depth in range(5))

MARKDOWN = (  # at the end of an article
    ("<img src={http}/x.png>", "HTML cannot be used"),
    ("words <b>and</b> words", "HTML cannot be used"),
    ("<!-- nothing -->", "HTML cannot be used"),
    ("![x]({http}/x.png)", "An image other than a figure of this guide"),
    ("![x](file://{file})", "An image other than a figure of this guide"),
    ("![x](data:image/png;base64,AAAA)", "An image other than a figure of this guide"),
    ("![x](figure:../../secret)", "An image other than a figure of this guide"),
    ("![x](figure:none)", "figure"),
    ("[x]({http}/)", "leads outside"),
    ("<{http}/>", "leads outside"),
    ("[x][y]\n\n[y]: {http}/", "leads outside"),
    ("[x](file://{file})", "leads outside"),
    ("[x](qrc:/qt/qml/Beforehand/Main.qml)", "leads outside"),
    ("[x](javascript:alert)", "leads outside"),
    ("[x](data:text/html,x)", "leads outside"),
    ("[x](//127.0.0.1/)", "leads outside"),
    ("[x](article:none)", "none"),
    ("&lt;b&gt;", "Write the character itself"),
    ("`code`", "Code (text in backticks) cannot be used"),
    ("    code", "Code (a fence, or four spaces before a line) cannot be used"),
    (LONG_TABLE, "A table has at most 30 rows"),
    (WIDE_TABLE, "A table has two to four columns"),
    (DEEP_LIST, "deep"),
    ("> > deep", "deep"),
    ("words " + TURNED + "sdrow", "turns the reading direction"),
    ("words \x07", "control character"),
    ("words " * 50_000, "256 KiB"),
)
SHAPE = '<rect x="20" y="20" width="40" height="40"{more}/>'
FIGURES = (  # in place of a shape
    ('<image href="{http}/x.png" width="40" height="40"/>', "image"),
    ('<use href="{http}/x.svg#a"/>', "use"),
    ('<a href="{http}/">' + SHAPE.format(more="") + "</a>", "a"),
    ("<style>@import url({http}/x.css);</style>", "style"),
    ("<script>fetch('{http}/')</script>", "script"),
    ("<text>words</text>", "text"),
    (SHAPE.format(more=' style="fill:url({http}/x#a)"'), "style"),
    (SHAPE.format(more=' fill="url({http}/x#a)"'), "is no colour of the theme"),
    (SHAPE.format(more=' transform="url({http}/x#a)"'), "transform"),
    (SHAPE.format(more=' xlink:href="{http}/x"'), "xlink:href"),
    (SHAPE.format(more=' onload="fetch()"'), "onload"),
    ("<!-- {http} -->", ""),
    ('<?xml-stylesheet href="{http}/x.css"?>', ""),
)
TEXTS = (  # in place of the summary
    ("words " + TURNED + "sdrow", "turns the reading direction"),
    ("two\nlines", "control character"),
    ("a\u2028b", "control character"),
    ("x" * 601, "600"),
    ("<img src={http}/x.png>", "A text has no marks"),
    ("<a href=file://{file}>x</a>", "A text has no marks"),
    ("x</p>", "A text has no marks"),
)


def check_refusals(app, harm, source, folder):
    """How many there were."""
    def refused(change, where, *words):
        shutil.copytree(source, folder, symlinks=True)
        change()
        done = subprocess.run([app, "guide", "check", folder], stdin=subprocess.DEVNULL, timeout=60,
                              capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        shutil.rmtree(folder)
        assert done.returncode == 1, f"not refused: {where}\n{said}"
        for each in words:
            assert each in said, f"refused, but not with {each!r}: {where}\n{said}"

    article = folder / "en/articles/preparing.md"
    figure = folder / "figures/leg.svg"
    texts = folder / "en/texts.json"

    def fill(text):
        return text.replace("{http}", harm.http).replace("{file}", str(harm.file))

    def append(text):
        article.write_text(article.read_text("utf-8") + "\n" + text + "\n", "utf-8")

    def draw(shape, before=""):
        figure.write_text(f'{before}<svg xmlns="http://www.w3.org/2000/svg" '
                          f'viewBox="0 0 320 200">{shape}</svg>', "utf-8")

    def say(text):
        all_texts = json.loads(texts.read_text("utf-8"))
        all_texts["summary"] = text
        texts.write_text(json.dumps(all_texts), "utf-8")

    def lead_out(path):
        path.unlink()
        path.symlink_to(harm.file)

    for text, words in MARKDOWN:
        refused(lambda: append(fill(text)), text, "preparing.md", words)
    for shape, words in FIGURES:
        refused(lambda: draw(fill(shape)), shape, "leg.svg", words)
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{harm.file}">]>'
    refused(lambda: draw("<g>&x;</g>", entity), entity, "leg.svg")
    for text, words in TEXTS:
        refused(lambda: say(fill(text)), repr(text), "texts.json", words)
    for path in (article, figure, texts, folder / "guide.json"):
        refused(lambda: lead_out(path), f"{path.name} is a link", path.name)
    return len(MARKDOWN) + len(FIGURES) + 1 + len(TEXTS) + 4
