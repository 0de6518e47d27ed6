// SPDX-License-Identifier: Apache-2.0
// What a place says while it has nothing to show.
// EmptyState { iconName; title; text; actionText; actionIcon; acted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

ColumnLayout {
    id: empty

    property string iconName: "info"
    property string title: ""
    required property string text
    property string actionText: ""
    property string actionIcon: ""

    signal acted

    Layout.fillWidth: true
    Layout.topMargin: Theme.xxl
    Layout.bottomMargin: Theme.xxl
    spacing: Theme.lg

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: 72 * Theme.iconScale
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.accentTint

        Icon {
            anchors.centerIn: parent
            name: empty.iconName
            size: 32 * Theme.iconScale
            color: Theme.accent
        }
    }
    Txt {
        visible: empty.title.length > 0
        role: "heading"
        horizontalAlignment: Text.AlignHCenter
        text: empty.title
    }
    Txt {
        Layout.maximumWidth: 420
        Layout.alignment: Qt.AlignHCenter
        horizontalAlignment: Text.AlignHCenter
        text: empty.text
        color: Theme.inkMuted
    }
    Btn {
        visible: empty.actionText.length > 0
        Layout.maximumWidth: 420
        Layout.alignment: Qt.AlignHCenter
        text: empty.actionText
        iconName: empty.actionIcon
        onClicked: empty.acted()
    }
}
