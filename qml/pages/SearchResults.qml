// SPDX-License-Identifier: Apache-2.0
// What search found, as one types: the page, and the sentence with the words in it.
// SearchResults { hits: the model; problem; wanted(page) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: results

    required property HitModel hits
    required property string problem

    signal wanted(string at)

    Layout.fillWidth: true
    spacing: Theme.sm

    Banner {
        visible: results.problem.length > 0
        kind: "error"
        text: results.problem
    }
    Txt {
        objectName: "found"
        role: "label"
        color: Theme.inkMuted
        text: results.hits.count > 0 ? qsTr("%n page(s) found", "", results.hits.count)
            : qsTr("Nothing found. Try other words, or one word alone. You can put it on your list for the clinic.")
        Accessible.role: Accessible.AlertMessage
    }
    Card {
        visible: results.hits.count > 0
        padding: 0
        spacing: 0

        Column {
            id: rows

            Layout.fillWidth: true

            Repeater {
                model: results.hits

                HitRow {
                    required property int index

                    width: rows.width
                    divider: index < results.hits.count - 1
                    onClicked: results.wanted(at)
                }
            }
        }
    }
}
