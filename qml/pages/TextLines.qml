// SPDX-License-Identifier: Apache-2.0
// The texts of a TextListModel as a plain list. TextLines { model: session.step.sources }
pragma ComponentBehavior: Bound

import QtQml

Instantiator {
    id: lines

    readonly property var texts: Array.from({ "length": lines.count }, (_, i) => {
        const line = lines.objectAt(i);
        return line.detail.length > 0 ? line.text + " · " + line.detail : line.text;
    })

    QtObject {
        required property string text
        required property string detail
    }
}
