// SPDX-License-Identifier: Apache-2.0
// What was written in a sheet is not lost by a slip of the finger.
import QtQuick
import QtTest
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 700

    WritingSheet {
        id: sheet

        title: "Your note"
        starts: words.input
        unsaved: words.text !== ""
        onConfirmed: {
            words.text = "";
            sheet.close();
        }

        TextArea {
            id: words

            label: "Words"
        }
    }

    TestCase {
        name: "Sheet"
        when: windowShown

        function init() {
            words.text = "";
            sheet.open();
            tryVerify(() => sheet.opened && words.input.activeFocus);
        }
        // Whatever sheet is open now: the button of that name in it, once it can be pressed.
        function button(name: string): Item {
            tryVerify(() => findChild(sheet.parent, name)?.visible ?? false);
            return findChild(sheet.parent, name);
        }

        function test_nothing_written_is_nothing_to_ask_data() {
            return [{ "tag": "escape" }, { "tag": "outside" }];
        }
        function test_nothing_written_is_nothing_to_ask(data: var) {
            data.tag === "escape" ? keyClick(Qt.Key_Escape) : mouseClick(root, 10, 10);
            tryVerify(() => !sheet.visible);
            compare(findChild(sheet.parent, "goOn"), null);
        }
        function test_escape_and_a_press_outside_ask_data() {
            return [{ "tag": "escape" }, { "tag": "outside" }];
        }
        function test_escape_and_a_press_outside_ask(data: var) {
            words.text = "Ana has the car";
            data.tag === "escape" ? keyClick(Qt.Key_Escape) : mouseClick(root, 10, 10);
            tryVerify(() => button("goOn").activeFocus);
            keyClick(Qt.Key_Return);
            tryVerify(() => sheet.opened);
            compare(words.text, "Ana has the car");
            words.text = "";
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.visible);
        }
        function test_it_can_be_left() {
            words.text = "Ana has the car";
            keyClick(Qt.Key_Escape);
            tryVerify(() => button("goOn").activeFocus);
            mouseClick(button("leave"));
            tryVerify(() => findChild(sheet.parent, "leave") === null);
            verify(!sheet.visible);
        }
    }
}
