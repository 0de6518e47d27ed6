// SPDX-License-Identifier: Apache-2.0
// A word of the glossary and what it means, below its letter where it is the first with it.
// WordRow { the roles of TextListModel; sought: it is the one that was looked for; land() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

Column {
    id: row

    required property string itemId
    required property string text
    required property string detail
    required property string head
    property bool sought: false

    // Gives the keyboard to the letter.
    function land() {
        (letter.itemAt(0) as Item)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    objectName: "word:" + row.itemId

    Repeater {
        id: letter

        model: row.head.length > 0 ? 1 : 0

        Txt {
            objectName: "head:" + row.head
            width: row.width
            leftPadding: Theme.cardPadding
            topPadding: Theme.lg
            role: "label"
            strong: true
            heading: true
            text: row.head
            color: Theme.inkMuted
            Accessible.focusable: true
        }
    }
    Rectangle {
        width: row.width
        implicitHeight: words.height + 2 * Theme.md
        radius: Theme.radius
        color: row.sought ? Theme.accentTint : "transparent"
        border.width: row.sought ? Theme.edge : 0
        border.color: Theme.accent

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.cardPadding
            width: parent.width - 2 * Theme.cardPadding
            spacing: 2

            Txt {
                width: words.width
                strong: true
                heading: true
                text: row.text
            }
            Txt {
                width: words.width
                text: row.detail
            }
        }
    }
}
