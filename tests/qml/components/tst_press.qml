// SPDX-License-Identifier: Apache-2.0
// Buttons and ticks: mouse, keyboard, a screen reader's press, what is spoken, and sizes.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 600

    Column {
        width: 350

        Btn {
            id: button

            text: "Save"
        }
        Tick {
            id: tick

            text: "Pack your bag"
            stepState: "open"
        }
        StepRow {
            id: row

            width: 350
            title: "Book a driver"
            detail: "By Tuesday"
        }
        HelpPill {
            id: pill
        }
    }

    SignalSpy {
        id: pressed

        target: button
        signalName: "clicked"
    }
    SignalSpy {
        id: ticked

        target: tick
        signalName: "clicked"
    }
    SignalSpy {
        id: rowTicked

        target: row
        signalName: "ticked"
    }
    SignalSpy {
        id: rowOpened

        target: row
        signalName: "opened"
    }

    TestCase {
        name: "Press"
        when: windowShown

        function init() {
            for (const spy of [pressed, ticked, rowTicked, rowOpened])
                spy.clear();
            button.busy = false;
            tick.stepState = "open";
        }

        function test_button_by_mouse_keys_and_reader() {
            mouseClick(button);
            compare(pressed.count, 1);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(pressed.count, 4);
            button.Accessible.pressAction();
            compare(pressed.count, 5);
            compare(button.Accessible.role, Accessible.Button);
            compare(button.Accessible.name, "Save");
        }

        function test_focus_ring_is_for_the_keyboard() {
            pill.forceActiveFocus(Qt.TabFocusReason);
            mouseClick(button);
            verify(button.activeFocus && !button.visualFocus);
            pill.forceActiveFocus(Qt.TabFocusReason);
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(button.visualFocus);
        }

        function test_busy_button_keeps_its_width_and_does_nothing() {
            const before = button.implicitWidth;
            button.iconName = "check";
            tryVerify(() => button.implicitWidth > before);
            const withIcon = button.implicitWidth;
            button.busy = true;
            waitForRendering(button);
            compare(button.implicitWidth, withIcon);
            mouseClick(button);
            compare(pressed.count, 0);
            button.iconName = "";
        }

        function test_tick_shows_only_what_it_is_told() {
            compare(tick.Accessible.role, Accessible.CheckBox);
            compare(tick.Accessible.name, "Pack your bag");
            verify(tick.Accessible.checkable);
            mouseClick(tick);
            tick.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            tick.Accessible.pressAction();
            tick.Accessible.toggleAction();
            compare(ticked.count, 4);
            verify(!tick.Accessible.checked);
            tick.stepState = "done";
            verify(tick.Accessible.checked);
            compare(tick.Accessible.description, "Done");
        }

        function test_every_state_has_words() {
            const words = new Set();
            for (const state of ["open", "upcoming", "done", "late", "depends", "skipped", "past", "missed"])
                words.add(Words.stepState(state));
            compare(words.size, 8);
        }

        function test_row_has_two_targets() {
            mouseClick(row, 16, 28);
            compare(rowTicked.count, 1);
            compare(rowOpened.count, 0);
            mouseClick(row, 200, 28);
            compare(rowTicked.count, 1);
            compare(rowOpened.count, 1);
        }

        function test_targets_are_48() {
            for (const item of [button, tick, row, pill]) {
                verify(item.height >= 48, item + " is " + item.height + " high");
                verify(item.width >= 48, item + " is " + item.width + " wide");
            }
        }
    }
}
