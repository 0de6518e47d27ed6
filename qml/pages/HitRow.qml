// SPDX-License-Identifier: Apache-2.0
// A page that was found. HitRow { at: its page; kindName; title; sentence; marked; divider; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: row

    required property string at
    required property string kind // "article", "faq", "word", "step", "help"
    required property string kindName
    required property string title
    required property string sentence
    required property string marked
    property bool divider: false

    readonly property var icons: ({ "article": "learn", "faq": "ask", "word": "book", "step": "plan", "help": "phone" })

    objectName: "hit:" + row.at
    // Whole pixels: between two of them a hairline is not drawn.
    implicitHeight: Math.ceil(Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding))
    leftPadding: Theme.lg
    rightPadding: Theme.lg
    topPadding: Theme.md
    bottomPadding: Theme.md
    ringInside: true
    text: row.title
    description: row.kindName + ". " + row.sentence

    contentItem: Item {
        implicitHeight: words.height

        Icon {
            id: icon

            anchors.left: parent.left
            name: row.icons[row.kind] ?? "learn"
            color: row.kind === "help" ? Theme.danger : Theme.inkMuted
        }
        // No layouts: a list that changes with each letter is not at rest for long.
        Column {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.md
            anchors.right: parent.right
            spacing: 2

            Txt {
                width: words.width
                strong: true
                decorative: true
                text: row.title
            }
            Prose {
                width: words.width
                visible: row.sentence.length > 0
                role: "label"
                color: Theme.inkMuted
                text: ({ "plain": row.sentence, "markup": row.marked, "words": [] })
                decorative: true
            }
            Txt {
                width: words.width
                role: "caption"
                decorative: true
                text: row.kindName
                color: Theme.inkMuted
            }
        }
    }
    Rectangle {
        visible: row.divider
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg + 24 * Theme.iconScale + Theme.md
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
