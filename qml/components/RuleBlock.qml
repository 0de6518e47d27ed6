// SPDX-License-Identifier: Apache-2.0
// The clinic's own rule beside general advice, in one frame; the clinic comes first.
// RuleBlock { clinicRule; generalAdvice; askText (a link shown when there is no clinic rule);
//   asked() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: block

    property string clinicRule: ""
    property string generalAdvice: ""
    property string askText: ""

    // The advice with its words explained, where there are some: see Prose.
    property var marked: []

    signal asked
    signal revealed(Item item)

    readonly property bool wide: block.width >= 560 && grid.both
    readonly property bool noRule: block.clinicRule.length === 0

    Layout.fillWidth: true
    implicitHeight: grid.implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }

    GridLayout {
        id: grid

        readonly property bool both: !block.noRule && block.generalAdvice.length > 0

        anchors.left: parent.left
        anchors.right: parent.right
        columns: block.wide ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Item {
            visible: !block.noRule
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: block.wide ? block.width / 2 : -1
            implicitHeight: rule.implicitHeight + 28

            // Round only where the frame is round.
            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: Theme.accentTint
            }
            Rectangle {
                visible: grid.both
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: block.wide ? Theme.radius : parent.width
                height: block.wide ? parent.height : Theme.radius
                color: Theme.accentTint
            }
            Rectangle {
                visible: Theme.highContrast
                anchors.fill: parent
                radius: Theme.radius
                color: "transparent"
                border.width: Theme.hairline
                border.color: Theme.line
            }

            ColumnLayout {
                id: rule

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: 14
                anchors.leftMargin: Theme.lg
                anchors.rightMargin: Theme.lg
                spacing: Theme.xs

                RowLayout {
                    spacing: 6

                    Icon {
                        name: "clinic"
                        size: 18 * Theme.iconScale
                        color: Theme.accent
                    }
                    Txt {
                        role: "label"
                        strong: true
                        text: qsTr("Your clinic's rule")
                        color: Theme.accent
                    }
                }
                Txt {
                    text: block.clinicRule
                }
            }
        }

        Item {
            visible: block.generalAdvice.length > 0
            Layout.fillWidth: true
            Layout.preferredWidth: block.wide ? block.width / 2 : -1
            Layout.alignment: Qt.AlignTop
            implicitHeight: advice.implicitHeight + 14 + (ask.visible ? Theme.xs : 14)

            ColumnLayout {
                id: advice

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: 14
                anchors.leftMargin: Theme.lg
                anchors.rightMargin: Theme.lg
                spacing: Theme.xs

                RowLayout {
                    spacing: 6

                    Icon {
                        name: "book"
                        size: 18 * Theme.iconScale
                        color: Theme.inkMuted
                    }
                    Txt {
                        role: "label"
                        strong: true
                        text: qsTr("General advice")
                        color: Theme.inkMuted
                    }
                }
                Txt {
                    visible: block.marked.length === 0
                    text: block.generalAdvice
                }
                Rows {
                    id: marks

                    visible: block.marked.length > 0
                    spacing: Theme.xs

                    Repeater {
                        model: block.marked

                        Prose {
                            required property var modelData

                            width: marks.width
                            text: modelData
                            onRevealed: item => block.revealed(item)
                        }
                    }
                }
                Btn {
                    id: ask

                    visible: block.noRule && block.askText.length > 0
                    alignLeft: true
                    kind: "quiet"
                    size: "small"
                    iconName: "talk"
                    text: block.askText
                    onClicked: block.asked()
                }
            }
        }
    }
}
