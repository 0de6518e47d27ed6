// SPDX-License-Identifier: Apache-2.0
// A card of things to read. ReadingList { texts: the model; iconName; wanted(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: list

    required property TextListModel texts
    required property string iconName

    signal wanted(string key)

    Layout.fillWidth: true
    visible: list.texts.count > 0
    spacing: Theme.sm

    ListCard {
        id: body

        Repeater {
            model: list.texts

            FieldRow {
                id: row

                required property string itemId
                required property string detail
                required property int index
                required text

                objectName: "read:" + row.itemId
                width: body.rowWidth
                iconName: list.iconName
                label: row.text
                hint: row.detail
                divider: row.index < list.texts.count - 1
                onClicked: list.wanted(row.itemId)
            }
        }
    }
}
