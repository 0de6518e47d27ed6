# SPDX-License-Identifier: Apache-2.0
"""What is over leaves the screen, whoever ended it; what came too late is told once."""

import datetime

import session
from session import Case, Notifications, at, end, until


class Over(Case):
    def setUp(self):
        super().setUp()
        self.service = Notifications(self.session)
        self.service.show_for_others()
        self.key = self.plan.step("Pack", at("12:00"))

    def show(self):
        agent = self.session.start_agent(at("12:00", 5))
        self.plan.until_last("shown", self.key)
        return agent

    def taken_away(self):
        until("it is taken away", lambda: self.service.calls("CloseNotification"))
        self.session.settle()
        self.assertEqual(self.service.calls("CloseNotification"), [[2]])

    def test_a_step_done_elsewhere(self):
        self.show()
        self.plan.run("step", "done", self.key)
        self.taken_away()
        self.assertEqual(self.plan.ledger(), ["claimed", "shown"])

    def test_a_step_done_while_there_was_no_agent(self):
        end(self.show())
        self.plan.run("step", "done", self.key)
        self.session.start_agent(at("12:05"))
        self.taken_away()

    def test_a_move_leaves_no_ghost(self):
        agent = self.show()
        later = self.plan.appointment + datetime.timedelta(1)
        self.plan.run("procedure", "move", "--at", later.isoformat())
        self.taken_away()
        end(agent)
        agent = self.session.start_agent(at("12:10"))
        self.service.shown(2)
        end(agent)
        self.session.start_agent(at("12:00", 86400 + 5))
        self.service.shown(3)
        self.plan.until_last("shown", self.key)

    def test_reminders_that_are_turned_off(self):
        self.show()
        self.plan.settings("--notifications", "off")
        self.taken_away()

    def test_two_that_came_while_none_could_be_shown_are_one_summary(self):
        other = self.plan.step("Charge the telephone", at("13:00"))
        agent = self.session.start_agent(at("15:00"))
        summary = self.service.shown(2)[1]
        self.assertEqual(summary.title, "2 reminders came while none could be shown")
        self.assertEqual(summary.body, "They were for 12:00, 13:00. Open Beforehand to see what "
                                       "still counts.")
        self.assertEqual(summary.actions, {"default": "Open"})
        self.plan.until_last("late", self.key)
        self.plan.until_last("late", other)
        end(agent)
        self.session.start_agent(at("15:01"))
        self.service.shown(2)


if __name__ == "__main__":
    session.run()
