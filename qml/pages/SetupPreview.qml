// SPDX-License-Identifier: Apache-2.0
// Set-up, page 5: the plan as it would be. Nothing in it can be ticked yet.
// SetupPreview { steps: the rows of a timeline }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ListView {
    id: list

    required property StepListModel steps

    implicitHeight: contentHeight
    interactive: false
    model: list.steps
    section.property: "phase"
    section.delegate: Item {
        id: head

        required property string section

        width: ListView.view.width
        implicitHeight: phase.implicitHeight + Theme.lg

        PhaseHead {
            id: phase

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            phase: head.section
        }
    }

    delegate: Item {
        id: row

        required property string kind
        required property string phase
        required property string title
        required property string detail

        width: ListView.view.width
        visible: row.kind !== "now"
        implicitHeight: row.kind === "day" ? day.implicitHeight
            : row.kind === "step" ? words.implicitHeight + 2 * Theme.sm : 0

        DayHead {
            id: day

            visible: row.kind === "day"
            anchors.left: parent.left
            anchors.right: parent.right
            text: row.title
            detail: row.detail
            phase: row.phase
        }
        PhaseRail {
            visible: row.kind === "step"
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            phase: row.phase
            ahead: true
        }
        ColumnLayout {
            id: words

            visible: row.kind === "step"
            anchors.left: parent.left
            anchors.leftMargin: Theme.railText
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1
            Accessible.role: Accessible.ListItem
            Accessible.name: row.title
            Accessible.description: row.detail

            Txt {
                decorative: true
                text: row.title
            }
            Txt {
                visible: row.detail.length > 0
                decorative: true
                role: "label"
                text: row.detail
                color: Theme.inkMuted
            }
        }
    }
}
