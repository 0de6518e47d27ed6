// SPDX-License-Identifier: Apache-2.0
// The head of a page: a context line, or a back arrow and the place it leads to; the help
// pill at the end. Where the place's name does not fit, the arrow alone. TopBar { context; backText (shows the arrow); backName (spoken); helpShown; back(); help() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: bar

    property string context: ""
    property string backText: ""
    property string backName: qsTr("Back to %1").arg(bar.backText)
    property bool helpShown: true

    signal back
    signal help

    Layout.fillWidth: true
    implicitHeight: Math.max(64, pill.implicitHeight + Theme.lg,
        (backButton.visible ? backButton.height : line.visible ? line.implicitHeight : 0) + Theme.sm)

    Pressable {
        id: backButton

        readonly property real room: bar.width + Theme.md - (bar.helpShown ? pill.width + Theme.md : 0)

        visible: bar.backText.length > 0
        anchors.left: parent.left
        anchors.leftMargin: -Theme.md
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, backButton.room)
        leftPadding: Theme.sm
        rightPadding: Theme.md
        text: bar.backName
        onClicked: bar.back()

        contentItem: RowLayout {
            spacing: Theme.sm

            Icon {
                name: "back"
                strong: true
            }
            Txt {
                visible: Theme.fittingPx("label", bar.backText, backButton.room - 24 * Theme.iconScale - 2 * Theme.sm - Theme.md)
                    === Theme.px("label")
                role: "label"
                text: bar.backText
                decorative: true
                color: Theme.inkMuted
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }

    Txt {
        id: line

        visible: !backButton.visible
        anchors.left: parent.left
        anchors.right: bar.helpShown ? pill.left : parent.right
        anchors.rightMargin: bar.helpShown ? Theme.md : 0
        anchors.verticalCenter: parent.verticalCenter
        role: "label"
        fits: true
        text: bar.context
        color: Theme.inkMuted
        maximumLineCount: Theme.textScale > 1.4 ? 3 : 2
        elide: Text.ElideRight
    }

    HelpPill {
        id: pill

        visible: bar.helpShown
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        onClicked: bar.help()
    }
}
