// SPDX-License-Identifier: Apache-2.0
// Adds what a clinic gave: its rules for a guide that is here (one file), or a guide of its own
// (a folder). Both are checked before they are used. GuideSheet { add: (place, folder) => "" or
//   why not; guides: whole guides too; added(); open() }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

ConfirmSheet {
    id: sheet

    required property var add
    property bool guides: false
    property bool folder: false
    property string fault: ""

    signal added

    objectName: "guideSheet"
    title: sheet.guides ? qsTr("Add what my clinic gave me") : qsTr("A file of my clinic")
    message: qsTr("It is checked first. Nothing is sent anywhere.")
    confirmText: qsTr("Check and add")
    iconName: "check"
    confirmEnabled: place.text.trim().length > 0
    onAboutToShow: sheet.fault = ""
    onConfirmed: {
        const fault = sheet.add(place.text.trim(), sheet.folder);
        sheet.fault = fault.length > 0 ? qsTr("Not added. %1").arg(fault) : "";
        if (fault.length === 0) {
            place.text = "";
            sheet.close();
            sheet.added();
        }
    }

    SegmentedChoice {
        objectName: "guideKind"
        visible: sheet.guides
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
        onEdited: sheet.fault = ""
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
        text: sheet.fault.split("\n")[0]
    }
    Txt {
        objectName: "guideFaultDetail"
        visible: text.length > 0
        role: "caption"
        color: Theme.inkMuted
        text: sheet.fault.split("\n")[1] ?? ""
    }

    Chooser {
        id: chooser

        folder: sheet.folder
        onChosen: address => {
            place.text = address;
            sheet.fault = "";
        }
        onFailed: sheet.fault = qsTr("No window to choose with could be opened. Type where it is.")
    }
}
