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

            model: 12

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
