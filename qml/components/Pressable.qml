// SPDX-License-Identifier: Apache-2.0
// What every control that can be pressed is made of: 48 px, a focus ring, Space and Enter,
// a press by a screen reader, a shade while pressed.
// Pressable { text: its spoken name; radius; fill; edgeWidth; edgeColor; description; clicked() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Beforehand.Theme

T.AbstractButton {
    id: control

    property real radius: Theme.radius
    property color fill: "transparent"
    property real edgeWidth: 0
    property color edgeColor: Theme.control
    property string description: ""
    property bool ringInside: false // where a ring outside would be cut off

    implicitWidth: Math.max(Theme.target, control.implicitContentWidth + control.leftPadding + control.rightPadding)
    implicitHeight: Math.max(Theme.target, control.implicitContentHeight + control.topPadding + control.bottomPadding)
    hoverEnabled: false

    Accessible.role: Accessible.Button
    Accessible.name: control.text
    Accessible.description: control.description
    Accessible.onPressAction: control.clicked()

    Keys.onReturnPressed: event => control.enter(event)
    Keys.onEnterPressed: event => control.enter(event)

    function enter(event: KeyEvent) {
        if (!event.isAutoRepeat)
            control.clicked();
    }

    background: Rectangle {
        radius: control.radius
        color: control.fill
        border.width: control.edgeWidth
        border.color: control.edgeColor

        Rectangle {
            anchors.fill: parent
            radius: control.radius
            color: Theme.ink
            opacity: Theme.pressedOpacity
            visible: control.down
        }

        FocusRing {
            shown: control.visualFocus
            around: control.radius
            gap: control.ringInside ? -Theme.ring : 1
        }
    }
}
