// SPDX-License-Identifier: Apache-2.0
// An entry in a few words: when, its scores, how it was made. A press corrects it.
// EntryRow { the roles of LogModel; correctWanted(id) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components

FieldRow {
    id: row

    required property int index
    required property string entryId
    required property string day
    required property string time
    required property string kind
    required property string score
    required property bool scored
    required property string detail
    required property string mark
    required property string prompt
    required property var model

    signal correctWanted(string id)

    function joined(parts: var): string {
        return parts.filter(part => part.length > 0).join(" · ");
    }

    objectName: "latest:" + row.entryId
    iconName: row.kind === "note" ? "pencil" : row.kind === "overall" ? "ask" : "diary"
    label: (row.scored ? row.score.replace("\n", "; ") : row.model.text) || row.detail.replace("\n", "; ")
    hint: row.joined([row.day + ", " + row.time, row.prompt, row.mark])
    onClicked: row.correctWanted(row.entryId)
}
