// SPDX-License-Identifier: Apache-2.0
// The reminders of the open step, and one more.
// StepReminders { session; changed(): one was set or removed; add() opens the choice }
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

    signal changed

    function add() {
        sheet.open();
    }
    function settle(fault: string): bool {
        block.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0)
            block.changed();
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
    Txt {
        objectName: "remindersOff"
        visible: !block.session.reminding.on
        role: "label"
        text: qsTr("Reminders are switched off: this shows in the window alone. More, Reminders switches them on.")
        color: Theme.inkMuted
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
        Txt {
            objectName: "noLeads"
            visible: block.step.leads.count === 0
            text: block.step.reminders.count > 0 ? qsTr("There is no other reminder to set for this step.")
                : qsTr("It is too late for a reminder. The time of this step has come.")
        }
        Repeater {
            model: block.step.leads

            Btn {
                id: lead

                required property string itemId
                required property string detail
                required property var model // for `text`, which a button has already

                readonly property string words: lead.model.text.charAt(0).toLocaleUpperCase() + lead.model.text.slice(1)

                objectName: "lead:" + lead.itemId
                kind: "secondary"
                text: lead.detail.length > 0 ? qsTr("%1 (%2)", "1 day before, usual").arg(lead.words).arg(lead.detail) : lead.words
                onClicked: if (block.settle(block.step.setReminder(lead.itemId)))
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
