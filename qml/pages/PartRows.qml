// SPDX-License-Identifier: Apache-2.0
// A way to each part of a long page. PartRows { texts: [{ id, text }]; part: the anchor of the one
//   that its reader is in, or ""; wanted(anchor) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Column {
    id: rows

    required property var texts
    property string part: ""

    signal wanted(string anchor)

    Layout.fillWidth: true

    Repeater {
        model: rows.texts

        FieldRow {
            id: row

            required property var modelData
            readonly property bool here: row.modelData.id === rows.part

            objectName: "part:" + row.modelData.id
            width: rows.width
            implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
            topPadding: Theme.sm
            bottomPadding: Theme.sm
            label: row.modelData.text
            chevron: false
            fill: row.here ? Theme.accentTint : "transparent"
            edgeWidth: row.here ? Theme.edge : 0
            edgeColor: Theme.accent
            Accessible.selectable: rows.part.length > 0
            Accessible.selected: row.here
            onClicked: rows.wanted(row.modelData.id)
        }
    }
}
