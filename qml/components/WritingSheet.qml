// SPDX-License-Identifier: Apache-2.0
// A sheet to write in. Closed in any way before it is saved, it asks, and opens again as it was.
// WritingSheet { unsaved: whether words would be lost; ... as ConfirmSheet }
pragma ComponentBehavior: Bound

import QtQuick

ConfirmSheet {
    id: sheet

    property bool unsaved: false

    confirmText: qsTr("Save")
    iconName: "check"
    onClosed: if (sheet.unsaved)
        sure.open()

    LeaveSheet {
        id: sure

        onStayed: sheet.open()
    }
}
