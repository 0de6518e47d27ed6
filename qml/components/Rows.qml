// SPDX-License-Identifier: Apache-2.0
// A column for a Repeater whose rows come and go: not a layout, which Qt 6.4 crashes when one of
// its own goes while it is not on the screen. Rows take `width: rows.width`.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

Column {
    Layout.fillWidth: true
    Layout.minimumHeight: 1 // a layout passes over what has no size, and the rows wait for a width
}
