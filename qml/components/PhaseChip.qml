// SPDX-License-Identifier: Apache-2.0
// A label that says which phase. PhaseChip { phase; text (the phase's name by default) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

Rectangle {
    id: chip

    required property string phase
    property string text: Words.phase(chip.phase)

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Math.max(28, row.implicitHeight + Theme.sm)
    radius: height / 2
    color: Theme.tint(chip.phase)
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: chip.text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.xs + 1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: chip.phase
            size: 17 * Theme.iconScale
            color: Theme.tone(chip.phase)
        }
        Txt {
            anchors.verticalCenter: parent.verticalCenter
            role: "caption"
            strong: true
            decorative: true
            text: chip.text
            wrapMode: Text.NoWrap
            color: Theme.tone(chip.phase)
        }
    }
}
