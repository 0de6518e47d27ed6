// SPDX-License-Identifier: Apache-2.0
// One of two injections: what it was, its chart, and which side is compared.
// ComparedInjection { session; label; title; sides; side; chart; picked(side) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property Session session
    required property string label
    required property string title
    required property var sides
    required property string side
    required property ChartView chart

    signal picked(string side)

    padding: Theme.lg
    spacing: Theme.md

    ColumnLayout {
        spacing: 0

        Txt {
            role: "label"
            strong: true
            text: card.label
            color: Theme.inkMuted
        }
        Txt {
            strong: true
            heading: true
            text: card.title
        }
    }
    SegmentedChoice {
        visible: card.sides.length > 1
        name: qsTr("Side that is compared")
        options: Array.from(card.sides, side => ({ "value": side, "text": card.session.diary.numbers.sideName(side) }))
        value: card.side
        onPicked: value => card.picked(value)
    }
    ChartPicture {
        Layout.fillWidth: true
        chart: card.chart
    }
}
