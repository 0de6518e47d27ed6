// SPDX-License-Identifier: Apache-2.0
// The person's own note on a step, and writing it. StepNote { step; edit() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: block

    required property StepView step

    function edit() {
        sheet.open();
    }

    visible: block.step.note.length > 0
    Layout.fillWidth: true
    spacing: Theme.xs

    SectionLabel {
        visible: block.step.note.length > 0
        Layout.topMargin: 0
        text: qsTr("Your note")
    }
    Txt {
        visible: block.step.note.length > 0
        text: block.step.note
    }

    ConfirmSheet {
        id: sheet

        property string fault: ""

        objectName: "noteSheet"
        title: qsTr("Your note")
        confirmText: qsTr("Save")
        iconName: "check"
        starts: words.input
        onAboutToShow: {
            words.text = block.step.note;
            sheet.fault = "";
        }
        onConfirmed: {
            const fault = block.step.setNote(words.text);
            sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
            if (fault.length === 0)
                sheet.close();
        }

        TextArea {
            id: words

            input.objectName: "stepNote"
            label: qsTr("Only you see it. It is on the printed checklist too.")
        }
        Banner {
            visible: sheet.fault.length > 0
            kind: "error"
            text: sheet.fault
        }
    }
}
