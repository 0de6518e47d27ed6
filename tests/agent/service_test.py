# SPDX-License-Identifier: Apache-2.0
"""Notification services that are not there, slow, or come back as another."""

import signal
import time

import session
from session import Case, Notifications, at, end, hold, until


class Services(Case):
    def setUp(self):
        super().setUp()
        self.key = self.plan.step("Pack", at("12:00"))

    def start_agent(self):
        return self.session.start_agent(at("12:00", 5))

    def test_one_that_comes_late_shows_what_waited(self):
        self.start_agent()
        for _ in range(5):
            self.session.settle()
        hold(1)  # each look that wrote something would be the reason for the next
        self.assertEqual(self.plan.ledger(), ["claimed"])
        self.assertFalse(self.session.agent("Status")["notifications"])
        service = Notifications(self.session)
        service.shown(1)
        self.plan.until_last("shown", self.key)
        self.assertTrue(self.session.agent("Status")["notifications"])
        self.assertEqual(self.plan.ledger(), ["claimed", "shown"])

    def test_a_test_says_that_there_is_none(self):
        self.start_agent()
        self.assertIn("org.freedesktop.Notifications", self.session.agent("Test"))

    def test_a_slow_one_is_not_asked_twice(self):
        service = Notifications(self.session)
        service.process.send_signal(signal.SIGSTOP)
        self.start_agent()
        until("it is asked", self.plan.ledger)
        before = time.monotonic()
        self.assertEqual(self.session.agent("Test"), "The notification service does not answer.")
        self.assertLess(time.monotonic() - before, 20)
        for _ in range(3):
            self.session.settle()
        service.process.send_signal(signal.SIGCONT)
        self.plan.until_last("shown", self.key)
        service.shown(2)  # it, and the test
        self.assertEqual(self.plan.ledger(), ["claimed", "shown"])

    def test_what_it_was_asked_for_in_time_is_not_told_as_late(self):
        service = Notifications(self.session)
        service.process.send_signal(signal.SIGSTOP)
        self.session.start_agent(at("12:09", 57))
        until("it is asked", self.plan.ledger)
        hold(4)  # until ten minutes after it was due
        self.session.settle()
        service.process.send_signal(signal.SIGCONT)
        self.plan.until_last("shown", self.key)
        service.shown(1)

    def test_one_that_ends_while_it_is_asked(self):
        first = Notifications(self.session)
        first.process.send_signal(signal.SIGSTOP)
        self.start_agent()
        until("it is asked", self.plan.ledger)
        end(first.process, signal.SIGKILL)
        second = Notifications(self.session)
        second.shown(1)
        self.plan.until_last("shown", self.key)

    def test_numbers_are_of_the_service_that_gave_them(self):
        first = Notifications(self.session)
        self.start_agent()
        self.plan.until_last("shown", self.key)
        end(first.process)
        second = Notifications(self.session)
        other = second.show_for_others()
        self.assertEqual(other, 1)  # as the step's was
        second.press(other, "done")
        second.close(other)
        self.plan.run("step", "done", self.key)
        self.session.settle()
        self.assertEqual(self.plan.ledger(), ["claimed", "shown"])
        self.assertEqual(second.calls("CloseNotification"), [])
        second.shown(1)


if __name__ == "__main__":
    session.run()
