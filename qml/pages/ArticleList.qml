// SPDX-License-Identifier: Apache-2.0
// A card of articles: reading time, and a mark on those that were read.
// ArticleList { name; articles: the model; sorted: only those of `phase`; chosen: the key shown
//   beside; wanted(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: list

    required property string name
    required property ArticleListModel articles
    property bool sorted: false
    property string phase: ""
    property string chosen: ""

    signal wanted(string key)

    readonly property int shown: Array.from({ "length": rows.count }, (_, at) => rows.itemAt(at) as FieldRow).filter(row => row && row.visible).length

    Layout.fillWidth: true
    visible: list.articles.count > 0 && body.implicitHeight > 0
    spacing: Theme.sm

    SectionLabel {
        text: list.name
    }
    Card {
        padding: 0
        spacing: 0

        Column {
            id: body

            Layout.fillWidth: true

            Repeater {
                id: rows

                model: list.articles

                FieldRow {
                    id: row

                    required property string key
                    required property string phase
                    required property string title
                    required property string detail
                    required property bool read
                    required property int index
                    readonly property bool here: row.key === list.chosen

                    objectName: "read:" + row.key
                    visible: !list.sorted || row.phase === list.phase
                    width: body.width
                    iconName: row.read ? "check" : "learn"
                    label: row.title
                    hint: row.read ? qsTr("%1 · read").arg(row.detail) : row.detail
                    divider: true
                    fill: row.here ? Theme.accentTint : "transparent"
                    edgeWidth: row.here ? Theme.edge : 0
                    edgeColor: Theme.accent
                    Accessible.selectable: list.chosen.length > 0
                    Accessible.selected: row.here
                    onClicked: list.wanted(row.key)
                }
            }
        }
    }
}
