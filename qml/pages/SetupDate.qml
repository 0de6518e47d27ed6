// SPDX-License-Identifier: Apache-2.0
// Set-up, page 2: the day, the time and whose time it is; or no date yet.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session

    readonly property SetupView setup: part.session.setup

    spacing: Theme.md

    Callout {
        visible: part.setup.noDate
        tinted: true
        iconName: "cal"
        title: qsTr("No date yet")
        text: qsTr("Your plan counts from the day: \"2 weeks before\" and so on. Add the date when you have it.")
    }
    Btn {
        visible: part.setup.noDate
        objectName: "hasDate"
        kind: "secondary"
        text: qsTr("I have a date now")
        onClicked: part.setup.noDate = false
    }

    Card {
        visible: !part.setup.noDate
        padding: Theme.sm

        MonthGrid {
            objectName: "setupDate"
            value: part.setup.date
            today: part.session.todayDate
            onPicked: iso => part.setup.date = iso
        }
    }
    Card {
        visible: !part.setup.noDate
        padding: 0
        spacing: 0

        TimeRow {
            value: part.setup.time
            hour24: part.session.preferences.hours24
            divider: true
            onPicked: value => part.setup.time = value
        }
        ZoneRow {
            zones: part.setup.zones
            zone: part.setup.zone
            hint: part.setup.zoneNote
            onPicked: zone => part.setup.zone = zone
        }
    }
}
