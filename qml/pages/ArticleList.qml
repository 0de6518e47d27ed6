// SPDX-License-Identifier: Apache-2.0
// A card of articles: reading time, and a mark on those that were read.
// ArticleList { name; articles: the model; chosen: the key shown beside; wanted(key) }
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
    property string chosen: ""

    signal wanted(string key)

    Layout.fillWidth: true
    visible: list.articles.count > 0
    spacing: Theme.sm

    SectionLabel {
        text: list.name
    }
    ListCard {
        id: body

        Repeater {
            model: list.articles

            FieldRow {
                id: row

                required property string key
                required property string title
                required property string detail
                required property bool read
                required property int index
                readonly property bool here: row.key === list.chosen

                objectName: "read:" + row.key
                width: body.rowWidth
                iconName: row.read ? "check" : "learn"
                label: row.title
                hint: row.read ? qsTr("%1 · read").arg(row.detail) : row.detail
                divider: row.index < list.articles.count - 1 && !row.here
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
