// SPDX-License-Identifier: Apache-2.0
// A date in a card: the row says it, and unfolds the month to change it.
// DateRow { label; value: "2026-03-24" or ""; today; divider; picked(iso) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: row

    property string label: qsTr("Date")
    required property string value
    required property string today
    property bool divider: false
    property bool open: false

    signal picked(string iso)

    // Only puts the day into words; noon keeps it clear of any clock change.
    readonly property string shown: {
        const parts = row.value.split("-").map(Number);
        if (parts.length !== 3)
            return qsTr("Choose");
        if (row.value === row.today)
            return qsTr("Today");
        return new Date(parts[0], parts[1] - 1, parts[2], 12).toLocaleDateString(Qt.locale(), qsTr("ddd d MMMM", "a date as in Tue 24 March"));
    }

    Layout.fillWidth: true
    spacing: 0

    FieldRow {
        objectName: "dateRow"
        iconName: "cal"
        label: row.label
        value: row.shown
        chevronName: row.open ? "up" : "down"
        description: row.open ? qsTr("Open below") : qsTr("Opens below")
        divider: row.divider && !row.open
        onClicked: row.open = !row.open
    }
    MonthGrid {
        visible: row.open
        Layout.leftMargin: Theme.sm
        Layout.rightMargin: Theme.sm
        Layout.bottomMargin: Theme.sm
        value: row.value
        today: row.today
        onPicked: iso => row.picked(iso)
    }
    Rectangle {
        visible: row.divider && row.open
        Layout.fillWidth: true
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
