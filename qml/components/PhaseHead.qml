// SPDX-License-Identifier: Apache-2.0
// The head of a phase in the plan. PhaseHead { phase; text (its name by default); detail }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: head

    required property string phase
    property string text: Words.phase(head.phase)
    property string detail: ""

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.stickyHeight, flow.implicitHeight + 2 * Theme.lg)
    radius: Theme.radius
    color: Theme.tint(head.phase)
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.Heading
    Accessible.name: head.detail.length > 0 ? head.text + ", " + head.detail : head.text

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.railText / 2 - width / 2
        anchors.verticalCenter: parent.verticalCenter
        name: head.phase
        size: 22 * Theme.iconScale
        color: Theme.tone(head.phase)
    }

    GridLayout {
        id: flow

        readonly property bool stacked: name.implicitWidth + detail.implicitWidth + Theme.md + Theme.railText + 14 > head.width

        anchors.left: parent.left
        anchors.leftMargin: Theme.railText
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        columns: stacked ? 1 : 2
        columnSpacing: Theme.md
        rowSpacing: 0

        Txt {
            id: name

            text: head.text
            fits: true
            strong: true
            decorative: true
            color: Theme.tone(head.phase)
        }
        Txt {
            id: detail

            Layout.fillWidth: flow.stacked
            visible: head.detail.length > 0
            role: "label"
            text: head.detail
            decorative: true
            color: Theme.tone(head.phase)
        }
    }
}
