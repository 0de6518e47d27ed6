// SPDX-License-Identifier: Apache-2.0
// One thing that has to be so for reminders to arrive, and a button where it can be mended.
// CheckRow { itemId; kind: "good", "bad", "note"; title; detail; action; busy; divider; mendWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Item {
    id: row

    required property string itemId
    required property string kind
    required property string title
    required property string detail
    required property string action
    property bool busy: false
    property bool divider: false

    readonly property bool bad: row.kind === "bad"

    signal mendWanted

    objectName: "check:" + row.itemId
    implicitHeight: Math.ceil(Math.max(Theme.target, line.implicitHeight + 2 * Theme.md))
    Accessible.role: Accessible.ListItem
    Accessible.name: row.title
    Accessible.description: row.detail

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.lg
        anchors.rightMargin: Theme.lg
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.md

        Icon {
            Layout.alignment: Qt.AlignTop
            name: row.kind === "good" ? "check" : row.bad ? "warning"
                : row.itemId === "next" ? "bell" : row.itemId === "last" ? "clock" : "info"
            strong: row.kind !== "note"
            color: row.kind === "good" ? Theme.accent : row.bad ? Theme.ink : Theme.inkMuted
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Txt {
                decorative: true
                strong: row.bad
                text: row.title
            }
            Txt {
                visible: row.detail.length > 0
                decorative: true
                role: "label"
                text: row.detail
                color: Theme.inkMuted
            }
            Btn {
                objectName: "mend:" + row.itemId
                visible: row.action.length > 0
                Layout.topMargin: row.bad ? Theme.sm : 0
                Layout.maximumWidth: row.bad ? implicitWidth + 2 * Theme.md : implicitWidth
                alignLeft: !row.bad
                kind: row.bad ? "secondary" : "quiet"
                size: "small"
                text: row.action
                busy: row.busy
                onClicked: row.mendWanted()
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
