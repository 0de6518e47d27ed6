# SPDX-License-Identifier: Apache-2.0
"""Killed around showing: each reminder is shown, and what shows it again takes its place."""

import datetime
import os
import random
import signal
import time

import session
from session import Case, DAY, Notifications, end, hold, until

ROUNDS = int(os.environ.get("BEFOREHAND_KILL_ROUNDS", "8"))


class Kills(Case):
    def test_each_is_shown(self):
        seed = int(os.environ.get("BEFOREHAND_KILL_SEED", random.randrange(1 << 32)))
        chance = random.Random(seed)
        print(f"{ROUNDS} rounds from BEFOREHAND_KILL_SEED={seed} on", flush=True)
        self.service = Notifications(self.session)
        self.counted = 0
        self.cut = {"before it was asked for": 0, "before it was marked": 0, "after": 0}
        reach = self.round(0, None, False)
        for number in range(1, ROUNDS + 1):
            # Every other time the service is as slow as it must be for the kill to come between.
            self.round(number, chance.uniform(0, 2 * reach), number % 2 == 0)
        cut = ", ".join(f"{count} {when}" for when, count in self.cut.items())
        print(f"{ROUNDS} rounds from seed {seed}: killed {cut}", flush=True)
        self.assertGreaterEqual(self.cut["before it was marked"], ROUNDS // 3)

    def round(self, number, delay, slow):
        """Returns how long the agent, where nobody killed one, took to ask for it."""
        due = DAY + datetime.timedelta(minutes=15 * number)
        key = self.plan.step(f"Step {number}", due.isoformat())
        now = (due + datetime.timedelta(seconds=5)).isoformat()
        if delay is not None:
            if slow:
                self.service.process.send_signal(signal.SIGSTOP)
            agent = self.session.start_agent(now, wait=False)
            if slow:
                until("it is about to be shown", lambda: self.plan.ledger(key))
            hold(delay / 10 if slow else delay)
            end(agent, signal.SIGKILL)
            self.service.process.send_signal(signal.SIGCONT)
            asked = len(self.new())
            marked = "shown" in self.plan.ledger(key)
            self.cut["after" if marked else
                     "before it was marked" if asked else "before it was asked for"] += 1
        began = time.monotonic()
        agent = self.session.start_agent(now)
        until("it is asked for", self.new)
        took = time.monotonic() - began
        self.plan.until_last("shown", key)
        self.session.settle()
        shown = self.new()
        self.assertIn(len(shown), (1, 2), f"round {number}: {shown}")
        self.assertEqual({one.tag for one in shown}, {f"{self.plan.procedure()}/step/{key}/once"})
        self.counted += len(shown)
        end(agent)
        self.plan.run("step", "remove", key)  # there is room for so many
        return took

    def new(self):
        return self.service.shown_so_far()[self.counted:]


if __name__ == "__main__":
    session.run()
