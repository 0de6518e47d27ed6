// SPDX-License-Identifier: Apache-2.0
// Pain over time, with how long a time is shown and which of the two scores.
// PainChart { chart; reading; tableWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property ChartView chart
    property bool reading: false // a long diary is being read: the chart is not all yet

    signal tableWanted

    padding: Theme.lg
    spacing: Theme.md

    GridLayout {
        id: head

        readonly property bool stacked: title.implicitWidth + link.implicitWidth + Theme.md > head.width

        Layout.fillWidth: true
        columns: stacked ? 1 : 2
        rowSpacing: 0

        Txt {
            id: title

            Layout.fillWidth: true
            role: "title"
            heading: true
            text: qsTr("Your scores")
        }
        Btn {
            id: link

            objectName: "numbers"
            Layout.fillWidth: head.stacked
            kind: "quiet"
            size: "small"
            alignLeft: head.stacked
            horizontalPadding: 0
            text: qsTr("Numbers as a table")
            onClicked: card.tableWanted()
        }
    }
    Txt {
        objectName: "chartReading"
        visible: card.reading
        text: qsTr("Your entries are being read…")
        color: Theme.inkMuted
    }
    SegmentedChoice {
        objectName: "chartRange"
        visible: !card.chart.empty
        checked: false
        name: qsTr("How long a time the chart shows")
        options: [
            { "value": "hour", "text": qsTr("1 h", "length of time") },
            { "value": "hours", "text": qsTr("8 h", "length of time") },
            { "value": "weeks", "text": qsTr("2 weeks", "length of time") },
            { "value": "months", "text": qsTr("3 months", "length of time") }
        ]
        value: card.chart.range
        onPicked: value => card.chart.range = value
    }
    SegmentedChoice {
        objectName: "chartDoing"
        visible: !card.chart.empty
        name: qsTr("Which score")
        options: [{ "value": "moving", "text": qsTr("Moving") }, { "value": "rest", "text": qsTr("At rest") }]
        value: card.chart.doing
        onPicked: value => card.chart.doing = value
    }
    ChartPicture {
        objectName: "chart"
        visible: !card.chart.empty
        Layout.fillWidth: true
        chart: card.chart
    }
    Txt {
        objectName: "chartPoint"
        visible: card.chart.pointText.length > 0
        strong: true
        role: "label"
        text: card.chart.pointText
    }
    RowLayout {
        visible: !card.chart.empty
        Layout.fillWidth: true
        spacing: Theme.sm

        IconButton {
            objectName: "chartEarlier"
            enabled: card.chart.hasEarlier
            opacity: enabled ? 1 : 0
            iconName: "back"
            text: qsTr("Earlier")
            onClicked: card.chart.pan(-0.5)
        }
        Txt {
            Layout.fillWidth: true
            role: "caption"
            horizontalAlignment: Text.AlignHCenter
            text: card.chart.spanText
            color: Theme.inkMuted
        }
        IconButton {
            objectName: "chartLater"
            enabled: card.chart.hasLater
            opacity: enabled ? 1 : 0
            iconName: "fwd"
            text: qsTr("Later")
            onClicked: card.chart.pan(0.5)
        }
    }
}
