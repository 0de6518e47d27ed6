// SPDX-License-Identifier: Apache-2.0
// Set-up, the last page: the plan is made, and what shows its reminders is started by now. A test
// one shows whether they arrive. SetupReminders { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string fault: ""

    readonly property RemindersView reminding: page.session.reminding

    readonly property string words: page.reminding.detail ? qsTr("They say what they are about.")
        : qsTr("In neutral words, as others may see them.")
    readonly property string hours: page.reminding.quiet ? qsTr("None from %1, unless it keeps you safe.").arg(page.reminding.quietText) : ""

    objectName: "setupReminders"
    context: (Theme.textScale > 1.4 ? qsTr("%1 of %2", "a page of the set-up") : qsTr("Set-up · %1 of %2")).arg(7).arg(7)
    titleRole: "heading"
    title: qsTr("Your plan is made")
    subtitle: qsTr("Try how it reminds you. You can change this at any time, under More.")
    step: 7
    steps: 7
    onHelp: page.nav.open("help")
    Component.onCompleted: page.reminding.look()

    foot: ActionBar {
        objectName: "setupRemindersFoot"
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: qsTr("Done")
        onClicked: page.nav.go("today")
    }

    Banner {
        objectName: "switchFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    ListCard {
        id: card

        SwitchRow {
            objectName: "switch:on"
            width: card.rowWidth
            label: qsTr("Notifications")
            hint: !page.reminding.on ? qsTr("Nothing reaches you. What is due waits in this window.")
                : page.hours.length > 0 ? page.words + " " + page.hours : page.words
            checked: page.reminding.on
            onToggled: wanted => {
                const fault = page.reminding.setSwitch("on", wanted);
                page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
            }
        }
    }
    TestReminder {
        aside: true
        visible: page.reminding.on
        session: page.session
    }
    ReminderChecks {
        session: page.session
        faultsOnly: true
    }
}
