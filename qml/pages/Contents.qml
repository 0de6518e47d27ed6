// SPDX-License-Identifier: Apache-2.0
// What is on a long page, folded: a way to each heading. Contents { texts; wanted(anchor) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Card {
    id: contents

    required property var texts
    property bool open: false

    signal wanted(string anchor)

    padding: 0
    spacing: 0
    raised: false
    fill: Theme.sunken

    FieldRow {
        objectName: "contents"
        iconName: "list"
        label: qsTr("On this page")
        hint: qsTr("%n part(s)", "", contents.texts.length)
        chevronName: contents.open ? "up" : "down"
        onClicked: contents.open = !contents.open
    }
    Column {
        id: rows

        visible: contents.open
        Layout.fillWidth: true

        Repeater {
            model: contents.open ? contents.texts : []

            FieldRow {
                required property var modelData

                objectName: "part:" + modelData.id
                width: rows.width
                implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
                topPadding: Theme.sm
                bottomPadding: Theme.sm
                label: modelData.text
                chevron: false
                onClicked: {
                    contents.open = false;
                    contents.wanted(modelData.id);
                }
            }
        }
    }
}
