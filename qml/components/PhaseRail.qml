// SPDX-License-Identifier: Apache-2.0
// A piece of the line that runs through the plan: the phase's tone behind now, paler ahead.
// PhaseRail { phase; ahead } (give it a height; it centres itself on the plan's grid)
import QtQuick
import Beforehand.Theme

Rectangle {
    id: rail

    required property string phase
    property bool ahead: true

    anchors.left: parent?.left
    anchors.leftMargin: Theme.railCentre - rail.width / 2
    width: 4
    color: rail.ahead ? Theme.mid(rail.phase) : Theme.tone(rail.phase)
}
