// SPDX-License-Identifier: Apache-2.0
// A card of questions to read the answers of, below the heads of their groups where there are any.
// ReadingList { texts: the model; rowOf(head); wanted(key) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

ListCard {
    id: list

    required property TextListModel texts

    signal wanted(string key)

    // The first of a group.
    function rowOf(head: string): ReadingRow {
        for (let at = 0; at < rows.count; ++at)
            if ((rows.itemAt(at) as ReadingRow).head === head)
                return rows.itemAt(at) as ReadingRow;
        return null;
    }

    visible: list.texts.count > 0

    Repeater {
        id: rows

        model: list.texts

        ReadingRow {
            width: list.rowWidth
            first: index === 0
            onClicked: list.wanted(itemId)
        }
    }
}
