// SPDX-License-Identifier: Apache-2.0
// What search found, as one types: the page, and the sentence with the words in it.
// SearchResults { hits: the model; more: there are others; replaced: what was not looked for; problem; askable: there is a list for the clinic; asked: these
//   words are on it; wanted(page); askWanted() }
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
    property bool more: false
    property string replaced: ""

    property bool askable: false
    property bool asked: false

    signal wanted(string at)
    signal askWanted

    Layout.fillWidth: true
    spacing: Theme.sm

    Banner {
        visible: results.problem.length > 0
        kind: "error"
        text: results.problem
    }
    Txt {
        objectName: "found"
        visible: results.problem.length === 0
        role: "label"
        color: Theme.inkMuted
        text: results.hits.count === 0 ? qsTr("Nothing found. Try other words, or one word alone.")
            : results.more ? qsTr("The %1 best").arg(results.hits.count)
            : qsTr("%n page(s), the best first", "", results.hits.count)
        Accessible.role: Accessible.AlertMessage
    }
    Txt {
        objectName: "replaced"
        visible: results.replaced.length > 0
        strong: true
        text: results.replaced
        Accessible.role: Accessible.AlertMessage
    }
    Btn {
        objectName: "askSearched"
        visible: results.askable && results.problem.length === 0 && results.hits.count === 0
        alignLeft: true
        kind: "quiet"
        size: "small"
        iconName: results.asked ? "check" : "talk"
        text: results.asked ? qsTr("On your list for the clinic") : qsTr("Put these words on my list for the clinic")
        onClicked: results.askWanted()
    }
    ListCard {
        id: body

        visible: results.hits.count > 0

        Repeater {
            model: results.hits

            HitRow {
                id: row

                required property int index

                width: body.rowWidth
                divider: row.index < results.hits.count - 1
                onClicked: results.wanted(row.at)
            }
        }
    }
}
