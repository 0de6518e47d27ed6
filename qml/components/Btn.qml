// SPDX-License-Identifier: Apache-2.0
// A button. Btn { text; kind: "primary|secondary|quiet|danger"; iconName; trailingIcon;
//   size: "normal" 52, "sticky" 56, "big" 60, "small" 48; busy; alignLeft; clicked() }
// Busy: the label stays, a spinner takes the icon's place, and presses do nothing.
// "danger" is for the safety card alone. In a layout it fills the width.
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Pressable {
    id: control

    property string kind: "primary"
    property string iconName: ""
    property string trailingIcon: ""
    property string size: "normal"
    property bool busy: false
    property bool alignLeft: false // a link in a text: its words start where the text starts

    readonly property color foreground: control.kind === "primary" ? Theme.accentInk
        : control.kind === "danger" ? Theme.dangerInk : Theme.accent
    readonly property real least: control.size === "sticky" ? Theme.stickyHeight
        : control.size === "big" ? Theme.bigHeight
        : control.size === "small" ? Theme.target : Theme.primaryHeight

    Layout.fillWidth: true
    implicitHeight: Math.max(control.least, control.implicitContentHeight + control.topPadding + control.bottomPadding)
    horizontalPadding: control.alignLeft ? 0 : Theme.md
    verticalPadding: Theme.sm
    enabled: !control.busy
    fill: control.kind === "primary" ? Theme.accent
        : control.kind === "danger" ? Theme.danger
        : control.kind === "secondary" ? Theme.surface : "transparent"
    edgeWidth: control.kind === "secondary" ? Theme.edge : 0
    description: control.busy ? qsTr("Working") : ""

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: control.alignLeft ? (control.mirrored ? parent.width - width : 0) : (parent.width - width) / 2
            width: Math.min(parent.width, row.implicitWidth)
            spacing: Theme.sm

            Icon {
                id: lead

                name: control.busy ? "spinner" : control.iconName
                visible: control.busy || control.iconName.length > 0
                size: 22 * Theme.iconScale
                color: control.foreground
                strong: true

                RotationAnimation on rotation {
                    running: control.busy && !Theme.reducedMotion && control.visible
                    from: 0
                    to: 360
                    duration: 900
                    loops: Animation.Infinite
                    onStopped: lead.rotation = 0
                }
            }
            Txt {
                text: control.text
                strong: true
                decorative: true
                color: control.foreground
                horizontalAlignment: lead.visible || control.alignLeft || control.trailingIcon.length > 0
                    ? Text.AlignLeft : Text.AlignHCenter
            }
            Icon {
                name: control.trailingIcon
                visible: control.trailingIcon.length > 0
                size: 18 * Theme.iconScale
                color: control.foreground
                strong: true
            }
        }
    }
}
