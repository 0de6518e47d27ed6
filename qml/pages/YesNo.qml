// SPDX-License-Identifier: Apache-2.0
// A question with yes, no, and no answer. YesNo { ask; answer: -1 (no answer), 0, 1; answered(answer) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components

SegmentedChoice {
    id: question

    required property string ask
    required property int answer

    signal answered(int answer)

    name: question.ask
    labelled: true
    options: [
        { "value": "1", "text": qsTr("Yes") },
        { "value": "0", "text": qsTr("No") },
        { "value": "-1", "text": qsTr("No answer") }
    ]
    value: "" + question.answer
    onPicked: value => question.answered(Number(value))
}
