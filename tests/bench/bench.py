#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""bench.py BUILD_DIR: runs the app and its peers in turn and prints one table.

What counts is the first column: the ratio of two medians of one run, on one machine. The numbers
behind it say how this machine felt today.
"""
import contextlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = int(os.environ.get("BENCH_RUNS", "15"))
DIARY_RUNS = min(RUNS, 5)
IDLE_S = int(os.environ.get("BENCH_IDLE_S", "60"))
TIMEOUT_S = 120  # a run that hangs ends; a slow one does not fail


def run(words, env=None):
    done = subprocess.run([str(word) for word in words], env=env, timeout=TIMEOUT_S, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"{words[0]} failed ({done.returncode}): {done.stderr}")
    return done.stdout


def numbers(words, env=None):
    """What a program prints as lines of "name value"."""
    return {name: float(value) for name, value in map(str.split, run(words, env).splitlines())}


@contextlib.contextmanager
def x_display():
    """A screen of our own, or None where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield None
        return
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield ":" + answer.readline().strip()
    finally:
        server.terminate()
        server.wait()


def window_env(platform, display):
    return {**os.environ, "QT_QPA_PLATFORM": platform, "QT_QUICK_BACKEND": "software",
            "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin", "DISPLAY": display or ""}


def first_frames(programs, platform, display):
    """Medians of what --first-frame prints, for each program; they take turns."""
    env = window_env(platform, display)
    seen = {name: [] for name in programs}
    for turn in range(RUNS + 1):
        for name, words in programs.items():
            found = re.findall(r"[\d.]+", run(words, env))
            if turn > 0:  # the first fills the system's caches
                seen[name].append([float(number) for number in found])
    return {name: [statistics.median(column) for column in zip(*values)]
            for name, values in seen.items()}


def row(what, ours, peer, unit, aim=""):
    print(f"{what:<74}{ours / peer:6.2f}   {aim:<9}{ours:9.1f}{peer:10.1f} {unit}", flush=True)


def plan_rows(us):
    """A planned step has four instants: when it opens, is due, closes and is missed."""
    steps = us["si_steps"]
    row(f"building the SI plan ({steps:.0f} steps), to its due instants alone",
        us["si_plan"], us["si_dues"], "us")
    row("    to all four instants of each step", us["si_plan"], us["si_four"], "us")
    row("building a plan of 1,000 steps over two years, to its due instants alone",
        us["plan_1000"], us["dues_1000"], "us", "<= 3")
    row("    to all four instants of each step", us["plan_1000"], us["four_1000"], "us", "<= 3")
    row("previewing a move of it (2 plans, 2 timelines, effects), to its dues twice",
        us["preview_1000"], 2 * us["dues_1000"], "us", "<= 3")
    row("    to all four instants of each step twice",
        us["preview_1000"], 2 * us["four_1000"], "us", "<= 3")
    for what in "plan", "preview":
        for count in 3_000, 10_000, 30_000, 100_000:
            row(f"a step's part of a {what} of {count:,} steps, to one of 1,000",
                us[f"{what}_{count}"] / count * 1000, us[f"{what}_1000"], "ns")


def search_rows(us):
    """A keystroke, to looking through the texts for the same words without an index."""
    for name, texts in ("guides", "both guides"), ("many", "100 times as many texts"):
        what = f"{texts} ({us[f'{name}_entries']:,.0f} pieces)"
        row(f"a keystroke of search over {what}, to a plain scan",
            us[f"{name}_find"], us[f"{name}_scan"], "us")
        row("    the slowest keystroke, to the same", us[f"{name}_slowest"], us[f"{name}_scan"],
            "us")
        row("    filling the index, to a keystroke", us[f"{name}_fill"], us[f"{name}_find"], "us")


def in_turn(commands, prepare=lambda name: None):
    """Medians of what programs print as "name value", by the name of the command."""
    env = window_env("offscreen", None)
    seen = {name: {} for name in commands}
    for _ in range(DIARY_RUNS):
        for name, words in commands.items():
            prepare(name)
            for what, value in numbers(words, env).items():
                seen[name].setdefault(what, []).append(value)
    return {name: {what: statistics.median(values) for what, values in found.items()}
            for name, found in seen.items()}


def notes_rows(build, folder):
    """The app on many notes, to the same procedure without any."""
    bench = build / "tests" / "bench"
    data = {count: folder / f"notes-{count}" for count in (0, 10_000)}
    for count, where in data.items():
        run([bench / "bench_seed_entries", where, "notes", count])
    seen = first_frames({count: [build / "beforehand", "--data-dir", where, "--first-frame"]
                         for count, where in data.items()}, "offscreen", None)
    for place, what, unit in (0, "main to first frame", "ms"), (2, "peak memory", "MiB"):
        row(f"{what} on 10,000 notes, to none", seen[10_000][place], seen[0][place], unit,
            "<= 1.3")
    us = in_turn({count: [bench / "bench_diary", where] for count, where in data.items()})
    row("a minute's refresh on 10,000 notes, to none", us[10_000]["refresh"], us[0]["refresh"],
        "us", "<= 1.3")


