// SPDX-License-Identifier: Apache-2.0
// The person's own note on a step, and writing it. StepNote { step; edit(); saved() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: block

    required property StepView step

    signal saved

    function edit() {
        words.text = block.step.note;
        sheet.fault = "";
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

    WritingSheet {
        id: sheet

        property string fault: ""

        objectName: "noteSheet"
        title: qsTr("Your note")
        starts: words.input
        unsaved: words.text.trim() !== block.step.note.trim()
        onConfirmed: {
            const fault = block.step.setNote(words.text);
            sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
            if (fault.length === 0) {
                sheet.close();
                block.saved();
            }
        }

        TextArea {
            id: words

            input.objectName: "stepNote"
            label: qsTr("It is printed on your checklist too.")
        }
        Banner {
            visible: sheet.fault.length > 0
            kind: "error"
            text: sheet.fault
        }
    }
}
