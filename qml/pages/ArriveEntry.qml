// SPDX-License-Identifier: Apache-2.0
// The way to the arrive-ready card, where it is of use. ArriveEntry { detail; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: entry

    property string detail: ""

    objectName: "arriveEntry"
    Layout.fillWidth: true
    implicitHeight: Math.max(84, implicitContentHeight + topPadding + bottomPadding)
    radius: Theme.radiusCard
    padding: Theme.lg
    fill: Theme.dayTint
    edgeWidth: Theme.highContrast ? Theme.hairline : 0
    edgeColor: Theme.line
    text: qsTr("Arrive-ready card")
    description: entry.detail

    contentItem: RowLayout {
        spacing: Theme.lg

        Rectangle {
            implicitWidth: 48 * Theme.iconScale
            implicitHeight: 48 * Theme.iconScale
            radius: Theme.radius
            color: Theme.surface

            Icon {
                anchors.centerIn: parent
                name: "card"
                size: 28 * Theme.iconScale
                color: Theme.day
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Txt {
                strong: true
                decorative: true
                text: entry.text
                color: Theme.day
            }
            Txt {
                role: "label"
                decorative: true
                text: entry.detail
            }
        }
        Icon {
            name: "fwd"
            color: Theme.day
        }
    }
}
