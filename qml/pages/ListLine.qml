// SPDX-License-Identifier: Apache-2.0
// A line of a list: a dot or a number, and words. ListLine { text; mark: "1." or ""; indent }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

RowLayout {
    id: line

    required property string text
    property string mark: ""
    property int indent: 0

    Layout.fillWidth: true
    Layout.leftMargin: line.indent * Theme.xl
    spacing: Theme.sm
    Accessible.role: Accessible.ListItem
    Accessible.name: line.mark.length > 0 ? line.mark + " " + line.text : line.text

    Txt {
        Layout.fillWidth: false
        Layout.minimumWidth: Theme.px("body")
        Layout.alignment: Qt.AlignTop
        decorative: true
        text: line.mark || "•"
        color: Theme.inkMuted
    }
    Txt {
        decorative: true
        text: line.text
    }
}
