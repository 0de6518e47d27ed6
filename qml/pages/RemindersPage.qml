// SPDX-License-Identifier: Apache-2.0
// Whether reminders can arrive, how the person is reminded, and what is ahead and what came.
// RemindersPage { session; nav }
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

    function look() {
        if (page.visible)
            page.reminding.look();
    }

    objectName: "remindersPage"
    backText: page.nav.backText
    title: qsTr("Reminders")
    titleRole: "heading"
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    onVisibleChanged: page.look()
    Component.onCompleted: page.look()

    TestReminder {
        session: page.session
    }

    SectionLabel {
        visible: checks.visible
        text: qsTr("What it takes")
    }
    ReminderChecks {
        id: checks

        Layout.topMargin: -Theme.sm
        session: page.session
        onCalendarWanted: page.scroller.reveal(calendar)
    }

    SectionLabel {
        text: qsTr("How you are reminded")
    }
    ReminderSwitches {
        Layout.topMargin: -Theme.sm
        session: page.session
    }

    CalendarCard {
        id: calendar

        Layout.topMargin: Theme.sm
        session: page.session
    }

    SectionLabel {
        visible: page.reminding.on
        text: qsTr("Ahead")
    }
    RemindersAhead {
        visible: page.reminding.on
        Layout.topMargin: -Theme.sm
        session: page.session
    }

    SectionLabel {
        visible: lately.visible
        text: qsTr("Lately")
    }
    RemindersLately {
        id: lately

        visible: page.reminding.lately.count > 0
        Layout.topMargin: -Theme.sm
        session: page.session
        nav: page.nav
    }
}
