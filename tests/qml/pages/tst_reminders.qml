// SPDX-License-Identifier: Apache-2.0
// The check of reminders as a person has it: what is in the way and how it is mended, a test, how
// they are reminded, what is ahead and what came; and the end of set-up.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 800

    Nav {
        id: way

        place: "more"
    }
    Loader {
        id: slot

        anchors.fill: parent
    }
    Component {
        id: remindersPage

        RemindersPage {
            session: stage.session
            nav: way
        }
    }
    Component {
        id: setupReminders

        SetupReminders {
            session: stage.session
            nav: way
        }
    }
    Component {
        id: morePage

        MorePage {
            session: stage.session
            nav: way
        }
    }

    TestCase {
        name: "Reminders"
        when: windowShown

        readonly property var view: stage.session.reminding

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            way.forget();
            way.stack = [];
            way.place = "more";
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
        }
        function open(page: var) {
            slot.sourceComponent = page;
            waitForRendering(root);
        }
        function part(name: string): var {
            return findChild(slot.item, name);
        }
        // Rows of an outer Repeater come a moment later.
        function press(name: string) {
            tryVerify(() => part(name)?.visible ?? false, 3000, name);
            part(name).clicked();
        }
        function flip(name: string, wanted: bool) {
            press("switch:" + name);
            tryCompare(part("switch:" + name), "checked", wanted);
        }

        function test_nothing_is_said_before_it_is_known() {
            stage.agentHoldsBack();
            stage.useAgent(true);
            open(remindersPage);
            compare(part("verdict").text, "Looking whether reminders can reach you.");
            compare(view.checks.count, 0);
            stage.agentAnswers();
            tryCompare(part("verdict"), "text", "Reminders can reach you until you log out.");
            press("mend:autostart");
            stage.agentAnswers();
            tryCompare(part("verdict"), "text", "Reminders can reach you.");
        }
        function test_what_is_in_the_way_is_mended() {
            stage.agentFails("It is not there.", "");
            stage.useAgent(false);
            open(remindersPage);
            compare(part("verdict").text, "Reminders cannot reach you now.");
            compare(part("check:agent").kind, "bad");
            press("mend:agent");
            tryCompare(part("check:agent"), "detail", "It is not there.");
            stage.agentFails("", "");
            press("mend:agent");
            tryCompare(part("check:agent"), "kind", "good");
            verify(!part("mend:agent").visible);
        }
        function test_a_test_is_on_its_way_and_then_shown() {
            stage.useAgent(true);
            open(remindersPage);
            verify(!part("testResult").visible);
            stage.agentHoldsBack();
            press("testReminder");
            verify(part("testReminder").busy);
            stage.agentAnswers();
            stage.agentAnswers();
            verify(!part("testReminder").busy);
            verify(part("testResult").visible);
            compare(part("testResult").kind, "info");
        }
        function test_a_test_that_is_not_shown_says_why() {
            stage.agentFails("", "There is no notification service.");
            stage.useAgent(true);
            open(remindersPage);
            press("testReminder");
            compare(part("testResult").kind, "error");
            compare(part("testResult").text, "It could not be shown. There is no notification service.");
        }
        function test_how_the_person_is_reminded() {
            stage.useAgent(true);
            open(remindersPage);
            flip("detail", true);
            verify(view.detail);
            verify(part("quietFrom").visible);
            part("quietFrom").picked("21:30");
            compare(view.quietText, "21:30 to 07:00");
            flip("quiet", false);
            verify(!part("quietFrom").visible && !view.quiet);
            flip("on", false);
            verify(!part("switch:detail").visible);
            verify(!part("testReminder").visible);
            compare(part("verdict").text, "Reminders are switched off.");
            flip("on", true);
            verify(view.detail);
        }
        function test_what_is_not_saved_is_said() {
            slot.sourceComponent = null;
            stage.beginOnDisk();
            open(remindersPage);
            stage.refuseSettings(true);
            press("switch:detail");
            verify(part("switchFault").visible);
            verify(part("switchFault").text.startsWith("Not saved. "));
            verify(!part("switch:detail").checked);
            stage.refuseSettings(false);
            flip("detail", true);
            verify(!part("switchFault").visible);
            part("quietTo").picked(view.quietFrom);
            compare(part("switchFault").text, "Not saved. Choose two different times.");
        }
        function test_the_next_few_are_shown_or_all() {
            open(remindersPage);
            const all = stage.session.reminders.count;
            verify(all > 5);
            const rows = () => {
                let shown = 0;
                for (let i = 0; i < all; ++i)
                    shown += findChild(slot.item, "reminder:" + id(i)).visible;
                return shown;
            };
            compare(rows(), 5);
            press("allReminders");
            compare(rows(), all);
            const first = id(0);
            press("removeReminder:" + first);
            tryCompare(stage.session.reminders, "count", all - 1);
            verify(id(0) !== first);
        }
        function test_what_came_leads_to_its_step() {
            stage.goTo("2026-11-26T17:00:00Z");
            stage.reminded("book-driver");
            open(remindersPage);
            press("lately:step|book-driver|once|PT0S");
            compare(way.top.page, "step");
            compare(way.top.a, "book-driver");
            compare(way.top.b, "once");
        }
        function test_a_calendar_says_what_it_is_told_to() {
            open(remindersPage);
            verify(part("calendarNeutral").chosen);
            press("calendarDetail");
            verify(part("calendarDetail").chosen && !part("calendarNeutral").chosen);
            press("saveCalendar");
            verify(part("calendarSaved").visible);
            verify(part("calendarSaved").text.indexOf(".ics") > 0);
            press("calendarNeutral");
            verify(!part("calendarSaved").visible); // what was saved says the names
        }
        function test_set_up_ends_with_a_test() {
            stage.agentHoldsBack();
            stage.useAgent(false);
            way.push("setupReminders", "", "");
            open(setupReminders);
            press("testReminder"); // what shows it is started first
            stage.agentAnswers();
            stage.agentAnswers();
            tryVerify(() => part("testResult").visible);
            compare(part("testResult").kind, "info");
            flip("on", false);
            verify(!part("testReminder").visible);
            findChild(part("setupRemindersFoot"), "mainAction").clicked();
            compare(way.place, "today");
            compare(way.stack.length, 0);
        }
        function test_more_says_whether_they_arrive() {
            stage.useAgent(true);
            open(morePage);
            compare(part("moreReminders").value, "On");
            compare(part("moreReminders").hint, "");
            compare(view.setSwitch("on", false), "");
            tryCompare(part("moreReminders"), "value", "Off");
        }
        function test_more_says_that_they_do_not_arrive() {
            stage.agentFails("It is not there.", "");
            stage.useAgent(false);
            open(morePage);
            compare(part("moreReminders").value, "");
            compare(part("moreReminders").hint, "Cannot reach you now");
        }
        function id(row: int): string {
            const reminders = stage.session.reminders;
            return reminders.data(reminders.index(row, 0), Qt.UserRole + 1);
        }
    }
}
