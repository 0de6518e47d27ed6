// SPDX-License-Identifier: Apache-2.0
// SaveButton { saved: SavedPage }
import QtQuick
import QtQuick.Layouts
import Beforehand.Components

Btn {
    id: button

    required property SavedPage saved

    objectName: "savePage"
    Layout.fillWidth: false
    kind: "quiet"
    size: "small"
    iconName: "save"
    text: qsTr("Save as PDF to print")
    onClicked: button.saved.save()
}
