// SPDX-License-Identifier: Apache-2.0
// One event of the procedure day: numbered, a dot when it is its turn, a check once it is done.
// SequenceRow { number; title; detail; place: "done" | "skipped" | "now" | "ahead" | "behind": its
//   time came and it is not ticked | "asked": nobody knows yet | "depends": on an answer;
//   reached: the rail has come this far; first; last; opened() }
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
    property bool reached: false
    property string phase: "procedure_day"
    property bool first: false
    property bool last: false

    signal opened

    readonly property bool done: row.place === "done"
    readonly property bool now: row.place === "now"
    readonly property bool settled: row.done || row.place === "skipped"
    // The line below the title, in words that say how it stands.
    readonly property string line: {
        switch (row.place) {
        case "done":
            return qsTr("Done");
        case "now":
            return qsTr("Now · %1").arg(row.detail);
        case "behind":
            return qsTr("Earlier · %1", "on the procedure day, not ticked").arg(row.detail);
        case "asked":
            return qsTr("Not recorded yet");
        default:
            return row.detail;
        }
    }

    function spoken(): string {
        switch (row.place) {
        case "done":
            return qsTr("%1, done").arg(row.title);
        case "skipped":
            return qsTr("%1, skipped").arg(row.title);
        case "now":
            return qsTr("Now: %1").arg(row.title);
        case "behind":
            return qsTr("%1, earlier, not ticked").arg(row.title);
        case "asked":
            return qsTr("%1, not recorded yet").arg(row.title);
        case "ahead":
            return qsTr("%1, later").arg(row.title);
        default:
            return row.title;
        }
    }

    Layout.fillWidth: true
    implicitHeight: Math.max(58, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: row.mirrored ? Theme.xs : Theme.railText
    rightPadding: row.mirrored ? Theme.railText : Theme.xs
    topPadding: Theme.sm
    bottomPadding: Theme.sm
    ringInside: true
    text: row.spoken()
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
                color: row.settled ? Theme.inkMuted : Theme.ink
            }
            Txt {
                visible: row.line.length > 0
                role: "label"
                text: row.line
                decorative: true
                maximumLineCount: Theme.textScale > 1.25 ? 4 : 2
                elide: Text.ElideRight
                color: row.now ? Theme.tone(row.phase) : Theme.inkMuted
            }
        }
    }

    PhaseRail {
        visible: !row.first
        phase: row.phase
        ahead: !row.reached && !row.now
        anchors.top: parent.top
        anchors.bottom: disc.verticalCenter
    }
    PhaseRail {
        visible: !row.last
        phase: row.phase
        ahead: !row.reached
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
        border.color: row.now ? Theme.tone(row.phase) : Theme.control

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
