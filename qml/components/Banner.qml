// SPDX-License-Identifier: Apache-2.0
// A notice that stays until it is answered: a fault ("Not saved ...") or news.
// Never red: red is the safety card's. Announced to screen readers as an alert.
// Banner { kind: "error" | "info"; text; actionText; dismissible; acted(); dismissed() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: banner

    property string kind: "info"
    required property string text
    property string actionText: ""
    property bool dismissible: false

    signal acted
    signal dismissed

    readonly property bool fault: banner.kind === "error"

    Layout.fillWidth: true
    implicitHeight: grid.implicitHeight + 2 * Theme.sm
    radius: Theme.radius
    color: banner.fault ? Theme.surface : Theme.accentTint
    border.width: banner.fault ? Theme.edge : Theme.highContrast ? Theme.hairline : 0
    border.color: banner.fault ? Theme.ink : Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: banner.text

    GridLayout {
        id: grid

        readonly property bool beside: action.visible && action.implicitWidth + 220 * Theme.textScale < banner.width

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 14
        anchors.rightMargin: Theme.xs
        columns: beside ? 3 : 2
        columnSpacing: Theme.sm
        rowSpacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sm
            Layout.bottomMargin: Theme.sm
            Layout.columnSpan: banner.dismissible ? 1 : grid.beside ? 1 : 2
            spacing: Theme.md

            Icon {
                Layout.alignment: Qt.AlignTop
                name: banner.fault ? "warning" : "info"
                color: banner.fault ? Theme.ink : Theme.accent
            }
            Txt {
                role: "label"
                strong: banner.fault
                decorative: true
                text: banner.text
            }
        }
        IconButton {
            visible: banner.dismissible && !grid.beside
            Layout.alignment: Qt.AlignTop
            iconName: "close"
            color: Theme.inkMuted
            text: qsTr("Close this notice")
            onClicked: banner.dismissed()
        }
        Btn {
            id: action

            visible: banner.actionText.length > 0
            Layout.fillWidth: !grid.beside
            Layout.columnSpan: grid.beside ? 1 : 2
            Layout.leftMargin: grid.beside ? 0 : 24 * Theme.iconScale + Theme.md
            alignLeft: true
            Layout.rightMargin: Theme.md
            kind: "quiet"
            size: "small"
            text: banner.actionText
            onClicked: banner.acted()
        }
        IconButton {
            visible: banner.dismissible && grid.beside
            iconName: "close"
            color: Theme.inkMuted
            text: qsTr("Close this notice")
            onClicked: banner.dismissed()
        }
    }
}
