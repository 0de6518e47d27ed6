// SPDX-License-Identifier: Apache-2.0
// Asks when the injection was: just now, or at a time earlier that day. Recovery counts from it.
// InjectionSheet { session; dayPast: it is recorded a day or more later; recorded(); open() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

ConfirmSheet {
    id: sheet

    required property Session session
    property bool dayPast: false
    property string choice: "now"
    property string time: ""
    property string fault: ""

    signal recorded

    objectName: "injectionSheet"
    title: sheet.dayPast ? qsTr("What time was the injection?") : qsTr("When was the injection?")
    message: sheet.dayPast ? qsTr("On %1. About right is good enough.").arg(sheet.session.today.appointmentText)
        : qsTr("The times of your recovery count from it.")
    confirmText: qsTr("Save")
    iconName: "check"
    onAboutToShow: {
        sheet.choice = sheet.dayPast ? "earlier" : "now";
        sheet.time = sheet.dayPast ? sheet.session.appointmentTime : sheet.session.clinicNowTime;
        sheet.fault = "";
    }
    onChoiceChanged: sheet.fault = ""
    onTimeChanged: sheet.fault = ""
    onConfirmed: {
        const fault = sheet.session.recordInjection(sheet.choice === "now" ? "" : sheet.time);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            sheet.close();
            sheet.recorded();
        }
    }

    SegmentedChoice {
        objectName: "injectionWhen"
        visible: !sheet.dayPast
        name: qsTr("When")
        options: [
            { "value": "now", "text": qsTr("Just now") },
            { "value": "earlier", "text": qsTr("Earlier today") }
        ]
        value: sheet.choice
        onPicked: value => sheet.choice = value
    }
    TimeField {
        objectName: "injectionTime"
        visible: sheet.choice === "earlier"
        value: sheet.time
        hour24: sheet.session.preferences.hours24
        onPicked: value => sheet.time = value
    }
    Banner {
        objectName: "injectionFault"
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }
}
