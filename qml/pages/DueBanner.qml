// SPDX-License-Identifier: Apache-2.0
// The first reminder that is due, and how many wait behind it. DueBanner { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Column {
    id: due

    required property Session session
    required property Nav nav
    property string fault: ""

    readonly property int count: due.session.due.count

    Layout.fillWidth: true
    spacing: Theme.sm

    Repeater {
        model: due.session.due

        Rectangle {
            id: card

            required property int index
            required property string title
            required property string detail
            required property string about
            required property string key
            required property string occurrence

            width: due.width
            visible: card.index === 0
            implicitHeight: grid.implicitHeight + Theme.md + Theme.xs
            radius: Theme.radius
            color: Theme.accentTint
            border.width: Theme.highContrast ? Theme.hairline : 0
            border.color: Theme.line
            Accessible.role: Accessible.AlertMessage
            Accessible.name: qsTr("Reminder: %1. %2").arg(card.title).arg(card.detail)

            ColumnLayout {
                id: grid

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Theme.md
                anchors.leftMargin: 14
                anchors.rightMargin: Theme.sm
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    Layout.rightMargin: Theme.sm
                    spacing: Theme.md

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: "bell"
                        color: Theme.accent
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 1

                        Txt {
                            strong: true
                            decorative: true
                            text: card.title
                        }
                        Txt {
                            role: "label"
                            decorative: true
                            text: due.count > 1 ? qsTr("%1 · %n more", "", due.count - 1).arg(card.detail) : card.detail
                        }
                    }
                }
                Txt {
                    Layout.leftMargin: 24 * Theme.iconScale + Theme.md
                    visible: due.fault.length > 0
                    role: "label"
                    strong: true
                    text: due.fault
                }
                Flow {
                    Layout.fillWidth: true
                    Layout.leftMargin: 24 * Theme.iconScale - Theme.xs
                    spacing: 0

                    Btn {
                        objectName: "dueOpen"
                        kind: "quiet"
                        size: "small"
                        text: qsTr("Open")
                        Accessible.name: qsTr("Open %1").arg(card.title)
                        onClicked: if (card.about === "step")
                            due.nav.openStep(card.key, card.occurrence)
                        else
                            due.nav.go("diary")
                    }
                    Btn {
                        objectName: "dueLater"
                        kind: "quiet"
                        size: "small"
                        text: qsTr("In 1 hour")
                        Accessible.name: qsTr("Remind me in 1 hour")
                        onClicked: due.settle(due.session.due.snooze(card.index, 60))
                    }
                    Btn {
                        objectName: "dueClose"
                        kind: "quiet"
                        size: "small"
                        text: qsTr("Close")
                        Accessible.name: qsTr("Close this reminder")
                        onClicked: due.settle(due.session.due.dismiss(card.index))
                    }
                }
            }
        }
    }

    function settle(fault: string) {
        due.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
    }
}
