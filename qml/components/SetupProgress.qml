// SPDX-License-Identifier: Apache-2.0
// How far the set-up is; the words ("Set-up · 2 of 6") stand in the TopBar.
// SetupProgress { step: from 1; steps }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

RowLayout {
    id: progress

    required property int step
    required property int steps

    Layout.fillWidth: true
    spacing: Theme.xs
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Step %1 of %2").arg(progress.step).arg(progress.steps)

    Repeater {
        model: progress.steps

        Rectangle {
            required property int index

            Layout.fillWidth: true
            implicitHeight: 6
            radius: 3
            color: index < progress.step ? Theme.accent : Theme.line
        }
    }
}
