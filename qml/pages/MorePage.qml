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

    readonly property RemindersView reminding: page.session.reminding
    readonly property bool unreached: page.reminding.on && page.reminding.verdict.length > 0 && !page.reminding.arrives

    function look() {
        if (page.visible && page.session.hasProcedure)
            page.reminding.look();
    }

    context: page.session.today.dateText
    title: qsTr("More")
    onHelp: page.nav.open("help")
    onVisibleChanged: page.look()
    Component.onCompleted: page.look()

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
            hint: page.session.today.appointmentText || page.session.today.headline
            divider: true
            onClicked: page.nav.open("move")
        }
        FieldRow {
            objectName: "moreAnswers"
            iconName: "ask"
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
            hint: page.session.demo ? qsTr("How you are reminded, and when") : page.unreached ? qsTr("Cannot reach you now") : ""
            value: page.session.demo || page.unreached ? "" : page.reminding.on ? qsTr("On", "reminders") : qsTr("Off", "reminders")
            divider: true
            onClicked: page.nav.open("reminders")
        }
        FieldRow {
            objectName: "moreGuide"
            iconName: "book"
            label: qsTr("Guide and clinic's rules")
            hint: page.session.guide.clinic || page.session.guide.reviewText
            divider: true
            onClicked: page.nav.open("guide")
        }
        FieldRow {
            objectName: "moreHistory"
            iconName: "clock"
            label: qsTr("History")
            hint: qsTr("What you recorded, and when")
            onClicked: page.nav.open("history")
        }
    }

    SectionLabel {
        visible: page.session.hasProcedure
        text: qsTr("To take with you")
    }
    Card {
        visible: page.session.hasProcedure
        Layout.topMargin: -Theme.sm
        padding: 0
        spacing: 0

        FieldRow {
            objectName: "moreCard"
            iconName: "card"
            label: qsTr("Arrive-ready card")
            hint: page.session.arrival.open > 0 ? qsTr("%n line(s) not answered", "", page.session.arrival.open)
                : qsTr("For the front desk")
            divider: true
            onClicked: page.nav.open("card")
        }
        FieldRow {
            objectName: "moreQuestions"
            iconName: "talk"
            label: qsTr("Questions for my clinic")
            hint: page.session.clinicQuestions.open > 0 ? qsTr("%n question(s) to ask", "", page.session.clinicQuestions.open)
                : page.session.clinicQuestions.count > 0 ? qsTr("All of them are answered")
                : qsTr("What you want to ask, and what was said")
            divider: true
            onClicked: page.nav.open("questions")
        }
        FieldRow {
            objectName: "moreDocuments"
            iconName: "save"
            label: qsTr("Print or save")
            hint: qsTr("The checklist, the card, a helper's sheet")
            onClicked: page.nav.open("documents")
        }
    }

    SectionLabel {
        visible: page.session.hasProcedure
        text: qsTr("Over the years")
    }
    Card {
        visible: page.session.hasProcedure
        Layout.topMargin: -Theme.sm
        padding: 0
        spacing: 0

        FieldRow {
            objectName: "moreProcedures"
            iconName: "list"
            label: qsTr("Your procedures")
            hint: qsTr("All of them, and what can come next")
            onClicked: page.nav.open("procedures")
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
            objectName: "moreData"
            iconName: "lock"
            label: qsTr("My data")
            hint: qsTr("Save all of it, or delete it")
            divider: true
            onClicked: page.nav.open("data")
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
