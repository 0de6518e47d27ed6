// SPDX-License-Identifier: Apache-2.0
// What came in the last days, and what became of it. A row opens what it was about.
// RemindersLately { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

ListCard {
    id: card

    required property Session session
    required property Nav nav

    // "step|KEY|OCCURRENCE|LEAD" or "prompt|..."
    function open(id: string) {
        const [kind, key, occurrence] = id.split("|");
        if (kind === "step")
            card.nav.openStep(key, occurrence);
        else
            card.nav.go("diary");
    }

    Repeater {
        model: card.session.reminding.lately

        FieldRow {
            id: row

            required property int index
            required property string itemId
            required property string detail
            required property var model // for `text`, which a row has already

            objectName: "lately:" + row.itemId
            width: card.rowWidth
            label: row.model.text
            hint: row.detail
            enabled: row.itemId.length > 0
            chevron: row.enabled
            divider: row.index < card.session.reminding.lately.count - 1
            onClicked: card.open(row.itemId)
        }
    }
}
