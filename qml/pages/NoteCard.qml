// SPDX-License-Identifier: Apache-2.0
// A note in the diary; the first of a day says the day. NoteCard { the roles of LogModel; reached();
// correctWanted(); deleteWanted() }
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
    required property int severity
    required property string severityText
    required property string mark

    signal reached // by the keyboard
    signal correctWanted
    signal deleteWanted

    objectName: "note:" + note.entryId
    implicitHeight: head.height + card.implicitHeight + Theme.sm
    Accessible.role: Accessible.ListItem
    Accessible.name: note.time + ". " + note.severityText + (note.text.length > 0 ? ". " + note.text : "")
        + (note.mark.length > 0 ? ". " + note.mark : "")

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
        bottomPadding: note.text.length + note.mark.length > 0 ? Theme.lg : Theme.xs
        spacing: Theme.xs

        RowLayout {
            Layout.topMargin: -Theme.md
            Layout.rightMargin: -Theme.md
            spacing: 0

            GridLayout {
                id: facts

                readonly property bool stacked: when.implicitWidth + severity.implicitWidth + Theme.lg > width

                Layout.fillWidth: true
                columns: stacked ? 1 : 2
                columnSpacing: Theme.md
                rowSpacing: 0

                Txt {
                    id: when

                    Layout.fillWidth: facts.stacked
                    role: "label"
                    decorative: true
                    text: note.time
                    color: Theme.inkMuted
                }
                Txt {
                    id: severity

                    role: "label"
                    strong: note.severity >= 0
                    decorative: true
                    text: note.severityText
                    color: note.severity >= 0 ? Theme.ink : Theme.inkMuted
                }
            }
            IconButton {
                objectName: "correct:" + note.entryId
                iconName: "pencil"
                text: qsTr("Correct the note of %1").arg(note.time)
                onActiveFocusChanged: if (activeFocus)
                    note.reached()
                onClicked: note.correctWanted()
            }
            IconButton {
                objectName: "delete:" + note.entryId
                iconName: "trash"
                color: Theme.inkMuted
                text: qsTr("Delete the note of %1").arg(note.time)
                onActiveFocusChanged: if (activeFocus)
                    note.reached()
                onClicked: note.deleteWanted()
            }
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
    }
}
