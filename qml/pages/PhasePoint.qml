// SPDX-License-Identifier: Apache-2.0
// One phase with a few words: its icon in its tint, a title, a line.
// PhasePoint { phase; title; text }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

RowLayout {
    id: point

    required property string phase
    required property string title
    required property string text

    Layout.fillWidth: true
    spacing: Theme.lg

    Rectangle {
        Layout.alignment: Qt.AlignTop
        implicitWidth: 48 * Theme.iconScale
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.tint(point.phase)
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            name: point.phase
            color: Theme.tone(point.phase)
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Txt {
            strong: true
            text: point.title
            color: Theme.tone(point.phase)
        }
        Txt {
            text: point.text
        }
    }
}
