// SPDX-License-Identifier: Apache-2.0
// A TextBox for what is looked for: a button at its end, or Escape, clears it.
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

TextBox {
    id: box

    function clear() {
        box.input.clear();
        box.edited("");
        box.input.forceActiveFocus(Qt.OtherFocusReason);
    }

    iconName: "search"
    behind: clearing.width
    // Before Escape leaves the field.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && clearing.visible
    Keys.onEscapePressed: event => {
        event.accepted = clearing.visible;
        if (event.accepted)
            box.clear();
    }

    IconButton {
        id: clearing

        parent: box.input
        objectName: "clear"
        visible: box.text.length > 0
        anchors.right: parent?.right
        anchors.verticalCenter: parent?.verticalCenter
        iconName: "close"
        color: Theme.inkMuted
        text: qsTr("Clear")
        onClicked: box.clear()
    }
}
