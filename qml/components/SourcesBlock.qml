// SPDX-License-Identifier: Apache-2.0
// Where a text comes from, who has reviewed it, and what it is for. More than three sources fold, and
// so do what they are, their dates and addresses. Nothing is fetched: an address is opened in the
// browser, by a press and only if it is https.
// SourcesBlock { sources: [{ text: "WVU Medicine", detail: its dates, head: what kind of source it and
//   those after it are, or "", address }, ...]; review: "Not yet ..."; lacks: it is missing or overdue;
//   purposeShown: also say what it is for }
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

    readonly property bool detailed: Array.from(block.sources).some(source => source.detail.length > 0)

    Layout.fillWidth: true
    visible: block.sources.length > 0 || block.review.length > 0 || block.purposeShown
    spacing: Theme.sm

    Icon {
        Layout.alignment: Qt.AlignTop
        name: block.sources.length > 0 ? "doc" : "info"
        size: 20 * Theme.iconScale
        color: Theme.inkMuted
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Txt {
            objectName: "sourcesHead"
            visible: block.sources.length > 0
            role: "label"
            strong: true
            heading: true
            text: qsTr("Sources")
            color: Theme.inkMuted
        }
        // A column, not a layout: it lets go of rows also while it is not on the screen.
        Column {
            id: rows

            Layout.fillWidth: true
            spacing: 2

            Repeater {
                model: block.open ? block.sources : block.sources.slice(0, 3)

                Column {
                    id: source

                    required property var modelData
                    readonly property string address: source.modelData.address ?? ""
                    readonly property bool secure: source.address.startsWith("https://")

                    width: rows.width
                    bottomPadding: block.open ? Theme.sm : 0

                    Txt {
                        width: source.width
                        visible: block.open && (source.modelData.head ?? "").length > 0
                        topPadding: Theme.md
                        bottomPadding: Theme.xs
                        role: "label"
                        strong: true
                        heading: true
                        text: source.modelData.head ?? ""
                    }
                    Txt {
                        width: source.width
                        role: block.open ? "label" : "caption"
                        text: source.modelData.text
                        color: block.open ? Theme.ink : Theme.inkMuted
                    }
                    Txt {
                        width: source.width
                        visible: block.open && source.modelData.detail.length > 0
                        role: "caption"
                        text: source.modelData.detail
                        color: Theme.inkMuted
                    }
                    Repeater {
                        model: block.open && source.secure ? 1 : 0

                        Btn {
                            objectName: "address:" + source.modelData.id
                            width: Math.min(implicitWidth, source.width)
                            alignLeft: true
                            kind: "quiet"
                            size: "small"
                            trailingIcon: "fwd"
                            text: source.address.slice("https://".length).replace("www.", "").split("/")[0]
                            Accessible.name: qsTr("Open %1 in the browser").arg(source.modelData.text)
                            Accessible.description: source.address
                            onClicked: Qt.openUrlExternally(source.address)
                        }
                    }
                    Txt {
                        width: source.width
                        visible: block.open && source.address.length > 0 && !source.secure
                        role: "caption"
                        text: source.address
                        color: Theme.inkMuted
                    }
                }
            }
        }
        Btn {
            objectName: "sources"
            visible: block.detailed || block.sources.length > 3
            alignLeft: true
            kind: "quiet"
            size: "small"
            trailingIcon: block.open ? "up" : "down"
            text: block.open ? qsTr("Show less") : block.sources.length > 3 ? qsTr("All %1, with dates and addresses").arg(block.sources.length)
                : qsTr("With dates and addresses")
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
