// SPDX-License-Identifier: Apache-2.0
// Pain over time as a picture, with how long a time it shows and which of the two scores. By keys:
// left and right from point to point, Page Up and Page Down earlier and later, 1 to 4 the ranges.
// PainChart { chart; tableWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property ChartView chart

    signal tableWanted

    readonly property var ranges: ["hour", "hours", "weeks", "months"]

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
    SegmentedChoice {
        objectName: "chartRange"
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
        name: qsTr("Which score")
        options: [{ "value": "moving", "text": qsTr("Moving") }, { "value": "rest", "text": qsTr("At rest") }]
        value: card.chart.doing
        onPicked: value => card.chart.doing = value
    }
    FocusScope {
        id: picture

        objectName: "chart"
        Layout.fillWidth: true
        implicitHeight: drawn.implicitHeight
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: card.chart.spoken
        Accessible.description: card.chart.pointText
        Accessible.focusable: true

        Keys.onPressed: event => {
            const back = drawn.mirrored ? Qt.Key_Right : Qt.Key_Left;
            const on = drawn.mirrored ? Qt.Key_Left : Qt.Key_Right;
            event.accepted = true;
            if (event.key === back)
                card.chart.point(-1);
            else if (event.key === on)
                card.chart.point(1);
            else if (event.key === Qt.Key_PageUp)
                card.chart.pan(-0.5);
            else if (event.key === Qt.Key_PageDown)
                card.chart.pan(0.5);
            else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_4)
                card.chart.range = card.ranges[event.key - Qt.Key_1];
            else
                event.accepted = false;
        }

        ChartItem {
            id: drawn

            width: parent.width
            height: implicitHeight
            chart: card.chart
            surface: Theme.surface
            ink: Theme.ink
            muted: Theme.inkMuted
            line: Theme.line
            accent: Theme.accent
            firstTint: Theme.dayTint
            firstTone: Theme.day
            tint: Theme.recTint
            tone: Theme.rec
            leftColor: Theme.left
            rightColor: Theme.right
            font.family: Theme.sans
            font.pixelSize: Theme.px("caption")
            unit: Theme.iconScale
            mirrored: Application.layoutDirection === Qt.RightToLeft
        }
        MouseArea {
            id: hand

            property real from: 0
            property bool dragged: false

            anchors.fill: parent
            preventStealing: hand.dragged
            onPressed: event => {
                hand.from = event.x;
                hand.dragged = false;
            }
            onPositionChanged: event => {
                if (!hand.dragged && Math.abs(event.x - hand.from) < 8)
                    return;
                hand.dragged = true;
                card.chart.pan(drawn.shareAt(hand.from) - drawn.shareAt(event.x));
                hand.from = event.x;
            }
            onClicked: event => {
                picture.forceActiveFocus(Qt.MouseFocusReason);
                if (!hand.dragged)
                    card.chart.pointAt(drawn.shareAt(event.x));
            }
        }
        FocusRing {
            shown: picture.activeFocus
            around: Theme.radiusSmall
        }
    }
    Txt {
        objectName: "chartPoint"
        visible: card.chart.pointText.length > 0
        strong: true
        role: "label"
        text: card.chart.pointText
    }
    RowLayout {
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
