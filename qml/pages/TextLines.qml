// SPDX-License-Identifier: Apache-2.0
// A TextListModel as a plain list of { id, text, detail }. TextLines { model: session.step.sources }
pragma ComponentBehavior: Bound

import QtQml

Instantiator {
    id: lines

    readonly property var texts: Array.from({ "length": lines.count }, (_, i) => lines.line(i))

    function line(at: int): var {
        const item = lines.objectAt(at) as Line;
        return { "id": item?.itemId ?? "", "text": item?.text ?? "", "detail": item?.detail ?? "" };
    }

    component Line: QtObject {
        required property string itemId
        required property string text
        required property string detail
    }

    Line {}
}
