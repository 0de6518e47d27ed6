// SPDX-License-Identifier: Apache-2.0
// One row of the plan: a day, now, or a step. TimelineRow { roles of StepListModel; measure;
//   openHandle: the step that is open beside the list; ticked(); opened(); take() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

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
    property real measure: Theme.measure
    property string openHandle: ""

    signal ticked
    signal opened

    readonly property string stepState: row.model.state ?? ""
    readonly property string handle: row.key + ":" + row.occurrence
    readonly property bool isStep: row.kind === "step"
    readonly property bool focused: row.activeFocus

    function take() {
        (loader.item as StepRow)?.take();
    }

    implicitHeight: loader.height
    height: implicitHeight
    z: row.isStep && row.handle === row.openHandle ? 1 : 0

    Loader {
        id: loader

        anchors.horizontalCenter: parent.horizontalCenter
        width: row.measure
        sourceComponent: row.kind === "day" ? day : row.kind === "now" ? now : step
    }

    Component {
        id: day

        DayHead {
            text: row.title
            detail: row.detail
            phase: row.phase
            past: row.behind
        }
    }
    Component {
        id: now

        NowMarker {
            text: row.title
            phase: row.phase
        }
    }
    Component {
        id: step

        StepRow {
            title: row.title
            detail: row.detail
            stepState: row.stepState
            phase: row.phase
            rail: row.behind ? "behind" : "ahead"
            selected: row.handle === row.openHandle
            handle: row.handle
            onTicked: row.ticked()
            onOpened: row.opened()
        }
    }
}
