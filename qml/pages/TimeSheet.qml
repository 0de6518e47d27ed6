// SPDX-License-Identifier: Apache-2.0
// Another day or time for a step. The usual one, the guide's or the clinic's, stays readable beside
// it, to take again. TimeSheet { session; step; changed(); usualWanted(); open() }
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

    readonly property bool touched: sheet.date !== sheet.step.date || sheet.time !== sheet.step.time
        || sheet.follows !== sheet.step.follows

    signal changed
    signal usualWanted

    objectName: "timeSheet"
    title: qsTr("Change the time")
    message: sheet.step.ownTime ? sheet.step.adviceText : ""
    confirmText: qsTr("Save")
    iconName: "check"
    onAboutToShow: {
        sheet.date = sheet.step.date;
        sheet.time = sheet.step.time;
        sheet.follows = sheet.step.follows;
        sheet.fault = "";
    }
    onTouchedChanged: sheet.fault = ""
    onConfirmed: {
        if (!sheet.touched) {
            sheet.close();
            return;
        }
        const fault = sheet.step.setTime(sheet.date, sheet.time, sheet.follows);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            sheet.close();
            sheet.changed();
        }
    }

    Btn {
        objectName: "usualTime"
        visible: sheet.step.ownTime
        kind: "secondary"
        iconName: "undo"
        text: sheet.step.clinicTime ? qsTr("Take my clinic's time") : qsTr("Take the guide's time")
        onClicked: {
            sheet.close();
            sheet.usualWanted();
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
