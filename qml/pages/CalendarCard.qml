// SPDX-License-Identifier: Apache-2.0
// The plan as a file for another calendar, with its alarms. CalendarCard { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property Session session
    property bool detail: false
    property string fault: ""
    property string saved: "" // the file, as an address

    function save() {
        const fault = card.session.reminding.saveCalendar(card.detail);
        card.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        card.saved = fault.length > 0 ? "" : card.session.reminding.calendarAt;
    }

    onDetailChanged: card.saved = ""

    Txt {
        role: "title"
        heading: true
        text: qsTr("In your own calendar")
    }
    Txt {
        text: qsTr("One file with your plan and its alarms. Open it on your phone: it rings there, even while this computer is off.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.sm
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What the calendar says")

        Choice {
            objectName: "calendarNeutral"
            text: qsTr("Without what it is about")
            chosen: !card.detail
            onClicked: card.detail = false
        }
        Choice {
            objectName: "calendarDetail"
            text: qsTr("With the steps by name")
            chosen: card.detail
            onClicked: card.detail = true
        }
    }
    Txt {
        role: "label"
        text: card.detail ? qsTr("Who can see your calendar can then read them.")
            : qsTr("Who sees your calendar learns nothing of your health.")
        color: Theme.inkMuted
    }
    Btn {
        objectName: "saveCalendar"
        kind: "secondary"
        iconName: "save"
        text: qsTr("Save a calendar file")
        onClicked: card.save()
    }
    Banner {
        objectName: "calendarFault"
        visible: card.fault.length > 0
        kind: "error"
        text: card.fault
    }
    Banner {
        objectName: "calendarSaved"
        visible: card.saved.length > 0
        text: Words.saved(card.saved)
        actionText: qsTr("Open")
        onActed: Qt.openUrlExternally(card.saved)
    }
    Txt {
        role: "label"
        text: qsTr("When your plan changes, save it again and open it again. It puts right what is there.")
        color: Theme.inkMuted
    }
}
