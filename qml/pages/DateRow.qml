// SPDX-License-Identifier: Apache-2.0
// A date in a card: the row says it, and unfolds the month to change it.
// DateRow { label; value: "2026-03-24" or ""; today; divider; picked(iso) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

UnfoldRow {
    id: row

    required property string value
    required property string today

    signal picked(string iso)

    objectName: "date"
    iconName: "cal"
    label: qsTr("Date")
    margin: Theme.sm
    // Only puts the day into words; noon keeps it clear of any clock change.
    shown: {
        const parts = row.value.split("-").map(Number);
        if (parts.length !== 3)
            return qsTr("Choose");
        if (row.value === row.today)
            return qsTr("Today");
        return new Date(parts[0], parts[1] - 1, parts[2], 12).toLocaleDateString(Qt.locale(), qsTr("ddd d MMMM", "a date as in Tue 24 March"));
    }

    MonthGrid {
        value: row.value
        today: row.today
        onPicked: iso => row.picked(iso)
    }
}
