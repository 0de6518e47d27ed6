// SPDX-License-Identifier: Apache-2.0
// Choices that show only what they are told: segments and the 0 to 10 strip.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 1000

    // The items below that are drawn and answer to a role.
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

    // All below that are as wanted.
    function below(item, wanted) {
        let found = [];
        for (let i = 0; i < item.children.length; ++i) {
            if (wanted(item.children[i]))
                found.push(item.children[i]);
            found = found.concat(root.below(item.children[i], wanted));
        }
        return found;
    }

    Column {
        spacing: 20

        SegmentedChoice {
            id: choice

            width: 350
            name: "Do you take a blood thinner?"
            options: [
                { "value": "yes", "text": "Yes" },
                { "value": "no", "text": "No" },
                { "value": "unsure", "text": "Not sure yet" }
            ]
            value: ""
            onPicked: value => choice.value = value
        }
        SwitchRow {
            id: flip

            width: 350
            label: "Quiet hours"
            hint: "22:00 to 07:00"
            checked: false
            onToggled: wanted => flip.checked = wanted
        }
        ScoreStrip {
            id: strip

            width: 350
            value: -1
            onPicked: value => strip.value = value
        }
        ScoreStrip {
            id: tenths

            width: 350
            unit: 10
            value: -1
            onPicked: value => tenths.value = value
        }
        SegmentedChoice {
            id: bare

            width: 350
            checked: false
            options: [
                { "value": "hours", "text": "8 hours" },
                { "value": "weeks", "text": "2 weeks" },
                { "value": "months", "text": "3 months" }
            ]
            value: "weeks"
            onPicked: value => bare.value = value
        }
        ScoreStrip {
            id: deaf // nobody takes what it says

            width: 350
            value: -1
        }
    }

    TestCase {
        name: "Choices"
        when: windowShown

        function init() {
            choice.value = "";
            flip.checked = false;
            strip.value = -1;
            tenths.value = -1;
            bare.value = "weeks";
            strip.oneTyped = false;
        }

        function cleanup() {
            Theme.textScale = 1;
            strip.width = 350;
        }

        function test_segments() {
            const buttons = root.withRole(choice, Accessible.RadioButton);
            compare(buttons.length, 3);
            verify(buttons.every(button => !button.Accessible.checked));
            mouseClick(buttons[1]);
            compare(choice.value, "no");
            verify(buttons[1].Accessible.checked && !buttons[0].Accessible.checked);
            buttons[1].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(choice.value, "unsure");
            keyClick(Qt.Key_Right);
            compare(choice.value, "yes");
            keyClick(Qt.Key_Left);
            compare(choice.value, "unsure");
            verify(buttons.every(button => button.height >= 48));
        }

        // Without the check one knows the chosen one by its edge, and by what is spoken.
        function test_segments_without_a_check() {
            const buttons = root.withRole(bare, Accessible.RadioButton);
            const checks = button => root.below(button, child => child.visible && child.name === "check").length;
            const chosen = () => buttons.filter(button => button.Accessible.checked);
            compare(chosen().length, 1);
            compare(chosen()[0].Accessible.name, "2 weeks");
            compare(chosen()[0].edgeWidth, Theme.edge);
            verify(buttons.every(button => checks(button) === 0));
            choice.value = "yes";
            compare(checks(root.withRole(choice, Accessible.RadioButton)[0]), 1);
            mouseClick(buttons[2]);
            compare(bare.value, "months");
            compare(chosen()[0].Accessible.name, "3 months");
        }

        function test_segments_stack_when_words_do_not_fit() {
            verify(!choice.stacked);
            Theme.textScale = 2;
            tryVerify(() => choice.stacked);
        }

        function test_a_switch_is_on_or_off() {
            compare(flip.Accessible.role, Accessible.CheckBox);
            verify(flip.Accessible.checkable && !flip.Accessible.checked);
            compare(flip.Accessible.name, "Quiet hours");
            compare(flip.Accessible.description, "22:00 to 07:00");
            verify(flip.height >= 48);
            mouseClick(flip);
            verify(flip.checked && flip.Accessible.checked);
            flip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(!flip.checked);
            keyClick(Qt.Key_Return);
            verify(flip.checked);
            flip.Accessible.toggleAction();
            verify(!flip.checked);
        }
        function test_zero_is_not_unanswered() {
            const cells = root.withRole(strip, Accessible.RadioButton);
            compare(cells.length, 12);
            compare(cells[0].Accessible.name, "0 of 10");
            compare(cells[11].Accessible.name, "No answer");
            verify(cells[11].Accessible.checked && !cells[0].Accessible.checked);
            mouseClick(cells[0]);
            compare(strip.value, 0);
            verify(cells[0].Accessible.checked && !cells[11].Accessible.checked);
            mouseClick(cells[11]);
            compare(strip.value, -1);
        }

        function test_one_cell_is_filled_and_no_answer_is_hollow() {
            const cells = root.withRole(strip, Accessible.RadioButton);
            compare(cells.filter(cell => Qt.colorEqual(cell.fill, Theme.accent)).length, 0);
            compare(cells[11].fill.a, 0);
            strip.value = 0;
            verify(Qt.colorEqual(cells[0].fill, Theme.accent));
            compare(cells.filter(cell => Qt.colorEqual(cell.fill, Theme.accent)).length, 1);
        }

        function test_strip_by_keys() {
            const cells = root.withRole(strip, Accessible.RadioButton);
            cells[11].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_7);
            compare(strip.value, 7);
            keyClick(Qt.Key_1);
            compare(strip.value, 1);
            keyClick(Qt.Key_0);
            compare(strip.value, 10);
            keyClick(Qt.Key_0);
            compare(strip.value, 0);
            keyClick(Qt.Key_Right);
            compare(strip.value, 1);
            keyClick(Qt.Key_0); // after an arrow it is a plain 0 again
            compare(strip.value, 0);
            keyClick(Qt.Key_End);
            compare(strip.value, 10);
            keyClick(Qt.Key_Delete);
            compare(strip.value, -1);
        }

        function test_a_cell_counts_as_its_unit() {
            const cells = root.withRole(tenths, Accessible.RadioButton);
            compare(cells.length, 12);
            compare(cells[0].Accessible.name, "0 of 100");
            compare(cells[7].Accessible.name, "70 of 100");
            compare(cells[10].Accessible.name, "100 of 100");
            compare(cells[11].Accessible.name, "No answer");
            verify(root.below(cells[7], child => child.visible && child.text === "70").length === 1);
            mouseClick(cells[7]);
            compare(tenths.value, 7); // cells are counted, whatever they say
            cells[7].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_3);
            compare(tenths.value, 3);
        }

        function test_strip_never_changes_itself() {
            mouseClick(root.withRole(deaf, Accessible.RadioButton)[4]);
            compare(deaf.value, -1);
        }

        function test_strip_cells_are_48_at_every_size() {
            for (const scale of [1, 1.5, 2]) {
                for (const width of [320, 350, 600]) {
                    Theme.textScale = scale;
                    strip.width = width;
                    waitForRendering(strip);
                    for (const cell of root.withRole(strip, Accessible.RadioButton))
                        tryVerify(() => cell.width >= 48 && cell.height >= 48, 1000,
                            `${cell.width} x ${cell.height} at ${scale}, ${width}`);
                }
            }
        }
    }
}
