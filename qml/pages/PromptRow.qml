// SPDX-License-Identifier: Apache-2.0
// One time of the diary's schedule: what it is called, when it is, what became of it. One that is
// still to come cannot be pressed. PromptRow { the roles of PromptModel; opened() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Column {
    id: row

    required property int index
    required property string key
    required property string occurrence
    required property string section
    required property string title
    required property string time
    required property string promptState
    required property string words
    required property string entry

    signal opened

    readonly property bool ahead: row.promptState === "upcoming"

    SectionLabel {
        visible: row.section.length > 0
        width: parent.width
        leftPadding: Theme.lg
        rightPadding: Theme.lg
        topPadding: Theme.md
        text: row.section
    }
    Pressable {
        id: press

        objectName: "prompt:" + row.key + "/" + row.occurrence
        width: parent.width
        enabled: !row.ahead
        implicitHeight: Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding)
        leftPadding: Theme.lg
        rightPadding: Theme.lg
        topPadding: Theme.sm
        bottomPadding: Theme.sm
        ringInside: true
        text: row.title
        description: row.time + ". " + row.words
        onClicked: row.opened()

        contentItem: RowLayout {
            spacing: Theme.md

            Icon {
                name: row.promptState === "answered" ? "check" : row.promptState === "missed" ? "minus" : "clock"
                size: 22 * Theme.iconScale
                color: row.promptState === "answered" ? Theme.rec
                    : row.promptState === "open" || row.promptState === "late" ? Theme.day : Theme.inkMuted
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Txt {
                    Layout.fillWidth: true
                    decorative: true
                    text: row.title
                    color: row.ahead ? Theme.inkMuted : Theme.ink
                }
                Txt {
                    Layout.fillWidth: true
                    role: "label"
                    decorative: true
                    text: qsTr("%1 · %2", "a time, and what became of it").arg(row.time).arg(row.words)
                    color: Theme.inkMuted
                }
            }
            Icon {
                visible: !row.ahead
                name: "fwd"
                size: 20 * Theme.iconScale
                color: Theme.control
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
