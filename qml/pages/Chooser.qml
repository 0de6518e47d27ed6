// SPDX-License-Identifier: Apache-2.0
// The desktop's own dialog to choose a file or a folder, loaded when it is first asked for.
// Chooser { folder; chosen(address); open() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

Item {
    id: chooser

    property bool folder: false

    signal chosen(string address)

    function open() {
        if (chooser.folder) {
            folders.active = true;
            folders.open();
        } else {
            files.active = true;
            files.open();
        }
    }

    visible: false

    Loader {
        id: files

        function open() {
            (files.item as FileDialog).open();
        }

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Choose the file of your clinic")
            nameFilters: [qsTr("Clinic's file (*.json)")]
            onAccepted: chooser.chosen("" + selectedFile)
        }
    }
    Loader {
        id: folders

        function open() {
            (folders.item as FolderDialog).open();
        }

        active: false
        sourceComponent: FolderDialog {
            title: qsTr("Choose the folder of the guide")
            onAccepted: chooser.chosen("" + selectedFolder)
        }
    }
}
