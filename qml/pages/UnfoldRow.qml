// SPDX-License-Identifier: Apache-2.0
// A row in a card that says a value, and unfolds what changes it.
// UnfoldRow { iconName; label; value; divider; margin; one child: what unfolds }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: row

    default property alias content: below.data
    property alias iconName: field.iconName
    property alias label: field.label
    property string shown: ""
    property bool divider: false
    property bool open: false
    property real margin: Theme.lg

    // Brings what has just unfolded into view.
    function reveal() {
        for (let up = row.parent; up; up = up.parent) {
            const page = up as ScrollPage;
            if (page) {
                page.reveal(row);
                return;
            }
        }
    }

    Layout.fillWidth: true
    spacing: 0
    onHeightChanged: if (row.open)
        later.restart()

    Timer {
        id: later // once the page has made room

        interval: 0
        onTriggered: row.reveal()
    }

    FieldRow {
        id: field

        objectName: row.objectName + "Row"
        label: ""
        value: row.shown
        chevronName: row.open ? "up" : "down"
        description: row.open ? qsTr("Open below") : qsTr("Opens below")
        divider: row.divider && !row.open
        onClicked: row.open = !row.open
    }
    ColumnLayout {
        id: below

        visible: row.open
        Layout.fillWidth: true
        Layout.leftMargin: row.margin
        Layout.rightMargin: row.margin
        Layout.bottomMargin: row.margin
    }
    Rectangle {
        visible: row.divider && row.open
        Layout.fillWidth: true
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
