// SPDX-License-Identifier: Apache-2.0
// SaveButton { saved: SavedPage }
import QtQuick
import QtQuick.Layouts
import Beforehand.Components

Btn {
    id: button

    required property SavedPage saved

    objectName: "savePage"
    Layout.maximumWidth: implicitWidth // and less where large letters leave no room for it in a line
    kind: "quiet"
    size: "small"
    iconName: "save"
    text: qsTr("Save as PDF to print")
    onClicked: button.saved.save()
}
