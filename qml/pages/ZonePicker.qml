// SPDX-License-Identifier: Apache-2.0
// Which city's time a clinic goes by. Typing narrows the list down.
// ZonePicker { zones: the model; value: "Europe/Berlin"; picked(zone); open(); close() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Beforehand.Theme
import Beforehand.View

T.Popup {
    id: picker

    required property ZoneModel zones
    required property string value

    signal picked(string zone)

    readonly property real roomWidth: T.Overlay.overlay?.width ?? 390
    readonly property real roomHeight: T.Overlay.overlay?.height ?? 844
    readonly property bool compact: Theme.shape(picker.roomWidth) === "compact" || picker.roomHeight < 600

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: picker.compact ? picker.roomWidth : 520
    height: picker.compact ? picker.roomHeight : Math.min(640, picker.roomHeight - 2 * Theme.xxl)
    x: (picker.roomWidth - width) / 2
    y: (picker.roomHeight - height) / 2
    padding: Theme.phoneMargin
    topPadding: Theme.sm
    bottomPadding: 0
    onAboutToShow: picker.zones.filter = ""
    onOpened: (picker.contentItem as ZoneList)?.begin()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        radius: picker.compact ? 0 : Theme.radiusCard
        color: Theme.ground
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.line
    }

    contentItem: ZoneList {
        zones: picker.zones
        value: picker.value
        onPicked: zone => {
            picker.picked(zone);
            picker.close();
        }
        onClosed: picker.close()
    }
}
