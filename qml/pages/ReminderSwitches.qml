// SPDX-License-Identifier: Apache-2.0
// How the person wants to be reminded. ReminderSwitches { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session
    property string fault: ""

    readonly property RemindersView reminding: part.session.reminding

    function settle(fault: string) {
        part.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
    }
    function change(name: string, wanted: bool) {
        part.settle(part.reminding.setSwitch(name, wanted));
    }

    Layout.fillWidth: true
    spacing: Theme.md

    Banner {
        objectName: "switchFault"
        visible: part.fault.length > 0
        kind: "error"
        text: part.fault
    }
    ListCard {
        id: card

        SwitchRow {
            objectName: "switch:on"
            width: card.rowWidth
            label: qsTr("Notifications")
            hint: part.reminding.on ? qsTr("They come on your desktop, whatever is open there.")
                : qsTr("Nothing reaches you. What is due waits in this window.")
            checked: part.reminding.on
            divider: part.reminding.on
            onToggled: wanted => part.change("on", wanted)
        }
        SwitchRow {
            objectName: "switch:steps"
            width: card.rowWidth
            visible: part.reminding.on
            label: qsTr("Steps of your plan")
            hint: qsTr("The usual reminders. What you set yourself comes all the same.")
            checked: part.reminding.steps
            divider: true
            onToggled: wanted => part.change("steps", wanted)
        }
        SwitchRow {
            objectName: "switch:prompts"
            width: card.rowWidth
            visible: part.reminding.on
            label: qsTr("Diary")
            hint: qsTr("When it is time to write down how you are.")
            checked: part.reminding.prompts
            divider: true
            onToggled: wanted => part.change("prompts", wanted)
        }
        SwitchRow {
            objectName: "switch:detail"
            width: card.rowWidth
            visible: part.reminding.on
            label: qsTr("Say what it is about")
            hint: part.reminding.detail ? qsTr("Others can read it on your screen, even when it is locked.")
                : qsTr("Off, it only says “Time for a step in your plan”. On, others can read more on a locked screen.")
            checked: part.reminding.detail
            divider: true
            onToggled: wanted => part.change("detail", wanted)
        }
        SwitchRow {
            objectName: "switch:quiet"
            width: card.rowWidth
            visible: part.reminding.on
            label: qsTr("Quiet hours")
            hint: part.reminding.quiet
                ? qsTr("Nothing rings from %1. Steps that keep you safe come all the same.").arg(part.reminding.quietText)
                : qsTr("Reminders may come at night.")
            checked: part.reminding.quiet
            divider: part.reminding.quiet
            onToggled: wanted => part.change("quiet", wanted)
        }
        TimeRow {
            objectName: "quietFrom"
            width: card.rowWidth
            visible: part.reminding.on && part.reminding.quiet
            label: qsTr("From")
            value: part.reminding.quietFrom
            hour24: part.session.preferences.hours24
            divider: true
            onPicked: value => part.settle(part.reminding.setQuietHours(value, part.reminding.quietTo))
        }
        TimeRow {
            objectName: "quietTo"
            width: card.rowWidth
            visible: part.reminding.on && part.reminding.quiet
            label: qsTr("To")
            value: part.reminding.quietTo
            hour24: part.session.preferences.hours24
            onPicked: value => part.settle(part.reminding.setQuietHours(part.reminding.quietFrom, value))
        }
    }
}
