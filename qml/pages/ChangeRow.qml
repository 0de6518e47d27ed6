// SPDX-License-Identifier: Apache-2.0
// One step in a preview, under the head of its group: what it is, when it was, when it would be.
// ChangeRow { kind; group; starts: the first of it; title; before; after; first: of all }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: row

    property string kind: ""
    property string group: ""
    property bool starts: false
    property string title: ""
    property string before: ""
    property string after: ""
    property bool first: false

    readonly property string icon: row.kind === "asked_again" ? "ask" : row.kind === "past" ? "clock"
        : row.kind === "added" ? "plus" : row.kind === "removed" ? "minus"
        : row.kind === "unsettled" ? "ask" : row.kind === "reworded" ? "text" : "cal"
    readonly property bool urgent: row.kind === "asked_again" || row.kind === "past"

    spacing: 0
    Accessible.role: Accessible.ListItem
    Accessible.name: row.title
    Accessible.description: row.group + (row.before ? ", " + row.before : "") + (row.after ? ", " + row.after : "")

    SectionLabel {
        visible: row.starts
        Layout.topMargin: row.first ? 0 : Theme.lg
        text: row.group
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sm
        Layout.bottomMargin: Theme.sm
        spacing: Theme.md

        Icon {
            Layout.alignment: Qt.AlignTop
            name: row.icon
            size: 22 * Theme.iconScale
            color: row.urgent ? Theme.accent : Theme.inkMuted
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Txt {
                decorative: true
                strong: row.urgent
                text: row.title
            }
            Txt {
                visible: row.before.length > 0
                decorative: true
                role: "label"
                color: Theme.inkMuted
                text: qsTr("Was: %1").arg(row.before)
            }
            Txt {
                visible: row.after.length > 0
                decorative: true
                role: "label"
                text: row.before.length > 0 ? qsTr("New: %1").arg(row.after) : row.after
            }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.leftMargin: 22 * Theme.iconScale + Theme.md
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
