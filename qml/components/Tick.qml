// SPDX-License-Identifier: Apache-2.0
// The circle of a step. It shows `stepState` and never changes it by itself: the page asks the
// store and gives the new state. Spoken as a check box.
// Tick { text: the step's title (spoken); stepState: "open|upcoming|done|late|depends|skipped|
//   past|missed"; phase; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme

Pressable {
    id: control

    required property string stepState
    property string phase: "preparation"

    readonly property bool done: control.stepState === "done"

    implicitWidth: Math.max(Theme.target, Theme.tickSize)
    implicitHeight: Math.max(56, Theme.tickSize)
    padding: 0
    description: Words.stepState(control.stepState)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: control.done
    Accessible.onToggleAction: control.clicked()

    background: Item {
        FocusRing {
            parent: disc
            shown: control.visualFocus
            around: disc.radius
        }
    }

    contentItem: Item {
        StepMark {
            id: disc

            anchors.centerIn: parent
            stepState: control.stepState
            phase: control.phase
            pressed: control.down
        }
    }
}
