// SPDX-License-Identifier: Apache-2.0
// The head of a phase in the plan, with how much of it is done.
// PlanHead { phase; phases; measure }
import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Rectangle {
    id: head

    required property string phase
    property PhaseModel phases: null
    property real measure: Theme.measure
    property string detail: ""

    function update() {
        head.detail = head.phases?.doneText(head.phase) ?? "";
    }

    implicitHeight: shown.implicitHeight
    color: Theme.ground
    radius: 0.5 // else Qt 6.4's software renderer takes it for opaque, and forgets what it covers
    onPhaseChanged: head.update()
    onPhasesChanged: head.update()

    Connections {
        target: head.phases

        function onChanged() {
            head.update();
        }
    }
    PhaseHead {
        id: shown

        anchors.horizontalCenter: parent.horizontalCenter
        width: head.measure
        phase: head.phase
        detail: head.detail
    }
}
