// SPDX-License-Identifier: Apache-2.0
// The desktop's own dialog to choose a file or a folder, made when it is first asked for.
// Chooser { folder; chosen(address); failed(): there is no such dialog here; open() }
// Not by a Loader: Qt 6.4's cannot make one from a bound component.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

Item {
    id: chooser

    property bool folder: false

    signal chosen(string address)
    signal failed

    property FileDialog files: null
    property FolderDialog folders: null

    function open() {
        if (chooser.folder) {
            chooser.folders = chooser.folders ?? folderDialog.createObject(chooser) as FolderDialog;
            chooser.folders?.open();
        } else {
            chooser.files = chooser.files ?? fileDialog.createObject(chooser) as FileDialog;
            chooser.files?.open();
        }
        if (!(chooser.folder ? chooser.folders : chooser.files)?.visible)
            chooser.failed();
    }

    visible: false

    Component {
        id: fileDialog

        FileDialog {
            title: qsTr("Choose the file of your clinic")
            nameFilters: [qsTr("Clinic's file (*.json)")]
            onAccepted: chooser.chosen("" + selectedFile)
        }
    }
    Component {
        id: folderDialog

        FolderDialog {
            title: qsTr("Choose the folder of the guide")
            onAccepted: chooser.chosen("" + selectedFolder)
        }
    }
}
