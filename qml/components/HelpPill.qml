// SPDX-License-Identifier: Apache-2.0
// The door to the safety card, in the same corner of every screen. HelpPill { clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

Pressable {
    id: control

    text: qsTr("Get help")
    description: qsTr("When to call, and whom")
    horizontalPadding: 14
    radius: height / 2
    background: Item {
        Rectangle {
            id: pill

            anchors.fill: parent
            anchors.topMargin: 3
            anchors.bottomMargin: 3
            radius: height / 2
            color: Theme.surface
            border.width: Theme.highContrast ? Theme.edge : Theme.hairline
            border.color: Theme.highContrast ? Theme.danger : Theme.line

            Rectangle {
                anchors.fill: parent
                radius: height / 2
                color: Theme.ink
                opacity: Theme.pressedOpacity
                visible: control.down
            }

            FocusRing {
                shown: control.visualFocus
                around: pill.height / 2
            }
        }
    }

    contentItem: Row {
        spacing: Theme.sm

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            size: 20 * Theme.iconScale
            color: Theme.danger
        }
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            role: "label"
            text: control.text
            strong: true
            decorative: true
            wrapMode: Text.NoWrap
            color: Theme.danger
        }
    }
}
