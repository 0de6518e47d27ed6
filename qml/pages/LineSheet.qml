// SPDX-License-Identifier: Apache-2.0
// Writes one line of the arrive-ready card. LineSheet { lines; ask(line, label, hint, own) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

WritingSheet {
    id: sheet

    required property ArrivalModel lines
    property string line: ""
    property string own: "" // as it is saved
    property string hint: ""
    property string fault: ""

    function ask(line: string, label: string, hint: string, own: string) {
        sheet.line = line;
        sheet.title = label;
        sheet.hint = hint;
        sheet.fault = "";
        sheet.own = own;
        words.text = own;
        sheet.open();
    }

    objectName: "lineSheet"
    starts: words.input
    unsaved: words.text.trim() !== sheet.own.trim()
    onConfirmed: {
        const fault = sheet.lines.write(sheet.line, words.text);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            sheet.own = words.text;
            sheet.close();
        }
    }

    TextArea {
        id: words

        input.objectName: "lineWords"
        label: sheet.hint
    }
    Banner {
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }
}
