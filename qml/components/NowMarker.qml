// SPDX-License-Identifier: Apache-2.0
// Where now is on the plan. NowMarker { text: "Now · Thursday 12 March, 10:15"; phase }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: marker

    required property string text
    required property string phase

    Layout.fillWidth: true
    implicitHeight: Math.max(52, pill.height + Theme.xl)
    Accessible.role: Accessible.StaticText
    Accessible.name: marker.text

    PhaseRail {
        phase: marker.phase
        ahead: false
        anchors.top: parent.top
        height: parent.height / 2
    }
    PhaseRail {
        phase: marker.phase
        anchors.bottom: parent.bottom
        height: parent.height / 2
    }

    Rectangle {
        anchors.left: dot.right
        anchors.leftMargin: Theme.xs
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.edge
        color: Theme.accent
    }

    Rectangle {
        id: dot

        anchors.left: parent.left
        anchors.leftMargin: Theme.railCentre - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 20
        height: 20
        radius: 10
        color: Theme.surface
        border.width: Theme.edge
        border.color: Theme.accent

        Rectangle {
            anchors.centerIn: parent
            width: 8
            height: 8
            radius: 4
            color: Theme.accent
        }
    }

    Rectangle {
        id: pill

        anchors.left: parent.left
        anchors.leftMargin: Theme.railText
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(label.implicitWidth + 2 * Theme.md, parent.width - Theme.railText)
        height: Math.max(28, label.height + Theme.sm)
        radius: 14
        color: Theme.accent

        Txt {
            id: label

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.md
            anchors.verticalCenter: parent.verticalCenter
            role: "caption"
            strong: true
            decorative: true
            text: marker.text
            color: Theme.accentInk
        }
    }
}
