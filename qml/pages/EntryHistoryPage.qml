// SPDX-License-Identifier: Apache-2.0
// An entry that was corrected: what it is, and what stood there before.
// EntryHistoryPage { session; nav; entryId }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string entryId: ""
    property string fault: ""

    objectName: "entryHistoryPage"
    titleRole: "heading"
    title: qsTr("What was there before")
    subtitle: qsTr("Each time it was corrected. The newest is on top.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.fault = page.session.diary.readHistory(page.entryId)

    Banner {
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    HistoryRows {
        model: page.session.diary.history
        Accessible.name: page.title
    }
}
