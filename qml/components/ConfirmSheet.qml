// SPDX-License-Identifier: Apache-2.0
// Asks before something happens. Escape, or a press outside, is "no".
// ConfirmSheet { title; message; confirmText; cancelText; iconName; busy; more children stand
//   between the message and the buttons; starts: what gets the keyboard, Cancel if nothing else;
//   confirmed(); cancelled(); open(); close() }
// It stays open on `confirmed`, so that the page can show busy or a fault, then close().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Sheet {
    id: confirm

    default property alias extra: slot.data
    property string message: ""
    required property string confirmText
    property string cancelText: qsTr("Cancel")
    property string iconName: ""
    property bool busy: false
    property bool confirmEnabled: true
    property Item starts: cancelButton // gets the keyboard when it is open

    signal confirmed
    signal cancelled

    property bool answered: false

    onAboutToShow: confirm.answered = false
    onOpened: {
        confirm.starts.forceActiveFocus(Qt.PopupFocusReason);
        if (confirm.starts === cancelButton) // which may be below the edge: read it from the top
            confirm.toTop();
    }
    onClosed: if (!confirm.answered)
        confirm.cancelled()

    content: [
        Txt {
            visible: confirm.message.length > 0
            text: confirm.message
        },
        ColumnLayout {
            id: slot

            Layout.fillWidth: true
            visible: children.length > 0
            spacing: Theme.md
        },
        Btn {
            Layout.topMargin: Theme.sm
            text: confirm.confirmText
            iconName: confirm.iconName
            busy: confirm.busy
            enabled: confirm.confirmEnabled && !confirm.busy
            onClicked: {
                confirm.answered = true;
                confirm.confirmed();
            }
        },
        Btn {
            id: cancelButton

            kind: "quiet"
            text: confirm.cancelText
            onClicked: confirm.close()
        }
    ]
}
