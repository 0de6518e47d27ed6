// SPDX-License-Identifier: Apache-2.0
// Pain over time as a picture, to be dragged and pointed at. By keys: left and right from point to
// point, Page Up and Page Down earlier and later, 1 to 4 how long a time it shows.
// ChartPicture { chart }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

FocusScope {
    id: picture

    required property ChartView chart

    readonly property var ranges: ["hour", "hours", "weeks", "months"]

    implicitHeight: drawn.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: picture.chart.spoken
    Accessible.description: picture.chart.pointText
    Accessible.focusable: true

    Keys.onPressed: event => {
        const back = drawn.mirrored ? Qt.Key_Right : Qt.Key_Left;
        const on = drawn.mirrored ? Qt.Key_Left : Qt.Key_Right;
        event.accepted = true;
        if (event.key === back)
            picture.chart.point(-1);
        else if (event.key === on)
            picture.chart.point(1);
        else if (event.key === Qt.Key_PageUp)
            picture.chart.pan(-0.5);
        else if (event.key === Qt.Key_PageDown)
            picture.chart.pan(0.5);
        else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_4)
            picture.chart.range = picture.ranges[event.key - Qt.Key_1];
        else
            event.accepted = false;
    }

    ChartItem {
        id: drawn

        width: parent.width
        height: implicitHeight
        chart: picture.chart
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
            picture.chart.pan(drawn.shareAt(hand.from) - drawn.shareAt(event.x));
            hand.from = event.x;
        }
        onClicked: event => {
            picture.forceActiveFocus(Qt.MouseFocusReason);
            if (!hand.dragged)
                picture.chart.pointAt(drawn.shareAt(event.x));
        }
    }
    FocusRing {
        shown: picture.activeFocus
        around: Theme.radiusSmall
    }
}
