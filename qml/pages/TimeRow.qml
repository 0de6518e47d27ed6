// SPDX-License-Identifier: Apache-2.0
// A time in a card: the row says it, and unfolds the field to change it.
// TimeRow { label; value: "09:30" or ""; hour24; divider; picked(value) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: row

    property string label: qsTr("Time")
    required property string value
    property bool hour24: true
    property bool divider: false
    property bool open: false

    signal picked(string value)

    readonly property string shown: {
        const parts = row.value.split(":").map(Number);
        if (parts.length !== 2)
            return qsTr("Choose");
        return new Date(2000, 0, 1, parts[0], parts[1]).toLocaleTimeString(Qt.locale(), row.hour24 ? "HH:mm" : "h:mm AP");
    }

    Layout.fillWidth: true
    spacing: 0

    FieldRow {
        objectName: "timeRow"
        iconName: "clock"
        label: row.label
        value: row.shown
        chevronName: row.open ? "up" : "down"
        hint: ""
        description: row.open ? qsTr("Open below") : qsTr("Opens below")
        divider: row.divider && !row.open
        onClicked: row.open = !row.open
    }
    TimeField {
        visible: row.open
        Layout.leftMargin: Theme.lg
        Layout.rightMargin: Theme.lg
        Layout.bottomMargin: Theme.lg
        value: row.value
        hour24: row.hour24
        onPicked: value => row.picked(value)
    }
    Rectangle {
        visible: row.divider && row.open
        Layout.fillWidth: true
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
