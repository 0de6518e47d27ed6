// SPDX-License-Identifier: Apache-2.0
// Moves the appointment, sets its first date, or says that it waits or is cancelled. What that does
// to the plan is shown before anything changes.
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string date: ""
    property string time: ""
    property string zone: ""
    property string fault: ""

    readonly property string stage: page.session.today.stage
    readonly property bool booked: page.stage !== "undated" && page.stage !== "to_rebook" && page.stage !== "cancelled"

    function fill() {
        page.date = page.booked ? page.session.appointmentDate : "";
        page.time = page.session.appointmentTime;
        page.zone = page.session.zone;
    }
    function look(fault: string) {
        page.fault = fault;
        if (fault.length > 0)
            page.toTop();
        else
            page.nav.open("change");
    }

    objectName: "movePage"
    titleRole: "heading"
    title: page.booked ? qsTr("Move the appointment") : page.stage === "undated" ? qsTr("Add the date") : qsTr("Set the new date")
    subtitle: page.booked ? qsTr("Now: %1").arg(page.session.today.appointmentText) : ""
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    onSessionChanged: page.fill()
    Component.onCompleted: page.fill()

    Banner {
        objectName: "moveFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Card {
        padding: Theme.sm

        MonthGrid {
            objectName: "moveDate"
            value: page.date
            today: page.session.todayDate
            onPicked: iso => page.date = iso
        }
    }
    Card {
        padding: 0
        spacing: 0

        TimeRow {
            objectName: "moveTime"
            value: page.time
            hour24: page.session.preferences.hours24
            divider: true
            onPicked: value => page.time = value
        }
        ZoneRow {
            zones: page.session.setup.zones
            zone: page.zone
            onPicked: zone => page.zone = zone
        }
    }

    foot: ActionBar {
        objectName: "moveActions"
        margin: page.margin
        text: qsTr("See what changes")
        iconName: "eye"
        others: !page.booked ? (page.stage === "to_rebook" ? [{ "key": "cancelled", "text": qsTr("It is cancelled"), "icon": "close" }] : [])
            : [{ "key": "to_rebook", "text": qsTr("Told to rebook"), "icon": "clock" },
               { "key": "cancelled", "text": qsTr("It is cancelled"), "icon": "close" }]
        onClicked: page.look(page.date.length === 0 ? qsTr("Choose a day first.")
            : page.time.length === 0 ? qsTr("Choose a time first.")
            : page.session.change.book(page.date, page.time, page.zone))
        onActed: key => page.look(page.session.change.stand(key))
    }
}
