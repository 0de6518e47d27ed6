// SPDX-License-Identifier: Apache-2.0
// Those of the guide's questions that a page shows. Which page asks what is layout alone: every
// question that is not of the first page is on the other, whatever a guide calls it.
// QuestionList { questions: the model; first: the first page's, or the rest; all: both }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.View

Column {
    id: list

    required property QuestionModel questions
    property bool first: false
    property bool all: false

    readonly property var firstKeys: ["side", "aim"]

    Layout.fillWidth: true
    spacing: Theme.md

    Repeater {
        model: list.questions

        QuestionCard {
            id: card

            width: list.width
            visible: list.all || (list.firstKeys.indexOf(card.questionKey) >= 0) === list.first
            onAnswered: value => list.questions.setAnswer(card.questionKey, value)
        }
    }
}
