// SPDX-License-Identifier: Apache-2.0
// The timeline, beside its step from 1024 px.
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

FocusScope {
    id: page

    required property Session session
    required property Nav nav

    readonly property TodayView today: page.session.today
    readonly property real margin: page.width < 600 && !page.nav.paned ? Theme.phoneMargin : Theme.deskMargin

    objectName: "planPage"

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    TopBar {
        id: top

        visible: !page.nav.paned
        height: visible ? implicitHeight : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.sm
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        context: page.today.headline
        onHelp: page.nav.open("help")
    }

    PlanList {
        objectName: "planList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        focus: true
        session: page.session
        nav: page.nav
        measure: Math.min(Theme.measure, page.width - 2 * page.margin)
    }
}
