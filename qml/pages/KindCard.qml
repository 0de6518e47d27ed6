// SPDX-License-Identifier: Apache-2.0
// One of a few things to choose from, with a line on what it is.
// KindCard { iconName; text; what; note: news of it; chosen; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: kind

    property string iconName: ""
    property string what: ""
    property string note: ""
    property bool chosen: false

    Layout.fillWidth: true
    radius: Theme.radiusCard
    padding: Theme.lg
    fill: Theme.surface
    edgeWidth: kind.chosen ? Theme.edge : Theme.hairline
    edgeColor: kind.chosen ? Theme.accent : Theme.control
    description: kind.note.length > 0 ? kind.note + " " + kind.what : kind.what
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: kind.chosen

    contentItem: RowLayout {
        spacing: Theme.md

        Icon {
            visible: kind.iconName.length > 0
            Layout.alignment: Qt.AlignTop
            name: kind.iconName
            color: kind.chosen ? Theme.accent : Theme.inkMuted
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.xs

            Txt {
                strong: true
                decorative: true
                text: kind.text
                color: kind.chosen ? Theme.accent : Theme.ink
            }
            Txt {
                visible: kind.note.length > 0
                role: "label"
                strong: true
                decorative: true
                text: kind.note
            }
            Txt {
                visible: kind.what.length > 0
                role: "label"
                decorative: true
                text: kind.what
                color: Theme.inkMuted
            }
        }
        Icon {
            Layout.alignment: Qt.AlignTop
            opacity: kind.chosen ? 1 : 0
            name: "check"
            strong: true
            color: Theme.accent
        }
    }
}
