// SPDX-License-Identifier: Apache-2.0
// Adds what a clinic gave: its rules for a guide that is here (one file), or a guide of its own
// (a folder). Both are checked before they are used. GuideSheet { setup; added(); open() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

ConfirmSheet {
    id: sheet

    required property SetupView setup
    property bool folder: false
    property string fault: ""

    signal added

    objectName: "guideSheet"
    title: qsTr("Add what my clinic gave me")
    message: qsTr("It is checked first. Nothing is sent anywhere.")
    confirmText: qsTr("Check and add")
    iconName: "check"
    confirmEnabled: place.text.trim().length > 0
    onAboutToShow: sheet.fault = ""
    onConfirmed: {
        const fault = sheet.folder ? sheet.setup.addGuide(place.text) : sheet.setup.addOverlay(place.text);
        sheet.fault = fault.length > 0 ? qsTr("Not added. %1").arg(fault) : "";
        if (fault.length === 0) {
            place.text = "";
            sheet.close();
            sheet.added();
        }
    }

    SegmentedChoice {
        objectName: "guideKind"
        name: qsTr("What it is")
        options: [
            { "value": "file", "text": qsTr("A file with rules") },
            { "value": "folder", "text": qsTr("A whole guide") }
        ]
        value: sheet.folder ? "folder" : "file"
        onPicked: value => sheet.folder = value === "folder"
    }
    TextBox {
        id: place

        input.objectName: "guidePlace"
        label: sheet.folder ? qsTr("Its folder") : qsTr("The file")
        hint: sheet.folder ? qsTr("The folder with guide.json in it") : qsTr("It ends in .json")
    }
    Btn {
        objectName: "chooseGuide"
        kind: "secondary"
        iconName: "search"
        text: sheet.folder ? qsTr("Choose the folder") : qsTr("Choose the file")
        onClicked: chooser.open()
    }
    Banner {
        objectName: "guideFault"
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }

    Chooser {
        id: chooser

        folder: sheet.folder
        onChosen: address => place.text = address
    }
}
