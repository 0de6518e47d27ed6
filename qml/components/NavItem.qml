// SPDX-License-Identifier: Apache-2.0
// One place in BottomBar or Rail. NavItem { text; iconName; current; tall; letters: their size, in
// pixels; clicked() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

Pressable {
    id: control

    required property string iconName
    required property bool current
    property bool tall: false // in the rail
    property int letters: Theme.px("caption")

    readonly property color foreground: control.current ? Theme.accent : Theme.inkMuted

    ringInside: true
    padding: 0
    topPadding: Theme.sm
    bottomPadding: Theme.sm
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: control.current

    contentItem: Column {
        spacing: Theme.xs

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(control.tall ? 64 : 56, control.width - Theme.xs) * (control.tall ? Theme.iconScale : 1)
            height: (control.tall ? 36 : 32) * (control.tall ? Theme.iconScale : Math.min(Theme.iconScale, 1.25))
            radius: height / 2
            color: control.current ? Theme.accentTint : "transparent"
            border.width: control.current && Theme.highContrast ? Theme.hairline : 0
            border.color: Theme.line

            Behavior on color {
                ColorAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }

            Icon {
                anchors.centerIn: parent
                name: control.iconName
                size: 24 * Math.min(Theme.iconScale, 1.25)
                strong: control.current
                color: control.foreground
            }
        }
        Txt {
            width: parent.width
            role: "caption"
            text: control.text
            strong: control.current
            decorative: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            font.pixelSize: control.letters
            color: control.foreground
        }
    }
}
