// SPDX-License-Identifier: Apache-2.0
// Why a step is skipped: a quick reason, or own words. SkipSheet { step; skipped(); ask() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

WritingSheet {
    id: sheet

    required property StepView step
    property string reason: ""
    property string fault: ""

    signal skipped

    readonly property list<string> reasons: [
        qsTr("Does not apply to me"),
        qsTr("My clinic said I need not"),
        qsTr("I could not do it")
    ]

    function ask() {
        sheet.reason = "";
        own.text = "";
        sheet.fault = "";
        sheet.open();
    }

    objectName: "skipSheet"
    title: qsTr("Skip this step?")
    message: qsTr("It stays in your plan as skipped. You can take it up again.")
    confirmText: qsTr("Skip it")
    iconName: "skip"
    unsaved: own.text.trim().length > 0
    onConfirmed: {
        const fault = sheet.step.skip(own.text.trim() || sheet.reason);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            own.text = "";
            sheet.close();
            sheet.skipped();
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.sm
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Reason")

        Repeater {
            model: sheet.reasons

            Choice {
                required property string modelData

                text: modelData
                chosen: sheet.reason === modelData && own.text.length === 0
                onClicked: {
                    own.text = "";
                    sheet.reason = sheet.reason === modelData ? "" : modelData;
                }
            }
        }
    }
    TextBox {
        id: own

        input.objectName: "skipReason"
        label: qsTr("Or in your own words")
        maximumLength: 500
    }
    Banner {
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }
}
