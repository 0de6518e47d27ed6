// SPDX-License-Identifier: Apache-2.0
// A row that opens something: what it is, and what it is set to.
// FieldRow { iconName, or stepState and phase: the circle of a step in its place; label; hint;
//   value; divider; inset: side padding; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Pressable {
    id: row

    property string iconName: ""
    property string stepState: ""
    property string phase: "preparation"
    required property string label
    property string hint: ""
    property string value: ""
    property bool divider: false
    property bool chevron: true
    property string chevronName: "fwd" // "down" and "up" where it unfolds
    property real inset: Theme.lg

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: row.inset
    rightPadding: row.inset
    topPadding: Theme.md
    bottomPadding: Theme.md
    ringInside: true
    text: row.value.length > 0 ? qsTr("%1: %2", "field, value").arg(row.label).arg(row.value) : row.label
    description: row.hint

    contentItem: RowLayout {
        spacing: Theme.md

        Icon {
            visible: row.iconName.length > 0
            name: row.iconName
            color: Theme.inkMuted
        }
        Repeater {
            model: row.stepState.length > 0 ? 1 : 0 // few rows have one

            StepMark {
                stepState: row.stepState
                phase: row.phase
            }
        }
        GridLayout {
            id: words

            readonly property bool stacked: Math.max(label.implicitWidth, hint.visible ? Math.min(hint.implicitWidth, 140) : 0) + value.implicitWidth + Theme.md > row.availableWidth - 44 * Theme.iconScale - 2 * Theme.md

            Layout.fillWidth: true
            columns: stacked ? 1 : 2
            columnSpacing: Theme.md
            rowSpacing: 2

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Txt {
                    id: label

                    text: row.label
                    fits: true
                    decorative: true
                }
                Txt {
                    id: hint

                    visible: row.hint.length > 0
                    role: "label"
                    text: row.hint
                    decorative: true
                    color: Theme.inkMuted
                }
            }
            Txt {
                id: value

                Layout.fillWidth: words.stacked
                visible: row.value.length > 0
                strong: true
                text: row.value
                decorative: true
                color: Theme.accent
            }
        }
        Icon {
            visible: row.chevron
            name: row.chevronName
            size: 20 * Theme.iconScale
            color: Theme.inkMuted
        }
    }

    Rectangle {
        visible: row.divider
        anchors.left: parent.left
        anchors.leftMargin: row.inset + (row.stepState.length > 0 ? Theme.tickSize + Theme.md
            : row.iconName.length > 0 ? 24 * Theme.iconScale + Theme.md : 0)
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