def diary_rows(bench, folder):
    """Each run has fresh copies of the data, one of them for the peer."""
    counts = 100, 100_000
    for count in counts:
        run([bench / "bench_seed_entries", folder / f"diary-{count}", "diary", count])

    def fresh(count):
        for name in "ours", "peer":
            shutil.rmtree(folder / name, ignore_errors=True)
            shutil.copytree(folder / f"diary-{count}", folder / name)

    us = in_turn({count: [bench / "bench_diary", folder / "ours", folder / "peer"]
                  for count in counts}, fresh)
    few, many = us[100], us[100_000]
    row("opening Diary with 100,000 entries to its form, to 100", many["form"], few["form"], "us")
    row("    to its chart", many["chart"], few["chart"], "us")
    row("    the longest the window is deaf meanwhile", many["longest"], few["longest"], "us")
    row("a minute's refresh of Diary with 100,000 entries, to 100", many["refresh"],
        few["refresh"], "us")
    for count, found in us.items():
        row(f"a frame while the chart of {count:,} entries moves, to an empty window's",
            found["moved"], found["nothing"], "us")
        row("    to one of the same page at rest", found["moved"], found["still"], "us")
        row("saving an entry to its row on the screen, to the insert by SQLite alone",
            found["saved"], found["inserted"], "us")


def due_rows(us):
    row("what is due among 100,000 occurrences, a part of it, to one of 1,000",
        us["due_100000"] / 100, us["due_1000"], "us")
    row("    to putting their instants in order", us["due_100000"], us["ordered_100000"], "us")


@contextlib.contextmanager
def session_bus():
    """The environment of a bus of our own."""
    server = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield {**window_env("offscreen", None),
               "DBUS_SESSION_BUS_ADDRESS": server.stdout.readline().strip()}
    finally:
        server.terminate()
        server.wait()


def threads_woken(pid):
    """How often threads of a process have gone to sleep, which each wake-up ends in."""
    return sum(int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status.read_text(), re.M)[1])
               for status in Path(f"/proc/{pid}/task").glob("*/status"))


def memory(pid):
    """MiB: resident, and what of it would be gone with the process (its share of the rest)."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return [int(re.search(rf"^{name}:\s*(\d+)", text, re.M)[1]) / 1024 for name in ("Rss", "Pss")]


def agent_rows(build, data, folder):
    bench = build / "tests" / "bench"
    with session_bus() as env:
        us = numbers([bench / "bench_agent", folder / "due"], env)
        row(f"due to shown, median of {us['count']:.0f}, to a bare call of the service",
            us["shown"], us["bare"], "us")
        row("    the worst, to the median", us["worst"], us["shown"], "us")
    with session_bus() as env:
        ours = subprocess.Popen([build / "beforehand-agent", "--data-dir", data], env=env)
        peer = subprocess.Popen([bench / "bench_empty_agent"], env=env)
        try:
            time.sleep(5)  # both have settled
            before = threads_woken(ours.pid), threads_woken(peer.pid)
            time.sleep(IDLE_S)
            woken = threads_woken(ours.pid) - before[0], threads_woken(peer.pid) - before[1]
            print(f"{f'wake-ups of the idle agent in {IDLE_S} s':<74}{'':6}   {'0':<9}"
                  f"{woken[0]:9.0f}{woken[1]:10.0f}")
            for name, mine, other in zip(("resident memory", "its share of memory"),
                                         memory(ours.pid), memory(peer.pid)):
                row(f"{name} of the idle agent, to an empty program with QtDBus", mine, other,
                    "MiB", "<= 1.5")
        finally:
            for program in ours, peer:
                program.terminate()
                program.wait()


def main(build):
    bench = build / "tests" / "bench"
    print(f"{'':<74}{'ratio':>6}   {'aim':<9}{'ours':>9}{'peer':>10}")
    with tempfile.TemporaryDirectory(dir=build) as folder, x_display() as display:
        data = Path(folder) / "year"
        run([bench / "bench_seed", data])
        programs = {
            "app": [build / "beforehand", "--data-dir", data, "--first-frame"],
            "an empty window": [bench / "bench_empty_window"],
            "a plain page of Basic controls": [bench / "bench_plain_page"],
        }
        for platform in ["offscreen"] + (["xcb"] if display else []):
            seen = first_frames(programs, platform, display)
            app = seen.pop("app")
            for name, peer in seen.items():
                aim = "<= 1.5" if "plain" in name else ""
                row(f"{platform}: main to first frame, to {name}", app[0], peer[0], "ms", aim)
                row(f"{platform}: processor time until then, to {name}", app[1], peer[1], "ms")
                row(f"{platform}: peak memory, to {name}", app[2], peer[2], "MiB", aim)

        us = numbers([bench / "bench_article"], window_env("offscreen", None))
        row("opening the longest article, to an empty page", us["article"], us["empty"], "us")
        row("a keystroke of search on the screen, to one that finds nothing",
            us["found"], us["nothing"], "us")

        plan_rows(numbers([bench / "bench_plan"]))
        search_rows(numbers([bench / "bench_search"]))

        note = numbers([bench / "bench_note", Path(folder) / "notes"])
        row("saving a note, to the same insert by SQLite alone",
            note["note_us"], note["plain_us"], "us", "<= 1.3")
        due_rows(numbers([bench / "bench_due"]))
        agent_rows(build, data, Path(folder))
        notes_rows(build, Path(folder))
        diary_rows(bench, Path(folder))
        pdf = numbers([bench / "bench_pdf", folder], window_env("offscreen", None))
        row("the PDF of a full diary of 12 weeks, to the PDF of the checklist",
            pdf["report_us"], pdf["checklist_us"], "us")
    print("\nThe app opens on a year of data: 3 procedures, what was due ticked, 365 notes, "
          f"reminders.\nA guide has at most 2,000 planned steps; longer plans show the curve.\n"
          "The diary is opened after 60 days, at 1,200 by 1,400, so that form, chart and newest "
          f"entries are all on it.\n"
          f"Medians of {RUNS} runs in turn (windows, software rendering), of three to hundreds in "
          "turn (the rest).")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
