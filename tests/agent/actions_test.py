# SPDX-License-Identifier: Apache-2.0
"""What is pressed on a notification, with all that services say before and after."""

import shutil

import session
from session import Case, Notifications, at, end, until

WINDOW = ("org.beforehand.Window", "/org/beforehand/Window")


class Actions(Case):
    def setUp(self):
        super().setUp()
        self.service = Notifications(self.session)
        self.other = self.service.show_for_others()
        self.key = self.plan.step("Pack", at("12:00"))

    def show(self, now=at("12:00", 5)):
        """Has the step shown, and returns the number of its notification."""
        self.agent = self.session.start_agent(now)
        self.plan.until_last("shown", self.key)
        return len(self.service.calls("Notify"))

    def again(self, now):
        end(self.agent)
        self.agent = self.session.start_agent(now)

    def window(self):
        """A stand-in for an open window; returns what it was asked to open."""
        process = self.session.start("/usr/bin/python3", "-B", "-m", "dbusmock", "--session",
                                     *WINDOW, "org.beforehand.Window1")
        until("the window is there", lambda: self.session.owner(WINDOW[0]) == process.pid)
        mock = (*WINDOW, session.MOCK)
        self.session.call(mock, "AddMethod", "(sssss)", "org.beforehand.Window1", "Open", "s", "",
                          "")
        return lambda: [page for _, [page] in self.session.call(mock, "GetMethodCalls", "(s)",
                                                                "Open")]

    def test_done_ticks_the_step(self):
        number = self.show()
        self.service.press(number, "done")
        self.plan.until_last("done", self.key)
        self.assertTrue(self.plan.is_done(self.key))
        # Some leave what was pressed on the screen.
        until("it is taken away", lambda: [number] in self.service.calls("CloseNotification"))
        self.service.close(number)
        self.session.settle()
        self.assertEqual(self.plan.ledger(self.key), ["claimed", "shown", "done"])

    def test_done_is_of_that_occurrence_whatever_day_it_is(self):
        number = self.show()
        self.again(at("12:00", 3 * 86400))
        self.service.press(number, "done")
        self.plan.until_last("done", self.key)
        self.assertTrue(self.plan.is_done(self.key))

    def test_a_snooze_comes_again(self):
        number = self.show()
        self.service.press(number, "snooze-10")
        self.service.close(number)
        self.plan.until_last("snoozed", self.key)
        self.session.settle()
        self.assertEqual(self.plan.ledger(self.key), ["claimed", "shown", "snoozed"])
        self.service.shown(2)
        self.again(at("12:10", 2))
        self.service.shown(2)
        self.again(at("12:10", 8))
        _, first, second = self.service.shown(3)
        self.assertEqual(first.tag, second.tag)
        self.plan.until_last("shown", self.key)

    def test_a_snooze_holds_when_what_was_pressed_is_closed_much_later(self):
        number = self.show()
        self.service.press(number, "snooze-60")
        self.plan.until_last("snoozed", self.key)
        self.again(at("12:30"))
        self.service.close(number)
        self.session.settle()
        self.again(at("13:00", 10))
        self.service.shown(3)

    def test_what_the_person_closes_is_dismissed(self):
        number = self.show()
        self.service.close(number)
        self.plan.until_last("dismissed", self.key)
        self.again(at("12:01"))
        self.service.shown(2)

    def test_what_goes_by_itself_is_not_dismissed(self):
        number = self.show()
        for reason in (1, 3, 4):
            self.service.close(number, reason)
        self.session.settle()
        self.assertEqual(self.plan.ledger(self.key), ["claimed", "shown"])

    def test_a_refusal_says_why(self):
        self.key = self.plan.step("Charge the telephone", at("18:00"))
        number = self.show(at("18:00", 5))
        self.service.press(number, "snooze-evening")
        self.service.close(number)
        refusal = until("it is refused", lambda: [
            shown for shown in self.service.shown_so_far() if shown.title == "Not saved"])[0]
        self.assertEqual(refusal.body, "It is evening already. Open Beforehand to see the step.")
        self.assertEqual((refusal.replaces, refusal.actions), (0, {"default": "Open"}))
        self.assertNotIn("snoozed", self.plan.ledger(self.key))

    def test_open_goes_to_the_window_that_is_open(self):
        opened = self.window()
        number = self.show()
        self.service.press(number, "default")
        self.service.close(number)
        until("the window is asked", opened)
        self.session.settle()
        self.assertEqual(opened(), [f"step|{self.plan.procedure()}|{self.key}|once"])
        self.assertEqual(self.plan.ledger(self.key), ["claimed", "shown"])  # seen, not put away

    def test_open_starts_the_window(self):
        programs = self.session.folder / "bin"
        programs.mkdir()
        shutil.copy(session.programs / "beforehand-agent", programs)
        window = programs / "beforehand"
        window.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >"$HOME/new" && mv "$HOME/new" "$HOME/opened"\n')
        window.chmod(0o755)
        self.agent = self.session.start(programs / "beforehand-agent", "--data-dir",
                                        self.session.data, "--now", at("12:00", 5))
        self.plan.until_last("shown", self.key)
        self.service.press(2, "default")
        opened = self.session.folder / "opened"
        until("the window is started", opened.exists)
        page = f"step|{self.plan.procedure()}|{self.key}|once"
        self.assertEqual(opened.read_text().splitlines(),
                         ["--data-dir", str(self.session.data), "--open", page])

    def test_what_others_show_is_theirs(self):
        opened = self.window()
        self.show()
        self.service.press(self.other, "default")
        self.service.press(self.other, "done")
        self.service.close(self.other)
        self.session.settle()
        self.session.settle()  # the answer of a window would be there by now
        self.assertEqual(opened(), [])
        self.assertEqual(self.plan.ledger(self.key), ["claimed", "shown"])


if __name__ == "__main__":
    session.run()
