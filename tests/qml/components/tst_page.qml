// SPDX-License-Identifier: Apache-2.0
// The page scaffold brings what has the keyboard into view; a sheet answers to Escape.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 400

    property int fields: 12

    PageFrame {
        id: page

        anchors.fill: parent
        title: "Long"
        foot: ActionBar {
            id: bar

            text: "Save"
        }

        Repeater {
            id: boxes

            model: root.fields

            TextBox {
                required property int index

                label: "Field " + index
            }
        }
    }

    ConfirmSheet {
        id: sheet

        title: "Delete this entry?"
        confirmText: "Delete"
    }

    SignalSpy {
        id: cancelled

        target: sheet
        signalName: "cancelled"
    }
    SignalSpy {
        id: confirmed

        target: sheet
        signalName: "confirmed"
    }

    TestCase {
        name: "Page"
        when: windowShown

        function test_focus_is_brought_into_view() {
            compare(page.scroller.contentY, 0);
            const field = boxes.itemAt(11).input;
            field.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => page.scroller.contentY > 0);
            const bottom = field.mapToItem(root, 0, field.height).y;
            verify(bottom <= root.height - bar.height, "the foot does not cover it");
            boxes.itemAt(0).input.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => boxes.itemAt(0).input.mapToItem(root, 0, 0).y >= 64);
        }

        function test_a_tall_foot_scrolls_along() {
            verify(!page.footScrolls);
            bar.others = ["One", "Two", "Three"].map(text => ({ "key": text, "text": text + " that is long enough" }));
            tryVerify(() => page.footScrolls);
            page.toTop();
            verify(bar.mapToItem(root, 0, 0).y > root.height);
            page.scroller.scrollBy(page.scroller.contentHeight);
            tryVerify(() => Math.abs(bar.mapToItem(root, 0, bar.height).y - root.height) < 1);
            bar.others = [];
            tryVerify(() => !page.footScrolls);
            page.toTop();
        }

        // The end key holds the end while a page is still being made, and no longer.
        function test_the_end_stays_the_end_for_a_moment_data() {
            return [{ "tag": "still growing" }, { "tag": "later" }, { "tag": "pressed" }, { "tag": "with the keyboard" }];
        }
        function test_the_end_stays_the_end_for_a_moment(data: var) {
            page.toTop();
            page.scroller.forceActiveFocus();
            keyClick(Qt.Key_End);
            const at = page.scroller.contentY;
            verify(at > 0);
            if (data.tag === "later")
                wait(700);
            else if (data.tag === "pressed")
                mouseClick(page.scroller, 5, 5);
            else if (data.tag === "with the keyboard")
                boxes.itemAt(11).input.forceActiveFocus(Qt.TabFocusReason);
            const kept = page.scroller.contentY;
            root.fields = 20;
            waitForRendering(root);
            wait(50);
            if (data.tag === "still growing")
                verify(page.scroller.contentY > at);
            else
                compare(page.scroller.contentY, kept);
            root.fields = 12;
            wait(50);
            page.toTop();
        }
        // What was sought stands at the top, and again when something above it grows.
        function test_what_was_sought_stays_until_its_reader_goes_on() {
            page.toTop();
            page.scroller.seek(() => boxes.itemAt(4));
            const y = () => boxes.itemAt(4).mapToItem(page.scroller, 0, 0).y;
            compare(Math.round(y()), 0);
            page.subtitle = "One more line";
            waitForRendering(root);
            tryVerify(() => Math.abs(y()) < 1);
            keyClick(Qt.Key_Down);
            page.scroller.contentY += 48;
            page.subtitle = "";
            wait(50);
            verify(Math.abs(y()) > 10, "was taken back");
            page.toTop();
        }

        function test_field_has_its_label_as_its_name() {
            compare(boxes.itemAt(3).input.Accessible.name, "Field 3");
        }

        function test_escape_is_no() {
            sheet.open();
            tryVerify(() => sheet.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.visible);
            compare(cancelled.count, 1);
            compare(confirmed.count, 0);
        }
    }
}
