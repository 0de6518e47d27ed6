// SPDX-License-Identifier: Apache-2.0
// What stands above every place: that this is a sample, what is wrong with the data, reminders
// that are due, and what was done just now.
// Notices { session; nav; duesShown; quiet: shows nothing, as over the safety card; leaveSample() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Item {
    id: notices

    required property Session session
    required property Nav nav
    property bool duesShown: true
    property bool quiet: false

    signal leaveSample

    readonly property real margin: notices.width < 600 ? Theme.md : Theme.deskMargin
    readonly property bool any: notices.session.demo || problems.any || notices.dueAny || notices.nav.notice.length > 0
    readonly property bool dueAny: notices.duesShown && notices.session.due.count > 0

    implicitHeight: notices.visible ? column.implicitHeight + Theme.md + (notices.width < 600 ? 0 : Theme.md) : 0
    visible: notices.any && !notices.quiet

    ColumnLayout {
        id: column

        anchors.top: parent.top
        anchors.topMargin: Theme.md
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(Theme.measure, notices.width - 2 * notices.margin)
        spacing: Theme.sm

        Banner {
            id: sample

            objectName: "sampleBanner"
            visible: notices.session.demo
            text: qsTr("This is a sample. Nothing here is kept.")
            actionText: qsTr("Set up my procedure")
            onActed: notices.leaveSample()
        }
        ProblemBanner {
            id: problems

            session: notices.session
        }
        DueBanner {
            id: due

            visible: notices.dueAny
            session: notices.session
            nav: notices.nav
        }
        Banner {
            id: news

            objectName: "notice"
            visible: notices.nav.notice.length > 0
            kind: notices.nav.noticeIsFault ? "error" : "info"
            text: notices.nav.notice
            actionText: notices.nav.undo ? notices.nav.undoText : ""
            dismissible: true
            onActed: notices.nav.takeBack()
            onDismissed: notices.nav.forget()
        }
    }
}
