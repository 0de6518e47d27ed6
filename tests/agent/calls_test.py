# SPDX-License-Identifier: Apache-2.0
"""What the notification service is asked, word by word."""

import session
from session import Case, Notifications, at, end


class Calls(Case):
    def setUp(self):
        super().setUp()
        self.service = Notifications(self.session)
        for _ in range(6):
            self.service.show_for_others()  # so that no number is one by chance
        self.before = len(self.service.calls("Notify"))

    def shown(self, count):
        return self.service.shown(self.before + count)[self.before:]

    def test_neutral_words(self):
        key = self.plan.step("Tell the clinic about warfarin", at("12:00"))
        self.session.start_agent(at("12:00", 5))
        [shown] = self.shown(1)
        self.assertEqual(shown.app, "Beforehand")
        self.assertEqual(shown.icon, "beforehand")
        self.assertEqual(shown.replaces, 0)
        self.assertEqual(shown.title, "Time for a step in your plan")
        self.assertEqual(shown.body, "Open Beforehand to see it.")
        self.assertEqual(shown.expires, 0)
        self.assertEqual(shown.actions, {
            "done": "Done", "snooze-10": "In 10 minutes", "snooze-60": "In 1 hour",
            "snooze-evening": "This evening", "default": "Open"})
        tag = f"{self.plan.procedure()}/step/{key}/once"
        self.assertEqual(shown.hints, {
            "urgency": 1, "desktop-entry": "beforehand", "category": "x-beforehand.reminder",
            "x-canonical-private-synchronous": tag, "x-dunst-stack-tag": tag})
        self.plan.until_last("shown", key)
        self.assertEqual(self.plan.ledger(key), ["claimed", "shown"])

    def test_a_hostile_title(self):
        self.plan.settings("--detail", "on")
        title = '<img src="file:///etc/passwd"/><a href="x">&' + "<b>" * 25
        self.plan.step(title, at("12:00"))
        self.session.start_agent(at("12:00", 5))
        [shown] = self.shown(1)
        self.assertTrue(shown.title.startswith('<img src="file'))  # a title is no markup
        self.assertLess(len(shown.title), 200)
        self.assertEqual(shown.body, "Was due 12:00.")

    def test_a_hostile_title_among_those_that_came_too_late(self):
        self.plan.settings("--detail", "on")
        for minute in range(6):
            self.plan.step(f'<img src="x{minute}"/>&' + "<b>" * 25, at(f"12:0{minute}"))
        self.session.start_agent(at("14:00"))
        [shown] = self.shown(1)
        self.assertLess(len(shown.body), 200)
        self.assertNotIn("<", shown.body)
        self.assertIn("&lt;img src=", shown.body)

    def test_nothing_is_escaped_for_a_service_without_markup(self):
        self.plan.settings("--detail", "on")
        for minute in range(2):
            self.plan.step("A & B", at(f"12:0{minute}"))
        end(self.service.process)
        plain = Notifications(self.session, "body actions")
        self.session.start_agent(at("14:00"))
        [shown] = plain.shown(1)
        self.assertEqual(shown.body, "They were for 12:00 A & B, 12:01 A & B. Open Beforehand to "
                                     "see what still counts.")

    def test_the_next_reminder_of_a_step_takes_the_place_of_the_one_before(self):
        key = self.plan.step("Pack", at("12:00"))
        self.plan.run("reminder", "set", key, "--lead", "PT5M")
        first = self.session.start_agent(at("11:55", 5))
        self.shown(1)
        self.plan.until_last("shown", key)
        end(first)
        self.session.start_agent(at("12:00", 5))
        earlier, later = self.shown(2)
        self.assertEqual(earlier.tag, later.tag)
        self.assertEqual(later.replaces, self.before + 1)

    def test_it_wakes_when_the_next_is_due(self):
        key = self.plan.step("Pack", at("12:00"))
        self.session.start_agent(at("11:59", 58))
        self.shown(1)
        self.plan.until_last("shown", key)
        self.assertEqual(self.plan.ledger(key), ["claimed", "shown"])

    def test_a_test(self):
        self.session.start_agent()
        self.assertEqual(self.session.agent("Test"), "")
        [shown] = self.shown(1)
        self.assertEqual((shown.title, shown.actions), ("This is a test", {}))


if __name__ == "__main__":
    session.run()
