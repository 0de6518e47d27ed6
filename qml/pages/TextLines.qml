// SPDX-License-Identifier: Apache-2.0
// The texts of a TextListModel as a plain list, without their details.
// TextLines { model: session.step.sources }
pragma ComponentBehavior: Bound

import QtQml

Instantiator {
    id: lines

    readonly property var texts: Array.from({ "length": lines.count }, (_, i) => lines.objectAt(i).text)

    QtObject {
        required property string text
    }
}
