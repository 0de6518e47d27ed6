// SPDX-License-Identifier: Apache-2.0
// One tier of the safety card. The only place besides the help pill where red is used.
// SafetyTierCard { tier: 1 | 2 | 3; title; lines: [string]; note }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Card {
    id: card

    required property int tier
    required property string title
    required property var lines
    property string note: ""

    readonly property bool urgent: card.tier === 1

    fill: card.urgent ? Theme.dangerTint : Theme.surface
    edgeColor: card.urgent ? Theme.danger : Theme.highContrast ? Theme.line : "transparent"
    raised: !card.urgent
    spacing: Theme.sm

    Txt {
        role: "title"
        heading: true
        text: card.title
        color: card.urgent ? Theme.danger : Theme.ink
    }
    Column {
        id: entries

        Layout.fillWidth: true
        spacing: card.spacing

        Repeater {
            model: card.lines

            RowLayout {
                id: entry

                required property var modelData

                width: entries.width
                spacing: Theme.sm

                Item {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: 20 * Theme.iconScale
                    implicitHeight: Theme.px("body") * 1.4

                    Icon {
                        visible: card.urgent
                        anchors.centerIn: parent
                        name: "bang"
                        size: 20 * Theme.iconScale
                        stroke: 2.6
                        color: Theme.danger
                    }
                    Rectangle {
                        visible: !card.urgent
                        anchors.centerIn: parent
                        width: 6
                        height: 6
                        radius: 3
                        color: Theme.inkMuted
                    }
                }
                Txt {
                    text: entry.modelData
                }
            }
        }
    }
    Txt {
        visible: card.note.length > 0
        role: "label"
        text: card.note
        color: Theme.inkMuted
    }
}
