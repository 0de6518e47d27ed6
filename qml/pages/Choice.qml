// SPDX-License-Identifier: Apache-2.0
// One of a few, as a row with a check when it is chosen. Choice { text; chosen; clicked() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: choice

    required property bool chosen

    Layout.fillWidth: true
    leftPadding: Theme.lg
    rightPadding: Theme.lg
    topPadding: Theme.sm
    bottomPadding: Theme.sm
    fill: choice.chosen ? Theme.accentTint : Theme.surface
    edgeWidth: choice.chosen ? Theme.edge : Theme.hairline
    edgeColor: choice.chosen ? Theme.accent : Theme.control
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: choice.chosen

    contentItem: RowLayout {
        spacing: Theme.sm

        Txt {
            text: choice.text
            decorative: true
            color: choice.chosen ? Theme.accent : Theme.ink
        }
        Icon {
            opacity: choice.chosen ? 1 : 0 // keeps its room, so that the words do not move
            name: "check"
            size: 20 * Theme.iconScale
            stroke: 2.6
            color: Theme.accent
        }
    }
}
