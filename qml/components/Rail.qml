// SPDX-License-Identifier: Apache-2.0
// The five places, from 600 px. Rail { current: "plan"; chosen(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: rail

    required property string current

    signal chosen(string key)

    Layout.fillHeight: true
    implicitWidth: 104 * Theme.iconScale
    implicitHeight: column.implicitHeight
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.hairline
        color: Theme.line
    }

    // A low window (a phone on its side) scrolls the places rather than cutting the last.
    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height

        ColumnLayout {
            id: column

            width: parent.width
            spacing: rail.height < 560 ? 0 : Theme.sm

            Item {
                Layout.preferredHeight: rail.height < 560 ? 0 : Theme.lg
            }

            Repeater {
                model: Words.places

                NavItem {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.minimumHeight: rail.height < 560 ? 64 : 76
                    tall: true
                    text: modelData.name
                    iconName: modelData.icon
                    current: rail.current === modelData.key
                    onClicked: rail.chosen(modelData.key)
                }
            }
        }
    }
}
