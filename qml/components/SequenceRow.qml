// SPDX-License-Identifier: Apache-2.0
// One event of the procedure day: numbered while ahead, a dot when it is its turn, then a check.
// SequenceRow { number; title; detail; place: "done" | "now" | "ahead" | "behind";
//   first; last; opened() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Pressable {
    id: row

    required property int number
    required property string title
    property string detail: ""
    property string place: "ahead"
    property string phase: "procedure_day"
    property bool first: false
    property bool last: false

    signal opened

    readonly property bool done: row.place === "done"
    readonly property bool now: row.place === "now"
    readonly property bool passed: row.done || row.place === "behind"

    Layout.fillWidth: true
    implicitHeight: Math.max(58, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: row.mirrored ? Theme.xs : Theme.railText
    rightPadding: row.mirrored ? Theme.railText : Theme.xs
    topPadding: Theme.sm
    bottomPadding: Theme.sm
    ringInside: true
    text: row.done ? qsTr("%1, done").arg(row.title) : row.now ? qsTr("Now: %1").arg(row.title) : row.title
    description: row.detail
    onClicked: row.opened()

    contentItem: RowLayout {
        spacing: Theme.sm

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Txt {
                text: row.title
                strong: row.now
                decorative: true
                color: row.passed ? Theme.inkMuted : Theme.ink
            }
            Txt {
                visible: row.detail.length > 0
                role: "label"
                text: row.now ? qsTr("Now · %1").arg(row.detail) : row.detail
                decorative: true
                maximumLineCount: 2
                elide: Text.ElideRight
                color: row.now ? Theme.tone(row.phase) : Theme.inkMuted
            }
        }
    }

    PhaseRail {
        visible: !row.first
        phase: row.phase
        ahead: !row.passed && !row.now
        anchors.top: parent.top
        anchors.bottom: disc.verticalCenter
    }
    PhaseRail {
        visible: !row.last
        phase: row.phase
        ahead: !row.passed
        anchors.top: disc.verticalCenter
        anchors.bottom: parent.bottom
    }
    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: Theme.railCentre - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.tickSize
        height: Theme.tickSize
        radius: width / 2
        color: row.done ? Theme.tone(row.phase) : Theme.surface
        border.width: row.done ? 0 : Theme.edge
        border.color: row.now || row.passed ? Theme.tone(row.phase) : Theme.control

        Icon {
            visible: row.done
            anchors.centerIn: parent
            name: "check"
            size: parent.width * 0.68
            stroke: 2.6
            color: Theme.surface
        }
        Rectangle {
            visible: row.now
            anchors.centerIn: parent
            width: parent.width * 0.43
            height: width
            radius: width / 2
            color: Theme.tone(row.phase)
        }
        Txt {
            visible: !row.done && !row.now
            anchors.centerIn: parent
            role: "caption"
            strong: true
            decorative: true
            horizontalAlignment: Text.AlignHCenter
            text: row.number
            color: Theme.inkMuted
        }
    }
}
