// SPDX-License-Identifier: Apache-2.0
// A line at the top of a long page that says which part its reader is in, and leads to the others.
// PartLine { texts: [{ id, text }]; part: the anchor of that one, or ""; inset; wanted(anchor) }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: line

    required property var texts
    required property string part
    property real inset: Theme.lg

    signal wanted(string anchor)

    readonly property string name: Array.from(line.texts).find(text => text.id === line.part)?.text ?? qsTr("On this page")

    objectName: "partLine"
    implicitHeight: Theme.target
    radius: 0
    ringInside: true
    verticalPadding: 0
    leftPadding: line.inset
    rightPadding: line.inset
    text: qsTr("%1: go to another part of this page").arg(line.name)
    onClicked: sheet.open()

    contentItem: RowLayout {
        spacing: Theme.md

        Txt {
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            role: "label"
            strong: true
            decorative: true
            text: line.name
            color: Theme.inkMuted
        }
        Icon {
            name: "list"
            size: 20 * Theme.iconScale
            color: Theme.accent
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
    Sheet {
        id: sheet

        property string chosen: ""

        objectName: "partSheet"
        title: qsTr("On this page")
        onAboutToShow: sheet.chosen = ""
        onClosed: if (sheet.chosen.length > 0) // the keyboard is back on the page
            line.wanted(sheet.chosen)

        PartRows {
            Layout.leftMargin: -Theme.lg
            Layout.rightMargin: -Theme.lg
            texts: sheet.visible ? line.texts : []
            part: line.part
            onWanted: anchor => {
                sheet.chosen = anchor;
                sheet.close();
            }
        }
    }
}
