// SPDX-License-Identifier: Apache-2.0
// A card of rows, which are as wide as it: no layout within, as nested ones of Qt 6.4 give up where
// many texts settle at once. ListCard { spacing; padding; fill; raised; Repeater { FieldRow { width: parent.width } } }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: card

    default property alias content: rows.data
    property real padding: 0
    property alias spacing: rows.spacing
    property color fill: Theme.surface
    property bool raised: true
    readonly property real rowWidth: rows.width

    Layout.fillWidth: true
    implicitHeight: rows.height + 2 * card.padding

    Card {
        anchors.fill: parent
        padding: 0
        fill: card.fill
        raised: card.raised
    }
    Column {
        id: rows

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
    }
}
