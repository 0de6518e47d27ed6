# SPDX-License-Identifier: Apache-2.0
"""What the app's command line says is kept: a second witness beside the window."""

import json
import subprocess
import tempfile


class Records:
    def __init__(self, app, data):
        self._app = app
        self._data = data

    def _ask(self, *words):
        return subprocess.run([self._app, "--data-dir", self._data, *words], check=True, timeout=60,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout

    def procedures(self):
        """[id, guide, appointment...] of each, newest first."""
        return [line.split() for line in self._ask("procedure", "list").splitlines()]

    def plan(self):
        """The steps of the newest procedure, by (key, occurrence)."""
        plan = self._ask("plan", "--procedure", self.procedures()[0][0], "--format", "json")
        return {(step["key"], step["occurrence"]): step for step in json.loads(plan)["steps"]}

    def step(self, key):
        return next(step for (name, _), step in self.plan().items() if name == key)

    def notes(self):
        return json.loads(self._ask("log", "list", "--format", "json"))["entries"]

    def questions(self):
        """What was said to each question for the clinic, or None."""
        kept = json.loads(self._ask("question", "list", "--format", "json"))["questions"]
        return {question["text"]: question["answer"] for question in kept}

    def everything(self):
        """The document of everything that is kept."""
        with tempfile.TemporaryDirectory() as folder:
            file = f"{folder}/everything.json"
            self._ask("data", "export", "--out", file)
            with open(file, encoding="utf-8") as document:
                return json.load(document)

    def be_reminded_of(self, usual):
        """Of the guide's usual moments, or of what one sets alone."""
        switch = "on" if usual else "off"
        self._ask("reminder", "settings", "--steps", switch, "--diary", switch)

    def reminders(self):
        return self._ask("reminder", "list").splitlines()
