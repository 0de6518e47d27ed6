// SPDX-License-Identifier: Apache-2.0
// The reminders that are still to come: the next few, or all. RemindersAhead { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session
    property bool all: false
    property string fault: ""

    readonly property int count: part.session.reminders.count
    readonly property int few: 5
    readonly property int shown: part.all ? part.count : Math.min(part.few, part.count)

    Layout.fillWidth: true
    spacing: Theme.md

    Banner {
        objectName: "reminderFault"
        visible: part.fault.length > 0
        kind: "error"
        text: part.fault
    }
    ListCard {
        id: card

        visible: part.count > 0

        Repeater {
            model: part.session.reminders

            ReminderRow {
                id: row

                required property int index

                width: card.rowWidth
                visible: row.index < part.shown
                divider: row.index < part.shown - 1
                onRemoveWanted: {
                    const fault = part.session.removeReminder(row.itemId);
                    part.fault = fault.length > 0 ? qsTr("Not removed. %1").arg(fault) : "";
                }
            }
        }
    }
    Btn {
        objectName: "allReminders"
        visible: part.count > part.few
        kind: "quiet"
        size: "small"
        text: part.all ? qsTr("Show fewer") : qsTr("Show all %n", "reminders", part.count)
        onClicked: part.all = !part.all
    }
    Txt {
        visible: part.count === 0
        text: qsTr("Nothing is ahead. You can set a reminder on any step of your plan.")
        color: Theme.inkMuted
    }
}
