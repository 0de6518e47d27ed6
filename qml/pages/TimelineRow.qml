// SPDX-License-Identifier: Apache-2.0
// One row of the plan: the head of a phase, a day, now, or a step. TimelineRow { roles of
//   StepListModel; phases; measure; openHandle: the step that is open beside the list; ticked();
//   opened(); take() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

FocusScope {
    id: row

    required property string kind
    required property string phase
    required property string key
    required property string occurrence
    required property string title
    required property string detail
    required property bool behind
    required property bool holdsAnswer
    required property var model // for `state`, which an Item has already
    property PhaseModel phases: null
    property real measure: Theme.measure
    property string openHandle: ""

    signal ticked
    signal opened

    readonly property string stepState: row.model.state ?? ""
    readonly property string handle: row.key + ":" + row.occurrence
    readonly property bool isStep: row.kind === "step"
    readonly property bool focused: row.activeFocus

    function take() {
        step.take();
    }

    // All stand ready and one is seen: a Loader in a bound delegate fails in Qt 6.4.
    readonly property Item shown: row.kind === "phase" ? head : row.kind === "day" ? day : row.kind === "now" ? now : step

    implicitHeight: row.shown.implicitHeight
    height: implicitHeight
    z: row.isStep && row.handle === row.openHandle ? 1 : 0

    PlanHead {
        id: head

        visible: row.kind === "phase"
        width: row.width
        measure: row.measure
        phase: row.phase
        phases: row.kind === "phase" ? row.phases : null
    }
    DayHead {
        id: day

        visible: row.kind === "day"
        anchors.horizontalCenter: parent.horizontalCenter
        width: row.measure
        text: row.title
        detail: row.detail
        phase: row.phase
        past: row.behind
    }
    NowMarker {
        id: now

        visible: row.kind === "now"
        anchors.horizontalCenter: parent.horizontalCenter
        width: row.measure
        text: row.title
        phase: row.phase
    }
    StepRow {
        id: step

        visible: row.isStep
        anchors.horizontalCenter: parent.horizontalCenter
        width: row.measure
        title: row.title
        detail: row.detail
        stepState: row.stepState
        phase: row.phase
        rail: row.behind ? "behind" : "ahead"
        selected: row.isStep && row.handle === row.openHandle
        handle: row.handle
        onTicked: row.ticked()
        onOpened: row.opened()
    }
}
