// SPDX-License-Identifier: Apache-2.0
// The reminders of the open step, and one more. StepReminders { session; add() opens the choice }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: block

    required property Session session
    property string fault: ""

    readonly property StepView step: block.session.step
    readonly property var leads: [
        { "lead": "PT0S", "text": qsTr("At its time") },
        { "lead": "PT1H", "text": qsTr("1 hour before") },
        { "lead": "P1D", "text": qsTr("1 day before") }
    ]

    function add() {
        sheet.open();
    }
    function settle(fault: string): bool {
        block.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        return fault.length === 0;
    }

    Layout.fillWidth: true
    spacing: 0
    visible: block.step.reminders.count > 0 || block.fault.length > 0

    SectionLabel {
        text: qsTr("Reminders")
    }
    Column {
        id: rows

        Layout.fillWidth: true

        Repeater {
            model: block.step.reminders

            RowLayout {
                id: row

                required property string itemId
                required property string text
                required property string detail

                width: rows.width
                spacing: Theme.md

                Icon {
                    name: "bell"
                    size: 20 * Theme.iconScale
                    color: Theme.inkMuted
                }
                Txt {
                    text: row.detail.length > 0 ? qsTr("%1 · %2", "reminder: 1 hour before, then the moment").arg(row.text).arg(row.detail) : row.text
                }
                IconButton {
                    objectName: "removeReminder"
                    iconName: "trash"
                    text: qsTr("Remove the reminder %1").arg(row.text)
                    color: Theme.inkMuted
                    onClicked: block.settle(block.step.removeReminder(row.itemId))
                }
            }
        }
    }
    Banner {
        visible: block.fault.length > 0 && !sheet.visible
        kind: "error"
        text: block.fault
    }

    Sheet {
        id: sheet

        title: qsTr("Remind me")

        Txt {
            visible: !block.step.dated
            text: qsTr("This step has no date yet. The reminder counts once your appointment has one.")
        }
        Repeater {
            model: block.leads

            Btn {
                required property var modelData

                objectName: "lead:" + modelData.lead
                kind: "secondary"
                text: modelData.text
                onClicked: if (block.settle(block.step.setReminder(modelData.lead)))
                    sheet.close()
            }
        }
        Banner {
            visible: block.fault.length > 0
            kind: "error"
            text: block.fault
        }
        Btn {
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: sheet.close()
        }
    }
}
