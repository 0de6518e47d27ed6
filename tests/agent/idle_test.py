# SPDX-License-Identifier: Apache-2.0
"""Between two reminders the agent does not wake up once."""

import os
import pathlib

import session
from session import Case, Notifications, at, hold, until

SECONDS = float(os.environ.get("BEFOREHAND_IDLE_SECONDS", "5"))


def wake_ups(process):
    """How often its threads went to sleep."""
    count = 0
    for thread in pathlib.Path(f"/proc/{process.pid}/task").iterdir():
        for line in (thread / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                count += int(line.split()[1])
    return count


class Idle(Case):
    def test_no_wake_ups(self):
        Notifications(self.session)
        key = self.plan.step("Pack", at("12:00"))
        self.plan.step("Charge the telephone", at("13:00"))
        agent = self.session.start_agent(at("12:00", 5))
        self.plan.until_last("shown", key)
        until("it has settled", lambda: self.counted_twice(agent))
        before = wake_ups(agent)
        hold(SECONDS)
        woken = wake_ups(agent) - before
        print(f"{woken} wake-ups in {SECONDS:g} s", flush=True)
        self.assertEqual(woken, 0)

    @staticmethod
    def counted_twice(agent):
        before = wake_ups(agent)
        hold(0.5)
        return wake_ups(agent) == before


if __name__ == "__main__":
    session.run()
