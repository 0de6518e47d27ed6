// SPDX-License-Identifier: Apache-2.0
// Where a text comes from, and who has reviewed it. More than three fold, and so do the addresses.
// SourcesBlock { sources: [{ text: "WVU Medicine", detail: its address }, ...];
//   review: "Not yet ..."; lacks: it is missing or overdue; purposeShown: also say what it is for }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

RowLayout {
    id: block

    property var sources: []
    property string review: ""
    property bool lacks: false
    property bool purposeShown: false
    property bool open: false

    readonly property bool addressed: Array.from(block.sources).some(source => source.detail.length > 0)

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
                    bottomPadding: block.open ? Theme.sm : 0
                    role: "caption"
                    text: modelData.text + (block.open && modelData.detail.length > 0 ? "\n" + modelData.detail : "")
                    color: Theme.inkMuted
                }
            }
        }
        Btn {
            objectName: "sources"
            visible: block.addressed || block.sources.length > 3
            alignLeft: true
            kind: "quiet"
            size: "small"
            trailingIcon: block.open ? "up" : "down"
            text: block.open ? qsTr("Show less") : block.sources.length > 3 ? qsTr("All %1, with addresses").arg(block.sources.length)
                : qsTr("With addresses")
            onClicked: block.open = !block.open
        }
        Txt {
            objectName: "review"
            visible: block.review.length > 0
            role: "caption"
            strong: true
            text: block.review
            color: block.lacks ? Theme.ink : Theme.inkMuted
        }
        Txt {
            visible: block.purposeShown
            role: "caption"
            text: Words.purpose + " " + Words.notFor
            color: Theme.inkMuted
        }
    }
}
