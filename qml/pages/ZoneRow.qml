// SPDX-License-Identifier: Apache-2.0
// A time zone in a card: the row says its city, and opens the list to change it.
// ZoneRow { zones; zone: "Europe/Berlin"; hint; divider; picked(zone) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

FieldRow {
    id: row

    required property ZoneModel zones
    required property string zone

    signal picked(string zone)

    objectName: "zoneRow"
    iconName: "globe"
    label: qsTr("Time zone")
    value: row.zone.slice(row.zone.lastIndexOf("/") + 1).replace(/_/g, " ")
    onClicked: picker.open()

    ZonePicker {
        id: picker

        zones: row.zones
        value: row.zone
        onPicked: zone => row.picked(zone)
    }
}
