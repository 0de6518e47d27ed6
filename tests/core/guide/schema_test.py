#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""schema_test.py BEFOREHAND SOURCE_DIR: the JSON Schemas of core/guides say what the reader does.

Every guide of format 2 in the source folder, with its fixtures, and every overlay validates. Then
documents with one change each (schema_cases.py) are put before the schemas and before `beforehand
guide check`: both refuse, both accept, or the reader alone refuses. A refusal counts only if it
names the place of the change. Last, documents with something wrong in every place: both find each.
"""
import copy
import json
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema

import schema_cases as cases

warnings.filterwarnings("ignore", category=DeprecationWarning)  # newer ones rename the resolver

BEFOREHAND, SOURCE = Path(sys.argv[1]), Path(sys.argv[2])
SCHEMAS = SOURCE / "core/guides"
GUIDES = SOURCE / "tests/data/guides"
LICENCE = "SPDX-License-Identifier: CC-BY-4.0"
FEWEST = {"guide": 6, "texts": 6, "overlay": 1, "fixture": 6}  # else nothing was looked at

failures = []


def check(holds, *words):
    if not holds:
        failures.append(": ".join(str(word) for word in words))


# ---- the schemas ---------------------------------------------------------------------------------


def load_validators():
    kinds = {kind: f"{kind}.schema.json" for kind in FEWEST}
    schemas = {name: json.loads((SCHEMAS / name).read_text()) for name in kinds.values()}
    for name, schema in schemas.items():
        check(next(iter(schema)) == "$comment" and schema["$comment"] == LICENCE, name, "no licence")
        jsonschema.Draft7Validator.check_schema(schema)
    place = {name: (SCHEMAS / name).resolve().as_uri() for name in schemas}
    store = {place[name]: schema for name, schema in schemas.items()}
    return {kind: jsonschema.Draft7Validator(
                schemas[name],
                resolver=jsonschema.RefResolver(place[name], schemas[name], store=store))
            for kind, name in kinds.items()}


VALIDATORS = load_validators()


def schema_faults(kind, document):
    """The places where the schema finds something, as lists of keys."""
    places = []
    for error in VALIDATORS[kind].iter_errors(document):
        place = [str(part) for part in error.absolute_path]
        surplus = []
        if error.validator == "additionalProperties":
            patterns = error.schema.get("patternProperties", {})
            surplus = [key for key in error.instance if key not in error.schema.get("properties", {})
                       and not any(re.search(pattern, key) for pattern in patterns)]
        places += [place + [key] for key in surplus] or [place]
    return places


# ---- everything that is there --------------------------------------------------------------------


def documents():
    for place in (SCHEMAS, GUIDES):
        for frame in sorted(place.glob("*/guide.json")):
            if json.loads(frame.read_text())["format"] == 2:
                yield "guide", frame
                yield from (("texts", path) for path in sorted(frame.parent.glob("*/texts.json")))
                yield from (("fixture", path)
                            for path in sorted(frame.parent.glob("fixtures/*.json")))
    yield from (("overlay", path) for path in sorted((SOURCE / "tests/data/overlays").glob("*.json")))


def check_what_is_there():
    seen = dict.fromkeys(FEWEST, 0)
    for kind, path in documents():
        seen[kind] += 1
        for error in VALIDATORS[kind].iter_errors(json.loads(path.read_text())):
            check(False, path, list(error.absolute_path), error.message)
    for kind, fewest in FEWEST.items():
        check(seen[kind] >= fewest, kind, f"only {seen[kind]} are there")


# ---- one change each -----------------------------------------------------------------------------


def find(document, place):
    """The keys of a place, with the entries of lists by their position."""
    keys = []
    for part in place.split("/"):
        if part.startswith("@"):
            part = next(i for i, entry in enumerate(document) if isinstance(entry, dict)
                        if part[1:] in (entry.get("key"), entry.get("id")))
        elif isinstance(document, list):
            part = int(part)
        keys.append(part)
        inside = isinstance(document, dict) and part in document or isinstance(part, int)
        document = document[part] if inside else None
    return keys


def change(document, place, value):
    document = copy.deepcopy(document)
    keys = find(document, place)
    parent = document
    for key in keys[:-1]:
        parent = parent[key]
    if value is cases.GONE:
        del parent[keys.pop()]
    else:
        parent[keys[-1]] = value
    return document, [str(key) for key in keys]


def load(file):
    """The kind of a case's document, the document, its guide's folder and its name there."""
    if file == cases.OVERLAY:
        return "overlay", cases.overlay, "knee-injection", "overlay.json"
    if file == cases.FIXTURE:
        return "fixture", cases.fixture, "knee-injection", "fixtures/fixture.json"
    folder, name = file.split("/", 1)
    kind = "guide" if name == "guide.json" else "texts"
    return kind, json.loads((GUIDES / file).read_text()), folder, name


def reader_faults(kind, document, folder, name):
    """What `guide check` finds in this document, as lists of keys; and whether it refuses."""
    with tempfile.TemporaryDirectory() as made:
        guide = Path(made) / "guide"
        shutil.copytree(GUIDES / folder, guide, ignore=shutil.ignore_patterns("fixtures"))
        path = Path(made) / name if kind == "overlay" else guide / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        words = [BEFOREHAND, "guide", "check", guide]
        words += ["--overlay", path] if kind == "overlay" else []
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                              timeout=60, check=False)
    if done.returncode not in (0, 1):
        return True, [["beforehand ended with", str(done.returncode), done.stderr]]
    places = [line.split(": ")[0].split(" (")[0] for line in done.stderr.splitlines()
              if not line.startswith("warning: ")]
    inside = [place for place in places if place.split("#")[0] == name]
    return done.returncode == 1, [place.partition("#/")[2].split("/") if "#" in place else []
                                  for place in inside]


def meet(place, other):
    shared = min(len(place), len(other))
    return place[:shared] == other[:shared]


def try_case(case):
    what, file, place, value = case
    kind, document, folder, name = load(file)
    changed, keys = change(document, place, value)
    refused, found = reader_faults(kind, changed, folder, name)
    return f"{file} {place}: {what}", keys, schema_faults(kind, changed), refused, found


def check_cases():
    listed = [(case, both) for both, table in (("refuse", cases.refused), ("accept", cases.accepted),
                                               ("reader", cases.reader_only)) for case in table]
    with ThreadPoolExecutor(2) as pool:
        tried = list(pool.map(try_case, (case for case, _ in listed)))
    for (name, keys, by_schema, refused, by_reader), (_, expected) in zip(tried, listed):
        if expected == "refuse":
            check(by_schema, name, "the schema lets it pass")
            check(all(meet(place, keys) for place in by_schema), name, "the schema means", by_schema)
        else:
            check(not by_schema, name, "the schema refuses", by_schema)
        if expected == "accept":
            check(not refused, name, "the reader refuses", by_reader)
        else:
            check(refused, name, "the reader lets it pass")
        if expected == "refuse":
            # What hangs on it may follow: a key that cannot be read is missed elsewhere.
            check(any(meet(place, keys) for place in by_reader), name, "the reader means", by_reader)
    return {expected: sum(1 for _, each in listed if each == expected)
            for expected in ("refuse", "accept", "reader")}


# ---- something wrong in every place --------------------------------------------------------------


def places_of(document, wanted, place=()):
    """The places in a document whose value is of a wanted type."""
    if isinstance(document, wanted):
        yield place
    inside = (document.items() if isinstance(document, dict) else
              enumerate(document) if isinstance(document, list) else ())
    for key, value in inside:
        yield from places_of(value, wanted, (*place, str(key)))


def with_surplus(document):
    """An unknown key in every object."""
    return [("/".join((*place, "surplus")), 1) for place in places_of(document, dict)]


def with_other_types(document):
    """Another type in place of every text, number and switch; what others hang on stays."""
    kept = {"format", "id", "key", "answer", "is", "languages", "anchor"}
    return [("/".join(place), 7 if isinstance(value, str) else "7")
            for place in places_of(document, (str, bool, int))
            for value in [value_at(document, place)] if not kept & set(place[-2:])]


def with_other_shapes(document):
    """Another type in place of every list and object: one list of changes for each depth. Without
    languages nothing would be read in them."""
    depths = {}
    for place in places_of(document, (dict, list)):
        if place and place != ("languages",):
            depths.setdefault(len(place), []).append(("/".join(place), 7))
    return list(depths.values())


def value_at(document, place):
    for key in place:
        document = document[int(key) if isinstance(document, list) else key]
    return document


def at_once(file, changes):
    """The places of the changes, and where the schema and the reader find something."""
    kind, document, folder, name = load(file)
    for place, value in changes:
        document, _ = change(document, place, value)
    keys = [[str(key) for key in find(document, place)] for place, _ in changes]
    return keys, schema_faults(kind, document), reader_faults(kind, document, folder, name)[1]


def check_as_much_as_fits(file, changes):
    """One less than too much: the lists themselves are fine, whatever is in them."""
    keys, by_schema, by_reader = at_once(file, [(place, value[:-1]) for place, value in changes])
    for place in keys:
        check(place not in by_schema, file, "as much as fits", place, "not for the schema")
        check(place not in by_reader or place[-1] == "article",  # leads nowhere
              file, "as much as fits", place, "not for the reader")


def check_at_once(what, file, changes):
    keys, by_schema, by_reader = at_once(file, changes)
    for place in keys:
        near = [place, place[:-1]] if place[0] == "review" else [place]  # null, or an object
        check(any(each in by_schema for each in near), file, what, place, "not for the schema")
        check(place in by_reader, file, what, place, "not for the reader")


def in_parts(changes):
    """The reader ends at 200 faults. Of a series it looks at the start, then the pace, then the
    end, and no further than the first that is wrong."""
    def named(*names):
        return [each for each in changes if each[0].split("/")[-1] in names]
    pace, end = named("every", "count"), named("until")
    rest = [each for each in changes if each not in pace + end]
    return [part for part in (pace, end, *(rest[i:i + 120] for i in range(0, len(rest), 120))) if part]


def check_everywhere():
    for file, changes in cases.too_much:
        check_at_once("too much", file, changes)
        check_as_much_as_fits(file, changes)
    for file, changes in cases.wrong_keys:
        check_at_once("wrong key", file, changes)
    for file in cases.everywhere:
        _, document, _, _ = load(file)
        check_at_once("surplus", file, with_surplus(document))
        for changes in in_parts(with_other_types(document)):
            check_at_once("other type", file, changes)
        for changes in with_other_shapes(document):
            check_at_once("other shape", file, changes)


check_what_is_there()
counts = check_cases()
check_everywhere()
check(counts["refuse"] >= 40, "too few documents are refused by both", counts["refuse"])
for failure in failures:
    print(failure, file=sys.stderr)
print(f"{counts['refuse']} refused by both, {counts['accept']} accepted by both, "
      f"{counts['reader']} by the reader alone; {len(failures)} failures")
sys.exit(bool(failures))
