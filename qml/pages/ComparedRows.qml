// SPDX-License-Identifier: Apache-2.0
// The same moments of two injections, beside each other. ComparedRows { title; model }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: table

    required property string title
    required property ComparisonModel model

    readonly property real cell: Math.min(table.width * 0.28, 84 * Theme.textScale)

    Layout.fillWidth: true
    spacing: Theme.sm

    SectionLabel {
        text: table.title
    }
    ListCard {
        id: card

        RowLayout {
            width: card.rowWidth
            height: implicitHeight + Theme.md
            spacing: Theme.sm

            Item {
                Layout.fillWidth: true
            }
            Txt {
                Layout.preferredWidth: table.cell
                Layout.fillWidth: false
                role: "label"
                strong: true
                horizontalAlignment: Text.AlignRight
                text: qsTr("First")
                color: Theme.inkMuted
            }
            Txt {
                Layout.preferredWidth: table.cell
                Layout.fillWidth: false
                Layout.rightMargin: Theme.lg
                role: "label"
                strong: true
                horizontalAlignment: Text.AlignRight
                text: qsTr("Second")
                color: Theme.inkMuted
            }
        }
        Repeater {
            model: table.model

            Item {
                id: row

                required property string title
                required property string first
                required property string second

                width: card.rowWidth
                implicitHeight: Math.ceil(cells.implicitHeight) + 2 * Theme.md
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1. First: %2. Second: %3").arg(row.title).arg(row.first).arg(row.second)

                RowLayout {
                    id: cells

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.lg
                    anchors.rightMargin: Theme.lg
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.sm

                    Txt {
                        Layout.fillWidth: true
                        decorative: true
                        text: row.title
                    }
                    Txt {
                        Layout.preferredWidth: table.cell
                        Layout.fillWidth: false
                        role: "label"
                        strong: true
                        decorative: true
                        horizontalAlignment: Text.AlignRight
                        text: row.first
                    }
                    Txt {
                        Layout.preferredWidth: table.cell
                        Layout.fillWidth: false
                        role: "label"
                        strong: true
                        decorative: true
                        horizontalAlignment: Text.AlignRight
                        text: row.second
                    }
                }
                Rectangle {
                    anchors.top: parent.top
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.line
                }
            }
        }
    }
}
