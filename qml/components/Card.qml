// SPDX-License-Identifier: Apache-2.0
// The white card. Its children stand in a column and take Layout.* properties.
// Card { padding: 20; spacing: 12; fill: Theme.surface; edgeColor; Txt { ... } }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: card

    default property alias content: column.data
    property real padding: Theme.cardPadding
    property real bottomPadding: card.padding
    property real spacing: Theme.md
    property real radius: Theme.radiusCard
    property color fill: Theme.surface
    property bool raised: true
    property color edgeColor: Theme.highContrast ? Theme.line : "transparent"

    Layout.fillWidth: true
    implicitWidth: column.implicitWidth + 2 * card.padding
    implicitHeight: column.implicitHeight + card.padding + card.bottomPadding

    // One soft shadow, of plain rectangles: the same under every renderer.
    Repeater {
        model: card.raised && Theme.mode === "light" ? 4 : 0

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -index
            anchors.topMargin: 2 - index
            anchors.bottomMargin: -2 - index
            radius: card.radius + index
            color: Theme.ink
            opacity: 0.012
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.fill
        border.width: card.edgeColor.a > 0 ? Theme.hairline : 0
        border.color: card.edgeColor
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: card.padding
        spacing: card.spacing
    }
}
