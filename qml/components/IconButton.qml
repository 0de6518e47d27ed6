// SPDX-License-Identifier: Apache-2.0
// A 48 px button with an icon alone; text is its spoken name.
// IconButton { text; iconName; color; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

Pressable {
    id: control

    required property string iconName
    property color color: Theme.accent

    contentItem: Item {
        implicitWidth: glyph.size
        implicitHeight: glyph.size

        Icon {
            id: glyph

            anchors.centerIn: parent
            name: control.iconName
            color: control.color
            strong: true
        }
    }
}
