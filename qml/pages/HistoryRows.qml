// SPDX-License-Identifier: Apache-2.0
// What was, line by line, each with when. HistoryRows { model: a TextListModel }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Rows {
    id: rows

    required property TextListModel model

    Accessible.role: Accessible.List

    Repeater {
        model: rows.model

        ColumnLayout {
            id: line

            required property string detail
            required property var model

            width: rows.width
            spacing: 1
            Accessible.role: Accessible.ListItem
            Accessible.name: line.model.text
            Accessible.description: line.detail

            Txt {
                Layout.topMargin: Theme.md
                decorative: true
                text: line.model.text
            }
            Txt {
                decorative: true
                role: "label"
                text: line.detail
                color: Theme.inkMuted
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: Theme.md
                implicitHeight: Theme.hairline
                color: Theme.line
            }
        }
    }
}
