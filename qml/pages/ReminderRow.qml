// SPDX-License-Identifier: Apache-2.0
// A reminder in a card. ReminderRow { itemId; text; detail: when; divider; removeWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Item {
    id: row

    required property string itemId
    required property string text
    required property string detail
    property bool divider: false

    signal removeWanted

    objectName: "reminder:" + row.itemId
    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.stickyHeight, line.implicitHeight + 2 * Theme.sm)

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.lg
        anchors.rightMargin: Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sm

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Txt {
                text: row.text
            }
            Txt {
                visible: row.detail.length > 0
                role: "label"
                text: row.detail
                color: Theme.inkMuted
            }
        }
        IconButton {
            objectName: "removeReminder:" + row.itemId
            iconName: "trash"
            color: Theme.inkMuted
            text: qsTr("Remove the reminder: %1").arg(row.text)
            onClicked: row.removeWanted()
        }
    }
    Rectangle {
        visible: row.divider
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
