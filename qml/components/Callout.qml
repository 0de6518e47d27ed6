// SPDX-License-Identifier: Apache-2.0
// A framed remark. Callout { title: "Ask your clinic"; text; iconName: "talk"; tinted;
//   note: what came of it, noteDetail: when; actionText, actionIcon, actionName: spoken; acted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: callout

    property string title: ""
    property string text: ""
    property string iconName: "talk"
    property bool tinted: false
    property string note: ""
    property string noteDetail: ""
    property string actionText: ""
    property string actionIcon: ""
    property string actionName: callout.actionText

    signal acted

    Layout.fillWidth: true
    implicitHeight: row.implicitHeight + Theme.md + (action.visible ? Theme.xs : Theme.md)
    radius: Theme.radius
    color: callout.tinted ? Theme.accentTint : Theme.surface
    border.width: callout.tinted && !Theme.highContrast ? 0 : Theme.hairline
    border.color: Theme.line

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.md
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        spacing: Theme.md

        Icon {
            Layout.alignment: Qt.AlignTop
            name: callout.iconName
            size: 20 * Theme.iconScale
            color: callout.tinted ? Theme.accent : Theme.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Txt {
                visible: callout.title.length > 0
                role: "label"
                strong: true
                text: callout.title
            }
            Txt {
                visible: callout.text.length > 0
                role: "label"
                text: callout.text
            }
            Txt {
                visible: callout.note.length > 0
                Layout.topMargin: Theme.sm
                role: "label"
                strong: true
                text: callout.note
            }
            Txt {
                visible: callout.noteDetail.length > 0
                role: "caption"
                text: callout.noteDetail
                color: Theme.inkMuted
            }
            Btn {
                id: action

                visible: callout.actionText.length > 0
                alignLeft: true
                kind: "quiet"
                size: "small"
                iconName: callout.actionIcon
                text: callout.actionText
                Accessible.name: callout.actionName
                onClicked: callout.acted()
            }
        }
    }
}
