# SPDX-License-Identifier: Apache-2.0
"""A notification service as people run it, on a screen of its own."""

import os
import signal
import subprocess

import session
from session import SERVICE, Case, at, end, until


class Dunst(Case):
    def setUp(self):
        super().setUp()
        reading, writing = os.pipe()
        self.session.start("Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24",
                           "-nolisten", "tcp", pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as display:
            self.session.environment["DISPLAY"] = ":" + display.readline().strip()
        rules = self.session.folder / "dunstrc"
        rules.write_text("[global]\nstack_duplicates = false\n")  # of the same words, not the same
        self.dunst = self.session.start("dunst", "-conf", rules,
                                        stderr=subprocess.DEVNULL)
        until("dunst is there", lambda: self.session.owner(SERVICE) == self.dunst.pid)

    def displayed(self):
        return int(subprocess.run(["dunstctl", "count", "displayed"], check=True, text=True,
                                  env=self.session.environment, capture_output=True).stdout)

    def see(self, count):
        until(f"{count} are displayed", lambda: self.displayed() == count)

    def test_it_is_displayed_and_replaced_after_a_kill(self):
        first = self.plan.step("Pack", at("12:00"))
        agent = self.session.start_agent(at("12:00", 5))
        self.plan.until_last("shown", first)
        self.see(1)
        end(agent)

        second = self.plan.step("Charge the telephone", at("12:05"))
        self.dunst.send_signal(signal.SIGSTOP)
        agent = self.session.start_agent(at("12:05", 5))
        until("it is asked", lambda: self.plan.ledger(second))
        self.session.agent("Status")
        end(agent, signal.SIGKILL)
        self.dunst.send_signal(signal.SIGCONT)
        self.see(2)
        self.assertEqual(self.plan.ledger(second), ["claimed"])

        self.session.start_agent(at("12:05", 15))
        self.plan.until_last("shown", second)
        self.see(2)
        self.plan.run("step", "done", first)
        self.plan.run("step", "done", second)
        self.see(0)


if __name__ == "__main__":
    session.run()
