// SPDX-License-Identifier: Apache-2.0
// The steps of the plan that a section of an article is about: what will be asked, and when.
// PlannedSteps { steps: [{ key, occurrence, title, when, state, phase }]; stepWanted(key, occurrence) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

Column {
    id: planned

    required property var steps

    signal stepWanted(string key, string occurrence)

    topPadding: Theme.md

    ListCard {
        id: plan

        width: planned.width
        fill: Theme.sunken
        raised: false

        Txt {
            width: plan.rowWidth
            leftPadding: Theme.lg
            rightPadding: Theme.lg
            topPadding: Theme.md
            role: "label"
            strong: true
            text: qsTr("In your plan")
            color: Theme.inkMuted
        }
        Repeater {
            model: planned.steps

            FieldRow {
                id: row

                required property var modelData
                required property int index

                objectName: "planned:" + row.modelData.key
                width: plan.rowWidth
                stepState: row.modelData.state
                phase: row.modelData.phase
                label: row.modelData.title
                hint: row.modelData.when
                divider: row.index < planned.steps.length - 1
                onClicked: planned.stepWanted(row.modelData.key, row.modelData.occurrence)
            }
        }
    }
}
