// SPDX-License-Identifier: Apache-2.0
// The month and the time of day.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 900

    function withRole(item, role) {
        let found = [];
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (child.visible && child.Accessible.role === role)
                found.push(child);
            found = found.concat(root.withRole(child, role));
        }
        return found;
    }

    Column {
        MonthGrid {
            id: month

            width: 350
            locale: Qt.locale("en_GB")
            value: "2026-03-24"
            today: "2026-03-12"
            onPicked: iso => month.value = iso
        }
        TimeField {
            id: time

            width: 350
            value: "09:30"
            onPicked: value => time.value = value
        }
    }

    TestCase {
        name: "When"
        when: windowShown

        function init() {
            month.least = "";
            month.locale = Qt.locale("en_GB");
            month.value = "";
            month.value = "2026-03-24";
            time.hour24 = true;
            time.value = "09:30";
        }

        function days() {
            return root.withRole(month, Accessible.RadioButton);
        }

        function test_month_is_laid_out_by_locale() {
            compare(days().length, 31);
            compare(month.offset, 6); // 1 March 2026 is a Sunday; the week begins on Monday
            month.locale = Qt.locale("en_US");
            compare(month.offset, 0);
        }

        function test_names_are_full_dates() {
            const day = days()[23];
            compare(day.Accessible.name, "Tuesday, 24 March 2026");
            verify(day.Accessible.checked);
            compare(days()[11].Accessible.description, "Today");
        }

        function test_pick_by_mouse_and_keys() {
            mouseClick(days()[2]);
            compare(month.value, "2026-03-03");
            days()[2].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Right);
            compare(month.value, "2026-03-03"); // moving is not picking
            keyClick(Qt.Key_Return);
            compare(month.value, "2026-03-11");
        }

        function test_keys_turn_the_page() {
            days()[30].forceActiveFocus(Qt.TabFocusReason);
            month.cursor = 31;
            keyClick(Qt.Key_Right);
            compare(month.month, 3);
            compare(month.cursor, 1);
            keyClick(Qt.Key_Space);
            compare(month.value, "2026-04-01");
            keyClick(Qt.Key_PageUp);
            compare(month.month, 2);
        }

        function test_leap_years_and_year_ends() {
            month.value = "2028-02-29";
            compare(days().length, 29);
            month.value = "2026-12-31";
            month.step(1);
            compare(month.iso(month.cursor), "2027-01-01");
        }

        function test_least() {
            month.least = "2026-03-12";
            verify(!days()[10].enabled);
            verify(days()[11].enabled);
        }

        function test_day_cells_are_high_enough() {
            verify(days().every(day => day.height >= 48));
        }

        function test_time_by_arrows_and_typing() {
            const fields = root.withRole(time, Accessible.SpinBox);
            compare(fields.length, 2);
            compare(fields[0].Accessible.name, "Hour");
            fields[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up);
            compare(time.value, "10:30");
            fields[1].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(time.value, "10:25");
            fields[1].selectAll();
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_7);
            compare(time.value, "10:07");
            keyClick(Qt.Key_Up);
            compare(time.value, "10:10"); // on to the next five
        }

        function test_time_refuses_what_is_no_time() {
            const fields = root.withRole(time, Accessible.SpinBox);
            fields[0].forceActiveFocus(Qt.TabFocusReason);
            fields[0].selectAll();
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_9);
            compare(time.value, "09:30");
            compare(fields[0].text, "09");
        }

        function test_time_runs_round() {
            time.value = "23:58";
            const fields = root.withRole(time, Accessible.SpinBox);
            fields[0].Accessible.increaseAction();
            compare(time.value, "00:58");
            fields[1].Accessible.increaseAction();
            compare(time.value, "00:00");
            fields[1].Accessible.decreaseAction();
            compare(time.value, "00:55");
        }

        function test_twelve_hours() {
            time.hour24 = false;
            time.value = "00:15";
            const fields = root.withRole(time, Accessible.SpinBox);
            compare(fields[0].text, "12");
            const halves = root.withRole(time, Accessible.RadioButton);
            compare(halves.length, 2);
            verify(halves[0].Accessible.checked);
            tryVerify(() => halves[1].width > 48 && halves[1].height >= 48);
            waitForRendering(time);
            mouseClick(halves[1]);
            compare(time.value, "12:15");
            fields[0].Accessible.increaseAction();
            compare(time.value, "13:15");
            compare(fields[0].text, "01");
        }

        function test_steppers_are_48() {
            for (const button of root.withRole(time, Accessible.Button))
                verify(button.height >= 48 && button.width >= 48);
        }
    }
}
