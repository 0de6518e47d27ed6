// SPDX-License-Identifier: Apache-2.0
// Another day or time for a step; the guide's own stays readable beside it.
// TimeSheet { session; step; changed(); open() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ConfirmSheet {
    id: sheet

    required property Session session
    required property StepView step
    property string date: ""
    property string time: ""
    property bool follows: true
    property string fault: ""

    signal changed

    objectName: "timeSheet"
    title: qsTr("Change the time")
    message: sheet.step.ownTime ? sheet.step.adviceText : ""
    confirmText: qsTr("Save")
    iconName: "check"
    onAboutToShow: {
        sheet.date = sheet.step.date;
        sheet.time = sheet.step.time;
        sheet.follows = true;
        sheet.fault = "";
    }
    onConfirmed: {
        const fault = sheet.step.setTime(sheet.date, sheet.time, sheet.follows);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            sheet.close();
            sheet.changed();
        }
    }

    Card {
        padding: 0
        spacing: 0
        raised: false
        edgeColor: Theme.line

        DateRow {
            objectName: "stepDate"
            label: qsTr("Day")
            value: sheet.date
            today: sheet.session.todayDate
            divider: true
            onPicked: iso => sheet.date = iso
        }
        TimeRow {
            objectName: "stepTime"
            value: sheet.time
            hour24: sheet.session.preferences.hours24
            onPicked: value => sheet.time = value
        }
    }
    Choice {
        objectName: "stepFollows"
        text: qsTr("It moves with my appointment")
        chosen: sheet.follows
        onClicked: sheet.follows = true
    }
    Choice {
        objectName: "stepStays"
        text: qsTr("It stays on its day")
        chosen: !sheet.follows
        onClicked: sheet.follows = false
    }
    Banner {
        objectName: "timeFault"
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }
}
