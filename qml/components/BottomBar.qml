// SPDX-License-Identifier: Apache-2.0
// The five places, under 600 px. BottomBar { current: "plan"; chosen(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: bar

    required property string current

    // Five words side by side, all in the letters that fit the longest.
    readonly property int letters: Theme.fittingPx("caption", Words.places.map(place => place.name).join(" "),
                                                   row.width / Words.places.length)

    signal chosen(string key)

    Layout.fillWidth: true
    implicitHeight: row.implicitHeight + Theme.hairline
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.hairline
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.hairline
        anchors.leftMargin: Theme.xs
        anchors.rightMargin: Theme.xs
        spacing: 0

        Repeater {
            model: Words.places

            NavItem {
                required property var modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: 75
                text: modelData.name
                iconName: modelData.icon
                letters: bar.letters
                current: bar.current === modelData.key
                onClicked: bar.chosen(modelData.key)
            }
        }
    }
}
