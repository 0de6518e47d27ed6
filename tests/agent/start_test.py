# SPDX-License-Identifier: Apache-2.0
"""The agent as it is installed: started by D-Bus, alone in a session, and for as long as that."""

import pathlib
import signal
import subprocess
import tempfile
import unittest

import session
from session import AGENT, DEADLINE, Notifications, Plan, Session, at, end, until


class Installed(unittest.TestCase):
    def test_a_call_starts_it_and_it_shows_what_is_due_with_no_window(self):
        prefix = tempfile.TemporaryDirectory(prefix="beforehand-")
        self.addCleanup(prefix.cleanup)
        installed = pathlib.Path(prefix.name)
        subprocess.run(["cmake", "--install", session.programs, "--prefix", installed],
                       check=True, capture_output=True)
        agent = installed / "bin/beforehand-agent"
        services = installed / "share/dbus-1/services"
        service = services / "org.beforehand.Agent.service"
        words = service.read_text()
        self.assertEqual(words.split("\n")[2], f"Exec={agent}")
        login = installed / "etc/xdg/autostart/beforehand-agent.desktop"
        self.assertIn(f"Exec={agent}\n", login.read_text())
        service.write_text(words.replace(f"Exec={agent}", f"Exec={agent} --now {at('12:00', 5)}"))

        here = Session(services)
        self.addCleanup(here.end)
        plan = Plan(here)
        key = plan.step("Pack", at("12:00"))
        notifications = Notifications(here)
        self.assertIsNone(here.owner(AGENT[0]))
        self.assertEqual(here.agent("Status")["data"], str(here.data))
        notifications.shown(1)
        plan.until_last("shown", key)
        running = pathlib.Path(f"/proc/{here.owner(AGENT[0])}/exe")
        self.assertEqual(running.resolve(), agent.resolve())


class Alone(session.Case):
    def test_the_second_ends(self):
        first = self.session.start_agent()
        second = self.session.start_agent(wait=False)
        self.assertEqual(second.wait(DEADLINE), 0)
        self.assertEqual(self.session.owner(AGENT[0]), first.pid)

    def test_two_at_once(self):
        for _ in range(5):
            both = [self.session.start_agent(wait=False) for _ in range(2)]
            until("one ended", lambda: any(agent.poll() is not None for agent in both))
            [stays] = [agent for agent in both if agent.returncode is None]
            [ended] = [agent for agent in both if agent.returncode is not None]
            self.assertEqual(ended.returncode, 0)
            self.session.agent("Status")
            self.assertEqual(self.session.owner(AGENT[0]), stays.pid)
            end(stays)

    def test_the_bus_goes_and_comes_back(self):
        service = Notifications(self.session)
        agent = self.session.start_agent(at("12:00", 5))
        self.session.agent("Status")
        self.session.kill_bus()
        end(service.process, signal.SIGKILL)
        key = self.plan.step("Pack", at("12:00"))
        self.session.start_bus()
        service = Notifications(self.session)
        until("it is back", lambda: self.session.owner(AGENT[0]) == agent.pid)
        service.shown(1)
        self.plan.until_last("shown", key)

    def test_after_the_bus_another_agent_may_have_come_first(self):
        agent = self.session.start_agent()
        agent.send_signal(signal.SIGSTOP)
        self.session.kill_bus()
        self.session.start_bus()
        other = self.session.start_agent()
        agent.send_signal(signal.SIGCONT)
        self.assertEqual(agent.wait(DEADLINE), 0)
        self.assertEqual(self.session.owner(AGENT[0]), other.pid)

    def test_who_has_no_data_needs_no_agent(self):
        self.session.data = self.session.folder / "none"
        self.assertEqual(self.session.start_agent(wait=False).wait(DEADLINE), 0)


if __name__ == "__main__":
    session.run()
