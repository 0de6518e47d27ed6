// SPDX-License-Identifier: Apache-2.0
// Asks before what was typed is lost. Escape, or a press outside, is "go on".
// LeaveSheet { title; message; goOnText; left(); stayed(); open() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Sheet {
    id: sure

    property string message: qsTr("What you typed here is not kept.")
    property string goOnText: qsTr("Go on writing")
    property bool leaving: false

    signal left
    signal stayed

    title: qsTr("Leave without saving?")
    onAboutToShow: sure.leaving = false
    onOpened: goOn.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: if (!sure.leaving)
        sure.stayed()

    Txt {
        text: sure.message
    }
    Btn {
        id: goOn

        objectName: "goOn"
        Layout.topMargin: Theme.sm
        text: sure.goOnText
        onClicked: sure.close()
    }
    Btn {
        objectName: "leave"
        kind: "quiet"
        text: qsTr("Leave")
        onClicked: {
            sure.leaving = true;
            sure.close();
            sure.left();
        }
    }
}
