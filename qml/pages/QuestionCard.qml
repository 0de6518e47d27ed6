// SPDX-License-Identifier: Apache-2.0
// One of the guide's questions: the choices, why it is asked, and taking the answer back.
// QuestionCard { questionKey; ask; why; values; labels; answer: "" is not answered;
//   answered(value): "" takes it back }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Card {
    id: card

    required property string questionKey
    required property string ask
    required property string why
    required property var values
    required property var labels
    required property string answer

    signal answered(string value)

    property bool folded: true

    objectName: "question:" + card.questionKey
    padding: Theme.lg
    bottomPadding: Theme.xs
    spacing: Theme.sm

    Txt {
        strong: true
        heading: true
        text: card.ask
    }
    SegmentedChoice {
        objectName: "choice:" + card.questionKey
        name: card.ask
        options: Array.from(card.values, (value, at) => ({ "value": value, "text": card.labels[at] }))
        value: card.answer
        onPicked: value => card.answered(value)
    }
    GridLayout {
        id: links

        readonly property bool beside: whyButton.implicitWidth + clear.implicitWidth + Theme.md <= card.width - 2 * card.padding

        Layout.fillWidth: true
        columns: beside ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Btn {
            id: whyButton

            kind: "quiet"
            alignLeft: true
            size: "small"
            text: qsTr("Why we ask")
            trailingIcon: card.folded ? "down" : "up"
            description: card.folded ? qsTr("Opens below") : card.why
            onClicked: card.folded = !card.folded
        }
        Btn {
            id: clear

            visible: card.answer.length > 0
            Layout.fillWidth: !links.beside
            kind: "quiet"
            alignLeft: true
            size: "small"
            text: qsTr("Clear answer")
            Accessible.name: qsTr("Clear the answer to: %1").arg(card.ask)
            onClicked: card.answered("")
        }
    }
    Txt {
        visible: !card.folded
        Layout.bottomMargin: Theme.md
        role: "label"
        text: card.why
        color: Theme.inkMuted
    }
}
