// SPDX-License-Identifier: Apache-2.0
// A day in the plan: the dot on the rail, the date, how far away.
// DayHead { text: "Tuesday 17 March"; detail: "in 5 days"; phase; past; rail: bool }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: head

    required property string text
    property string detail: ""
    required property string phase
    property bool past: false
    property bool rail: true

    Layout.fillWidth: true
    implicitHeight: Math.max(40, flow.implicitHeight + 2 * Theme.sm)
    Accessible.role: Accessible.Heading
    Accessible.name: head.detail.length > 0 ? head.text + ", " + head.detail : head.text

    PhaseRail {
        visible: head.rail
        phase: head.phase
        ahead: !head.past
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.railCentre - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 12
        height: 12
        radius: 6
        color: head.past ? Theme.tone(head.phase) : Theme.ground
        border.width: Theme.edge
        border.color: Theme.tone(head.phase)
    }

    GridLayout {
        id: flow

        readonly property bool stacked: date.implicitWidth + detail.implicitWidth + Theme.md + Theme.railText > head.width

        anchors.left: parent.left
        anchors.leftMargin: Theme.railText
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: stacked ? 1 : 2
        columnSpacing: Theme.md
        rowSpacing: 0

        Txt {
            id: date

            role: "label"
            strong: true
            text: head.text
            decorative: true
        }
        Txt {
            id: detail

            Layout.fillWidth: flow.stacked
            visible: head.detail.length > 0
            role: "caption"
            text: head.detail
            decorative: true
            color: Theme.inkMuted
        }
    }
}
