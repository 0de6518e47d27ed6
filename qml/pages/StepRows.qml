// SPDX-License-Identifier: Apache-2.0
// A few steps one under the other, with hairlines between. StepRows { steps; actions }
// A column, not a layout: Qt 6.4's layouts crash over rows that went while they were not on the
// screen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Components
import Beforehand.View

Column {
    id: list

    required property StepListModel steps
    required property StepActions actions

    Layout.fillWidth: true

    Repeater {
        id: rows

        model: list.steps

        StepRow {
            id: row

            required property int index
            required property string key
            required property string occurrence
            required property bool holdsAnswer
            required property var model

            required detail
            required phase

            width: list.width
            handle: row.key + ":" + row.occurrence
            stepState: row.model.state
            divider: row.index < list.steps.count - 1
            onTicked: list.actions.tick(row.key, row.occurrence, row.stepState, row.holdsAnswer, row.title)
            onOpened: list.actions.nav.openStep(row.key, row.occurrence)
        }
    }
}
