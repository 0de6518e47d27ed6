// SPDX-License-Identifier: Apache-2.0
// A time in a card: the row says it, and unfolds the field to change it.
// TimeRow { label; value: "09:30" or ""; hour24; divider; picked(value) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components

UnfoldRow {
    id: row

    required property string value
    property bool hour24: true

    signal picked(string value)

    objectName: "time"
    iconName: "clock"
    label: qsTr("Time")
    shown: {
        const parts = row.value.split(":").map(Number);
        if (parts.length !== 2)
            return qsTr("Choose");
        return new Date(2000, 0, 1, parts[0], parts[1]).toLocaleTimeString(Qt.locale(), row.hour24 ? "HH:mm" : "h:mm AP");
    }

    TimeField {
        value: row.value
        hour24: row.hour24
        onPicked: value => row.picked(value)
    }
}
