// SPDX-License-Identifier: Apache-2.0
// All that was recorded about the procedure, newest first. Nothing in it can be changed.
// HistoryPage { session; nav }
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

    objectName: "historyPage"
    titleRole: "heading"
    title: qsTr("History")
    subtitle: qsTr("What you recorded, and when. The newest is on top.")
    backText: page.nav.backText || page.nav.placeName()
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.session.readHistory()
    onSessionChanged: page.session.readHistory()

    Rows {
        id: rows

        Accessible.role: Accessible.List
        Accessible.name: page.title

        Repeater {
            model: page.session.history

            ColumnLayout {
                id: line

                required property string detail
                required property var model

                width: rows.width
                spacing: 1
                Accessible.role: Accessible.ListItem
                Accessible.name: line.model.text
                Accessible.description: line.detail

                Txt {
                    Layout.topMargin: Theme.md
                    decorative: true
                    text: line.model.text
                }
                Txt {
                    decorative: true
                    role: "label"
                    text: line.detail
                    color: Theme.inkMuted
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.md
                    implicitHeight: Theme.hairline
                    color: Theme.line
                }
            }
        }
    }
}
