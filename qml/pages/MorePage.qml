// SPDX-License-Identifier: Apache-2.0
// Everything that is not read daily: the procedure's facts, and how the app behaves.
// MorePage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    readonly property Preferences preferences: page.session.preferences

    context: page.session.today.dateText
    title: qsTr("More")
    onHelp: page.nav.open("help")

    SectionLabel {
        visible: page.session.hasProcedure
        text: qsTr("Your procedure")
    }
    Card {
        visible: page.session.hasProcedure
        Layout.topMargin: -Theme.sm
        padding: 0
        spacing: 0

        FieldRow {
            objectName: "moreAppointment"
            iconName: "cal"
            label: qsTr("Appointment")
            hint: page.session.today.appointmentText || qsTr("No date yet")
            divider: true
            onClicked: page.nav.open("move")
        }
        FieldRow {
            objectName: "moreAnswers"
            iconName: "list"
            label: qsTr("Your answers")
            hint: qsTr("They decide which steps your plan has")
            divider: true
            onClicked: page.nav.open("answers")
        }
        FieldRow {
            objectName: "moreContacts"
            iconName: "phone"
            label: qsTr("Contacts")
            hint: page.session.clinic || page.session.clinicPhone || qsTr("No clinic written down yet")
            divider: true
            onClicked: page.nav.open("contacts")
        }
        FieldRow {
            objectName: "moreReminders"
            iconName: "bell"
            label: qsTr("Reminders")
            hint: page.session.reminders.count > 0 ? "" : qsTr("None set")
            value: page.session.reminders.count > 0 ? page.session.reminders.count.toLocaleString(Qt.locale(), "f", 0) : ""
            onClicked: page.nav.open("reminders")
        }
    }

    SectionLabel {
        text: qsTr("This app")
    }
    Card {
        Layout.topMargin: -Theme.sm
        padding: 0
        spacing: 0

        FieldRow {
            objectName: "moreAppearance"
            iconName: "text"
            label: qsTr("Appearance")
            hint: qsTr("Colours, text size, clock, motion")
            divider: true
            onClicked: page.nav.open("appearance")
        }
        FieldRow {
            objectName: "moreAbout"
            iconName: "info"
            label: qsTr("About Beforehand")
            hint: qsTr("What it is, and what it is not")
            onClicked: page.nav.open("about")
        }
    }
}
