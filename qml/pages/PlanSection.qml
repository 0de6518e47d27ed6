// SPDX-License-Identifier: Apache-2.0
// The head of a phase in PlanList, which it finds above itself.
import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Rectangle {
    id: head

    required property string section
    property string detail: ""

    readonly property PlanList list: head.parent?.parent as PlanList
    readonly property PhaseModel phases: head.list?.session.today.journey ?? null

    function update() {
        head.detail = head.phases?.doneText(head.section) ?? "";
    }

    z: 2
    width: head.list?.width ?? 0
    implicitHeight: phase.implicitHeight
    // The list pins one more at its top edge, even over the title: that one stays unseen.
    opacity: head.list && head.y < head.list.originY ? 0 : 1
    color: Theme.ground
    onSectionChanged: head.update()
    onPhasesChanged: head.update()

    Connections {
        target: head.phases

        function onChanged() {
            head.update();
        }
    }
    PhaseHead {
        id: phase

        anchors.horizontalCenter: parent.horizontalCenter
        width: head.list?.measure ?? 0
        phase: head.section
        detail: head.detail
    }
}
