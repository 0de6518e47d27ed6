// SPDX-License-Identifier: Apache-2.0
// The small bold heading above a group. SectionLabel { text }
import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Txt {
    role: "label"
    strong: true
    heading: true
    color: Theme.inkMuted
    Layout.topMargin: Theme.sm
}
