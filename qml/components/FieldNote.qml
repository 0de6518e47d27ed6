// SPDX-License-Identifier: Apache-2.0
// What stands under a field: what is wrong with it, with a sign, or else a hint.
// FieldNote { error; hint }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

RowLayout {
    id: note

    property string error: ""
    property string hint: ""

    Layout.fillWidth: true
    visible: note.error.length > 0 || note.hint.length > 0
    spacing: Theme.xs

    Icon {
        visible: note.error.length > 0
        Layout.alignment: Qt.AlignTop
        name: "warning"
        size: 18 * Theme.iconScale
    }
    Txt {
        role: "label"
        strong: note.error.length > 0
        text: note.error || note.hint
        color: note.error.length > 0 ? Theme.ink : Theme.inkMuted
    }
}
