// SPDX-License-Identifier: Apache-2.0
// Whether reminders can arrive, and a test one that shows it.
// TestReminder { session; aside: the page is about something else }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property Session session
    property bool aside: false

    readonly property RemindersView reminding: card.session.reminding
    readonly property bool looked: card.reminding.verdict.length > 0

    spacing: Theme.lg

    RowLayout {
        spacing: Theme.lg

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: 2 * Math.round(24 * Theme.iconScale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: card.reminding.arrives ? Theme.accentTint : Theme.sunken
            border.width: Theme.highContrast ? Theme.hairline : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: !card.looked ? "bell" : card.reminding.arrives ? "check" : "warning"
                strong: true
                color: card.reminding.arrives ? Theme.accent : Theme.ink
            }
        }
        Txt {
            objectName: "verdict"
            role: "heading"
            text: card.reminding.verdict || qsTr("Looking whether reminders can reach you.")
        }
    }
    Btn {
        objectName: "testReminder"
        visible: card.reminding.on && !card.session.demo
        kind: card.reminding.arrives && !card.aside ? "primary" : "secondary"
        iconName: "bell"
        text: qsTr("Send a test")
        busy: card.reminding.testing
        onClicked: card.reminding.test()
    }
    Banner {
        objectName: "testResult"
        visible: card.reminding.testText.length > 0
        kind: card.reminding.testFailed ? "error" : "info"
        text: card.reminding.testText
    }
}
