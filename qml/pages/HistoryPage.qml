// SPDX-License-Identifier: Apache-2.0
// All that was recorded about the procedure, newest first. Nothing in it can be changed.
// HistoryPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    objectName: "historyPage"
    titleRole: "heading"
    title: qsTr("History")
    subtitle: qsTr("What you recorded, and when. The newest is on top.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.session.readHistory()
    onSessionChanged: page.session.readHistory()

    HistoryRows {
        model: page.session.history
        Accessible.name: page.title
    }
}
