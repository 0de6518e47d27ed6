// SPDX-License-Identifier: Apache-2.0
// A row of a table: side by side where there is room, else as a small card that says the head of
// each value. TableRow { heads; cells; widest: the longest text of the first column;
//   text: what is spoken; head: it is the heads themselves }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Rectangle {
    id: row

    required property var heads
    property var cells: []
    property string text: ""
    property string widest: ""
    property bool head: false

    readonly property bool wide: row.width >= 140 * Theme.textScale * row.heads.length
    readonly property var shown: row.head ? row.heads : row.cells

    // The first column is as wide as its words, and leaves most of the room to the others.
    readonly property real firstWidth: Math.min(1.06 * firstWords.advanceWidth, 0.38 * row.width)

    visible: row.wide || !row.head
    implicitHeight: !visible ? 0 : grid.implicitHeight + 2 * (row.wide ? Theme.sm : Theme.md)
    radius: row.wide ? 0 : Theme.radius
    color: row.wide ? "transparent" : Theme.surface
    border.width: row.wide ? 0 : Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Row
    Accessible.name: row.text
    Accessible.ignored: row.head // each row says the heads of its cells

    TextMetrics {
        id: firstWords

        font.family: Theme.sans
        font.pixelSize: Theme.px("label")
        font.bold: true
        text: row.widest
    }
    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: row.wide ? -Theme.xs : 0 // between two lines, as the rows stand apart
        anchors.margins: row.wide ? 0 : Theme.md
        columns: row.wide ? row.heads.length : 1
        columnSpacing: Theme.lg
        rowSpacing: Theme.sm

        Repeater {
            model: row.shown

            ColumnLayout {
                id: cell

                required property int index
                required property string modelData
                readonly property bool first: row.wide && cell.index === 0

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: cell.first ? row.firstWidth : 1
                Layout.minimumWidth: cell.first ? row.firstWidth : -1
                Layout.maximumWidth: cell.first ? row.firstWidth : Infinity
                spacing: 0

                Txt {
                    visible: !row.wide && cell.index > 0
                    decorative: true
                    role: "caption"
                    strong: true
                    text: row.heads[cell.index] ?? ""
                    color: Theme.inkMuted
                }
                Txt {
                    decorative: true
                    role: row.head ? "caption" : "label"
                    strong: row.head || cell.index === 0
                    text: cell.modelData
                    color: row.head ? Theme.inkMuted : Theme.ink
                }
            }
        }
    }
    Rectangle {
        visible: row.wide
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
