// SPDX-License-Identifier: Apache-2.0
// A row that is on or off. It never changes `checked` by itself. Spoken as a check box.
// SwitchRow { label; hint; checked; divider; inset: side padding; toggled(wanted) }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Pressable {
    id: row

    required property string label
    property string hint: ""
    required property bool checked
    property bool divider: false
    property real inset: Theme.lg

    signal toggled(bool wanted)

    Layout.fillWidth: true
    implicitHeight: Math.ceil(Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding))
    leftPadding: row.inset
    rightPadding: row.inset
    topPadding: Theme.md
    bottomPadding: Theme.md
    ringInside: true
    text: row.label
    description: row.hint
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: row.checked
    Accessible.onToggleAction: row.clicked()
    onClicked: row.toggled(!row.checked)

    contentItem: Item { // no layout within: see ListCard
        implicitHeight: Math.max(words.height, track.height)

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: track.left
            anchors.rightMargin: Theme.lg
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            Txt {
                width: words.width
                decorative: true
                fits: true
                text: row.label
            }
            Txt {
                width: words.width
                visible: row.hint.length > 0
                decorative: true
                role: "label"
                text: row.hint
                color: Theme.inkMuted
            }
        }
        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 2 * Math.round(26 * Theme.iconScale)
            implicitHeight: 2 * Math.round(15 * Theme.iconScale)
            radius: height / 2
            color: row.checked ? Theme.accent : Theme.surface
            border.width: row.checked ? 0 : Theme.edge
            border.color: Theme.control

            Rectangle {
                id: thumb

                readonly property real gap: (parent.height - thumb.height) / 2

                // At the end when on: which end that is, the direction of reading says.
                x: row.checked !== row.mirrored ? parent.width - thumb.width - thumb.gap : thumb.gap
                anchors.verticalCenter: parent.verticalCenter
                width: 2 * Math.round((row.checked ? 11 : 8) * Theme.iconScale)
                height: thumb.width
                radius: thumb.width / 2
                color: row.checked ? Theme.accentInk : Theme.control

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.quick
                        easing.type: Easing.OutCubic
                    }
                }

                Icon {
                    visible: row.checked
                    anchors.centerIn: parent
                    name: "check"
                    size: 2 * Math.round(7 * Theme.iconScale)
                    stroke: 2.6
                    color: Theme.accent
                }
            }
        }
    }

    Rectangle {
        visible: row.divider
        anchors.left: parent.left
        anchors.leftMargin: row.inset
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
