// SPDX-License-Identifier: Apache-2.0
// A question of a list, below the head of its group where it is the first of one.
// ReadingRow { the roles of TextListModel; first: of the whole list; clicked(); land() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

Column {
    id: row

    required property string itemId
    required property string text
    required property string head
    required property int index
    property bool first: false

    signal clicked

    // Gives the keyboard to the head.
    function land() {
        (heading.itemAt(0) as Item)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    Repeater {
        id: heading

        model: row.head.length > 0 ? 1 : 0

        Txt {
            objectName: "head:" + row.head
            width: row.width
            leftPadding: Theme.lg
            rightPadding: Theme.lg
            topPadding: row.first ? Theme.lg : Theme.xl
            bottomPadding: Theme.xs
            role: "label"
            strong: true
            heading: true
            text: row.head
            color: Theme.inkMuted
            Accessible.focusable: true
        }
    }
    Rectangle {
        visible: !row.first && row.head.length === 0
        x: Theme.lg
        width: row.width - 2 * Theme.lg
        height: Theme.hairline
        color: Theme.line
    }
    FieldRow {
        objectName: "read:" + row.itemId
        width: row.width
        label: row.text
        onClicked: row.clicked()
    }
}
