// SPDX-License-Identifier: Apache-2.0
// Where a text comes from, and who has reviewed it. More than three lines fold.
// SourcesBlock { sources: ["WVU Medicine, patient instructions", ...]; review: "Not yet ..." }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

RowLayout {
    id: block

    property var sources: []
    property string review: ""
    property bool open: false

    Layout.fillWidth: true
    spacing: Theme.sm

    Icon {
        Layout.alignment: Qt.AlignTop
        name: "doc"
        size: 20 * Theme.iconScale
        color: Theme.inkMuted
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Txt {
            role: "label"
            strong: true
            heading: true
            text: qsTr("Sources")
            color: Theme.inkMuted
        }
        // A column, not a layout: it lets go of rows also while it is not on the screen.
        Column {
            Layout.fillWidth: true
            spacing: 2

            Repeater {
                model: block.open ? block.sources : block.sources.slice(0, 3)

                Txt {
                    required property var modelData

                    width: parent?.width ?? 0
                    role: "caption"
                    text: modelData
                    color: Theme.inkMuted
                }
            }
        }
        Btn {
            visible: block.sources.length > 3
            alignLeft: true
            kind: "quiet"
            size: "small"
            trailingIcon: block.open ? "up" : "down"
            text: block.open ? qsTr("Show fewer") : qsTr("Show all %1").arg(block.sources.length)
            onClicked: block.open = !block.open
        }
        Txt {
            visible: block.review.length > 0
            role: "caption"
            strong: true
            text: block.review
            color: Theme.inkMuted
        }
    }
}
