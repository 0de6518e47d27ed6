// SPDX-License-Identifier: Apache-2.0
// How a step stands, as a circle.
// StepMark { stepState: "open|upcoming|done|late|depends|skipped|past|missed"; phase; pressed }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Beforehand.Theme

Rectangle {
    id: mark

    required property string stepState
    property string phase: "preparation"
    property bool pressed: false

    readonly property bool done: mark.stepState === "done"
    readonly property bool small: mark.stepState === "past"
    readonly property color tone: Theme.tone(mark.phase)

    implicitWidth: Theme.tickSize
    implicitHeight: Theme.tickSize
    radius: width / 2
    color: mark.done ? mark.tone : mark.small ? "transparent" : Theme.surface
    border.width: mark.done || mark.small || mark.stepState === "depends" ? 0 : Theme.edge
    border.color: mark.stepState === "late" ? mark.tone : Theme.control

    Behavior on color {
        ColorAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    Shape {
        anchors.fill: parent
        visible: mark.stepState === "depends"
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
                centerX: mark.width / 2
                centerY: mark.width / 2
                radiusX: mark.width / 2 - 1
                radiusY: mark.width / 2 - 1
                sweepAngle: 360
            }
        }
    }

    Rectangle {
        visible: mark.small
        anchors.centerIn: parent
        width: parent.width * 0.43
        height: width
        radius: width / 2
        color: mark.tone
    }

    Icon {
        anchors.centerIn: parent
        visible: name.length > 0
        // Even, so that its strokes fall on whole pixels.
        size: 2 * Math.round(parent.width * (mark.stepState === "late" ? 0.36 : 0.34))
        stroke: mark.done ? 2.6 : 2.4
        name: mark.done ? "check"
            : mark.stepState === "late" ? "hands"
            : mark.stepState === "depends" ? "ask"
            : mark.stepState === "skipped" ? "skip"
            : mark.stepState === "missed" ? "minus" : ""
        color: mark.done ? Theme.surface
            : mark.stepState === "late" ? mark.tone : Theme.inkMuted
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.ink
        opacity: Theme.pressedOpacity
        visible: mark.pressed
    }
}
