// SPDX-License-Identifier: Apache-2.0
// A card of things to read. ReadingList { name; texts: the model; iconName; prefix: before a key;
//   chosen: the key shown beside; wanted(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: list

    required property string name
    required property TextListModel texts
    required property string iconName
    property string prefix: ""
    property string chosen: ""

    signal wanted(string key)

    Layout.fillWidth: true
    visible: list.texts.count > 0
    spacing: Theme.sm

    SectionLabel {
        visible: list.name.length > 0
        text: list.name
    }
    Card {
        padding: 0
        spacing: 0

        Column {
            id: rows

            Layout.fillWidth: true

            Repeater {
                model: list.texts

                FieldRow {
                    id: row

                    required property string itemId
                    required property string detail
                    required property int index
                    required text
                    readonly property string key: row.itemId.startsWith(list.prefix) ? row.itemId : list.prefix + row.itemId
                    readonly property bool shown: row.key === list.chosen

                    width: rows.width
                    objectName: "read:" + row.key
                    iconName: list.iconName
                    label: row.text
                    hint: row.detail
                    divider: row.index < list.texts.count - 1
                    fill: row.shown ? Theme.accentTint : "transparent"
                    edgeWidth: row.shown ? Theme.edge : 0
                    edgeColor: Theme.accent
                    Accessible.selectable: list.chosen.length > 0
                    Accessible.selected: row.shown
                    onClicked: list.wanted(row.key)
                }
            }
        }
    }
}
