// SPDX-License-Identifier: Apache-2.0
// Set-up, page 1: which procedure, by whose rules, which side, what it is for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session

    readonly property SetupView setup: part.session.setup
    property string added: "" // a guide, or a guide with a clinic's file, that came just now

    function note(guide: string): string {
        const rules = guide === part.setup.guideId && part.setup.overlayClinic.length > 0
            ? qsTr("With the rules of %1.").arg(part.setup.overlayClinic) : "";
        return guide === part.added ? qsTr("Added. %1").arg(rules).trim() : rules;
    }
    // Gives it the keyboard, and so brings it into view.
    function showAdded() {
        for (let i = 0; i < kinds.count; ++i) {
            const kind = kinds.itemAt(i);
            if (kind && kind.objectName === "guide:" + part.added)
                kind.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    spacing: Theme.md

    Column {
        id: choices

        Layout.fillWidth: true
        spacing: part.spacing

        Repeater {
            id: kinds

            model: part.setup.guides

            KindCard {
                required property string itemId
                required property string detail
                required property var model

                objectName: "guide:" + itemId
                width: choices.width
                text: model.text
                what: detail
                note: part.note(itemId)
                chosen: itemId === part.setup.guideId
                onClicked: part.setup.guideId = itemId
            }
        }
    }
    Btn {
        objectName: "addGuide"
        kind: "quiet"
        alignLeft: true
        size: "small"
        iconName: "plus"
        text: qsTr("My clinic gave me a file")
        onClicked: addSheet.open()
    }

    GuideSheet {
        id: addSheet

        guides: true
        onAdded: part.added = part.setup.guideId
        onClosed: part.showAdded()
        add: (place, folder) => folder ? part.setup.addGuide(place) : part.setup.addOverlay(place)
    }

    QuestionList {
        questions: part.setup.questions
        first: true
    }
}
