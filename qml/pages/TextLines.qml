// SPDX-License-Identifier: Apache-2.0
// A TextListModel as a plain list of { id, text, detail, head, address }. TextLines { model: session.step.sources }
pragma ComponentBehavior: Bound

import QtQml

Instantiator {
    id: lines

    // The model too: with another one, an Instantiator of Qt 6.4 does not say that its count changed.
    readonly property var texts: Array.from({ "length": lines.model ? lines.count : 0 }, (_, i) => lines.objectAt(i).line)

    QtObject {
        id: item

        required property string itemId
        required property string text
        required property string detail
        required property string head
        required property string address
        readonly property var line: ({ "id": item.itemId, "text": item.text, "detail": item.detail, "head": item.head, "address": item.address })
    }
}
