// SPDX-License-Identifier: Apache-2.0
// The circle of a step. It shows `stepState` and never changes it by itself: the page asks the
// store and gives the new state. Spoken as a check box.
// Tick { text: the step's title (spoken); stepState: "open|upcoming|done|late|depends|skipped|
//   past|missed"; phase; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Beforehand.Theme

Pressable {
    id: control

    required property string stepState
    property string phase: "preparation"

    readonly property bool done: control.stepState === "done"
    readonly property bool small: control.stepState === "past"
    readonly property color tone: Theme.tone(control.phase)

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
        Rectangle {
            id: disc

            anchors.centerIn: parent
            width: Theme.tickSize
            height: Theme.tickSize
            radius: width / 2
            color: control.done ? control.tone : control.small ? "transparent" : Theme.surface
            border.width: control.done || control.small || control.stepState === "depends" ? 0 : Theme.edge
            border.color: control.stepState === "late" ? control.tone : Theme.control

            Behavior on color {
                ColorAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }

            Shape {
                anchors.fill: parent
                visible: control.stepState === "depends"
                antialiasing: true
                layer.enabled: true
                layer.samples: 4

                ShapePath {
                    strokeColor: Theme.control
                    strokeWidth: Theme.edge
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [2.6, 2.2]
                    fillColor: "transparent"

                    PathAngleArc {
                        centerX: disc.width / 2
                        centerY: disc.width / 2
                        radiusX: disc.width / 2 - 1
                        radiusY: disc.width / 2 - 1
                        sweepAngle: 360
                    }
                }
            }

            Rectangle {
                visible: control.small
                anchors.centerIn: parent
                width: parent.width * 0.43
                height: width
                radius: width / 2
                color: control.tone
            }

            Icon {
                anchors.centerIn: parent
                visible: name.length > 0
                // Even, so that its strokes fall on whole pixels.
                size: 2 * Math.round(parent.width * (control.stepState === "late" ? 0.36 : 0.34))
                stroke: control.done ? 2.6 : 2.4
                name: control.done ? "check"
                    : control.stepState === "late" ? "hands"
                    : control.stepState === "depends" ? "ask"
                    : control.stepState === "skipped" ? "skip"
                    : control.stepState === "missed" ? "minus" : ""
                color: control.done ? Theme.surface
                    : control.stepState === "late" ? control.tone : Theme.inkMuted
            }

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: Theme.ink
                opacity: Theme.pressedOpacity
                visible: control.down
            }
        }
    }
}
