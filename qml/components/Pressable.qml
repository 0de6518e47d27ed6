// SPDX-License-Identifier: Apache-2.0
// What every control that can be pressed is made of: 48 px, a focus ring, Space and Enter,
// a press by a screen reader, a shade while pressed.
// Pressable { text: its spoken name; radius; fill; edgeWidth; edgeColor; description; clicked() }
// It holds a button instead of being one: Qt 6.4 calls every button a push button, whatever
// Accessible.role says, and a tick has to be heard as a check box.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Beforehand.Theme

FocusScope {
    id: control

    property string text
    property real radius: Theme.radius
    property color fill: "transparent"
    property real edgeWidth: 0
    property color edgeColor: Theme.control
    property string description: ""
    property bool ringInside: false // where a ring outside would be cut off

    property alias contentItem: button.contentItem
    property alias background: button.background
    property alias padding: button.padding
    property alias horizontalPadding: button.horizontalPadding
    property alias verticalPadding: button.verticalPadding
    property alias leftPadding: button.leftPadding
    property alias rightPadding: button.rightPadding
    property alias topPadding: button.topPadding
    property alias bottomPadding: button.bottomPadding
    property alias focusPolicy: button.focusPolicy
    property alias autoRepeat: button.autoRepeat
    readonly property alias down: button.down
    readonly property alias mirrored: button.mirrored
    readonly property alias visualFocus: button.visualFocus
    readonly property alias availableWidth: button.availableWidth
    readonly property alias implicitContentWidth: button.implicitContentWidth
    readonly property alias implicitContentHeight: button.implicitContentHeight

    signal clicked

    z: control.visualFocus ? 1 : 0 // what stands below must not cut off the ring
    implicitWidth: Math.max(Theme.target, control.implicitContentWidth + control.leftPadding + control.rightPadding)
    implicitHeight: Math.max(Theme.target, control.implicitContentHeight + control.topPadding + control.bottomPadding)

    Accessible.role: Accessible.Button
    Accessible.name: control.text
    Accessible.description: control.description
    Accessible.focusable: true
    Accessible.onPressAction: control.clicked()

    Keys.onReturnPressed: event => control.enter(event)
    Keys.onEnterPressed: event => control.enter(event)

    function enter(event: KeyEvent) {
        if (!event.isAutoRepeat)
            control.clicked();
    }

    T.AbstractButton {
        id: button

        anchors.fill: parent
        focus: true
        hoverEnabled: false
        Accessible.ignored: true
        onClicked: control.clicked()

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
}
