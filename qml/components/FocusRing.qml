// SPDX-License-Identifier: Apache-2.0
// The ring round what has the keyboard: 3 px, 1 px away.
// FocusRing { shown: control.visualFocus; around: radius of the control }
import QtQuick
import Beforehand.Theme

Rectangle {
    id: ring

    required property bool shown
    property real around: Theme.radius
    property real gap: 1

    anchors.fill: parent
    anchors.margins: -(ring.gap + Theme.ring)
    radius: ring.around + ring.gap + Theme.ring
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.focus
    visible: ring.shown
}
