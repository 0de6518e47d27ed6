// SPDX-License-Identifier: Apache-2.0
// Moves the appointment, sets its first date, or takes the date away.
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

    readonly property bool undated: page.session.appointmentDate.length === 0

    function fill() {
        page.date = page.session.appointmentDate;
        page.time = page.session.appointmentTime;
        page.zone = page.session.zone;
    }
    function move(date: string, time: string) {
        const session = page.session;
        const nav = page.nav;
        const [oldDate, oldTime, oldZone] = [session.appointmentDate, session.appointmentTime, session.zone];
        const fault = session.moveAppointment(date, time, page.zone);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length > 0) {
            page.toTop();
            return;
        }
        nav.back();
        nav.say(date.length > 0 ? qsTr("Your appointment is now %1.").arg(session.today.appointmentText)
            : qsTr("Your plan has no date now."),
            () => session.moveAppointment(oldDate, oldTime, oldZone));
    }

    objectName: "movePage"
    titleRole: "heading"
    title: page.undated ? qsTr("Add the date") : qsTr("Move the appointment")
    subtitle: page.undated ? "" : qsTr("Now: %1").arg(page.session.today.appointmentText)
    backText: page.nav.backText || page.nav.placeName()
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
    Callout {
        visible: !page.undated
        iconName: "talk"
        title: qsTr("What moves with it")
        text: qsTr("Your steps get new days. What you have done stays done. If your clinic gave you an answer for the old date, ask again.")
    }

    foot: ActionBar {
        objectName: "moveActions"
        margin: page.margin
        text: page.undated ? qsTr("Save the date") : qsTr("Move")
        iconName: "check"
        others: page.undated ? [] : [{ "key": "none", "text": qsTr("There is no date now"), "icon": "close" }]
        onClicked: {
            if (page.date.length === 0)
                page.fault = qsTr("Choose a day first.");
            else if (page.time.length === 0)
                page.fault = qsTr("Choose a time first.");
            else
                page.move(page.date, page.time);
            if (page.fault.length > 0)
                page.toTop();
        }
        onActed: page.move("", "")
    }
}
