// SPDX-License-Identifier: Apache-2.0
// What is on a long page, folded: a way to each heading. Contents { texts; wanted(anchor) }
pragma ComponentBehavior: Bound

import QtQuick
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
    PartRows {
        visible: contents.open
        texts: contents.open ? contents.texts : []
        onWanted: anchor => {
            contents.open = false;
            contents.wanted(anchor);
        }
    }
}
