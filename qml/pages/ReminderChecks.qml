// SPDX-License-Identifier: Apache-2.0
// What has to be so for reminders to arrive, and what mends it.
// ReminderChecks { session; faultsOnly: what is in the way and no more; calendarWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session
    property bool faultsOnly: false
    property string fault: ""

    readonly property RemindersView reminding: part.session.reminding

    signal calendarWanted

    function mend(check: string) {
        if (check === "sleep") {
            part.calendarWanted();
            return;
        }
        const fault = part.reminding.mend(check);
        part.fault = fault.length > 0 ? qsTr("Not done. %1").arg(fault) : "";
    }

    Layout.fillWidth: true
    visible: part.faultsOnly ? part.reminding.on && part.reminding.inTheWay : part.reminding.checks.count > 0
    spacing: Theme.md

    Banner {
        objectName: "mendFault"
        visible: part.fault.length > 0
        kind: "error"
        text: part.fault
    }
    ListCard {
        id: card

        Accessible.role: Accessible.List
        Accessible.name: qsTr("What it takes")

        Repeater {
            model: part.reminding.checks

            CheckRow {
                id: check

                required property int index
                required property var model // for `state`, which an item has already

                width: card.rowWidth
                visible: !part.faultsOnly || check.bad
                kind: check.model.state
                busy: check.itemId === "agent" && part.reminding.starting
                divider: !part.faultsOnly && check.index < part.reminding.checks.count - 1
                onMendWanted: part.mend(check.itemId)
            }
        }
    }
}
