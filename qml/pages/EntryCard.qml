// SPDX-License-Identifier: Apache-2.0
// What was written at one moment; the first of a day says the day. EntryCard { the roles of LogModel;
// reached(); correctWanted(); historyWanted(); deleteWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Item {
    id: note

    required property int index
    required property string entryId
    required property string day
    required property string time
    required property string text
    required property string kind
    required property string score
    required property bool scored
    required property string detail
    required property string mark
    required property string prompt
    required property bool corrected

    readonly property bool lines: note.score.indexOf("\n") >= 0 || note.kind === "pain"
    readonly property bool below: note.lines || note.text.length + note.mark.length + note.detail.length > 0

    signal reached // by the keyboard
    signal correctWanted
    signal historyWanted
    signal deleteWanted

    objectName: "note:" + note.entryId
    implicitHeight: head.height + card.implicitHeight + Theme.sm
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(note.time, note.prompt, note.score, note.detail, note.text, note.mark).filter(part => part.length > 0).join(". ")

    Item {
        id: head

        visible: note.ListView.section !== note.ListView.previousSection
        width: parent.width
        height: head.visible ? day.implicitHeight : 0

        Txt {
            id: day

            width: parent.width
            topPadding: Theme.lg
            bottomPadding: Theme.sm
            role: "label"
            strong: true
            heading: true
            text: note.day
            color: Theme.inkMuted
        }
    }
    Card {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        padding: Theme.lg
        bottomPadding: note.corrected ? Theme.xs : note.below ? Theme.lg : Theme.xs
        spacing: Theme.xs

        RowLayout {
            Layout.topMargin: -Theme.md
            Layout.rightMargin: -Theme.md
            spacing: 0

            GridLayout {
                id: facts

                readonly property bool stacked: note.lines || when.implicitWidth + severity.implicitWidth + Theme.lg > width

                Layout.fillWidth: true
                columns: stacked ? 1 : 2
                columnSpacing: Theme.md
                rowSpacing: 0

                Txt {
                    id: when

                    Layout.fillWidth: facts.stacked
                    role: "label"
                    decorative: true
                    text: note.prompt.length > 0 ? qsTr("%1 · %2", "a time and the prompt").arg(note.time).arg(note.prompt) : note.time
                    color: Theme.inkMuted
                }
                Txt {
                    id: severity

                    role: "label"
                    visible: !note.lines
                    strong: note.scored
                    decorative: true
                    text: note.score
                    color: note.scored ? Theme.ink : Theme.inkMuted
                }
            }
            IconButton {
                objectName: "correct:" + note.entryId
                iconName: "pencil"
                text: qsTr("Correct the entry of %1").arg(note.time)
                onActiveFocusChanged: if (activeFocus)
                    note.reached()
                onClicked: note.correctWanted()
            }
            IconButton {
                objectName: "delete:" + note.entryId
                iconName: "trash"
                color: Theme.inkMuted
                text: qsTr("Delete the entry of %1").arg(note.time)
                onActiveFocusChanged: if (activeFocus)
                    note.reached()
                onClicked: note.deleteWanted()
            }
        }
        Txt {
            visible: note.lines && note.score.length > 0
            strong: true
            decorative: true
            text: note.score
        }
        Txt {
            visible: note.detail.length > 0
            role: "label"
            decorative: true
            text: note.detail
        }
        Txt {
            visible: note.text.length > 0
            decorative: true
            text: note.text
        }
        Txt {
            visible: note.mark.length > 0
            role: "caption"
            decorative: true
            text: note.mark
            color: Theme.inkMuted
        }
        Btn {
            objectName: "history:" + note.entryId
            visible: note.corrected
            kind: "quiet"
            size: "small"
            alignLeft: true
            text: qsTr("What was there before")
            onActiveFocusChanged: if (activeFocus)
                note.reached()
            onClicked: note.historyWanted()
        }
    }
}
