// SPDX-License-Identifier: Apache-2.0
// The reminders that are set, and what they can do. RemindersPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    property string fault: ""

    backText: page.nav.backText || page.nav.placeName()
    title: qsTr("Reminders")
    titleRole: "heading"
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Callout {
        tinted: true
        iconName: "bell"
        title: qsTr("They show while this window is open")
        text: qsTr("For now, nothing can reach you when it is closed. What came up meanwhile waits for you here.")
    }
    Banner {
        visible: page.fault.length > 0
        kind: "error"
        text: qsTr("Not removed. %1").arg(page.fault)
    }
    Card {
        visible: page.session.reminders.count > 0
        padding: 0
        spacing: 0

        Rows {
            id: rows

            Repeater {
                model: page.session.reminders

                ReminderRow {
                    id: row

                    required property int index

                    width: rows.width
                    divider: row.index < page.session.reminders.count - 1
                    onRemoveWanted: page.fault = page.session.removeReminder(row.itemId)
                }
            }
        }
    }
    EmptyState {
        visible: page.session.reminders.count === 0
        iconName: "bell"
        title: qsTr("No reminders yet")
        text: qsTr("Open a step in your plan, and set one there.")
        actionText: qsTr("Open my plan")
        onActed: page.nav.go("plan")
    }
}
