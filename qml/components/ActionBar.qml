// SPDX-License-Identifier: Apache-2.0
// The foot of a page: one main action, and below or beside it a few quiet ones.
// ActionBar { text; iconName; kind: "primary"|"danger"; size: "sticky"|"big"; busy; note;
//   others: [{ key, text, icon, kind }], at most three; halves: main and first other side by side;
//   margin: the page's margin; measure; flat: on the ground, with a line only while `lined`;
//   clicked(); acted(key) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: bar

    property string text: ""
    property string iconName: ""
    property string kind: "primary"
    property string size: "sticky"
    property bool busy: false
    property string note: ""
    property var others: []
    property bool halves: false
    property real margin: Theme.phoneMargin
    property real measure: Theme.measure
    property bool mainEnabled: true
    property bool flat: false
    property bool lined: !bar.flat

    signal clicked
    signal acted(string key)

    readonly property real room: Math.min(bar.measure, bar.width - 2 * bar.margin)
    // One row when all fits at its own width, else the main one on top, else all stacked.
    readonly property bool oneRow: bar.width >= 560 && wish.total <= bar.room
    readonly property bool stacked: bar.halves
        ? wish.widest > (bar.room - Theme.md) / 2
        : wish.widestOther > (bar.room - Theme.md) / Math.max(1, bar.others.length)

    Layout.fillWidth: true
    implicitHeight: column.implicitHeight + 2 * Theme.md + Theme.hairline
    color: bar.flat ? Theme.ground : Theme.surface

    Rectangle {
        visible: bar.lined
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.hairline
        color: Theme.line
    }

    Item {
        id: wish

        readonly property real edges: 2 * Theme.md + Theme.sm + 22 * Theme.iconScale
        readonly property real widestOther: {
            let most = 0;
            for (let i = 0; i < measured.count; ++i)
                most = Math.max(most, ((measured.itemAt(i) as Txt)?.implicitWidth ?? 0) + wish.edges);
            return most;
        }
        readonly property real widest: Math.max(wish.widestOther, mainText.implicitWidth + wish.edges)
        readonly property real total: mainText.implicitWidth + wish.edges + 2 * Theme.xl
            + bar.others.length * (wish.widestOther + Theme.md)

        visible: false

        Txt {
            id: mainText

            text: bar.text
            strong: true
            wrapMode: Text.NoWrap
        }
        Repeater {
            id: measured

            model: bar.others

            Txt {
                required property var modelData

                text: modelData.text
                strong: true
                wrapMode: Text.NoWrap
            }
        }
    }

    ColumnLayout {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.md
        width: bar.room
        spacing: Theme.xs

        GridLayout {
            Layout.fillWidth: true
            columns: bar.oneRow || (bar.halves && !bar.stacked) ? 2 : 1
            columnSpacing: Theme.md
            rowSpacing: Theme.xs

            Btn {
                objectName: "mainAction"
                visible: bar.text.length > 0
                Layout.fillWidth: !bar.oneRow
                Layout.preferredWidth: bar.oneRow ? implicitWidth + 2 * Theme.xl : 1
                text: bar.text
                iconName: bar.iconName
                kind: bar.kind
                size: bar.size
                busy: bar.busy
                enabled: bar.mainEnabled && !bar.busy
                onClicked: bar.clicked()
            }
            GridLayout {
                visible: bar.others.length > 0
                Layout.fillWidth: true
                Layout.preferredWidth: bar.oneRow ? -1 : 1
                columns: bar.oneRow ? 4 : bar.stacked ? 1 : Math.max(1, bar.others.length)
                columnSpacing: Theme.md
                rowSpacing: Theme.xs

                // As many as there can be, shown when there is something for them to do: Qt 6.4's
                // layouts crash when one of theirs goes while they are not on the screen.
                Repeater {
                    model: 3

                    Btn {
                        required property int index
                        readonly property var other: bar.others[index] ?? null

                        objectName: "action:" + (other?.key ?? "")
                        visible: other !== null
                        Layout.fillWidth: !bar.oneRow
                        Layout.preferredWidth: bar.oneRow ? implicitWidth : 1
                        text: other?.text ?? ""
                        iconName: other?.icon ?? ""
                        kind: other?.kind ?? "quiet"
                        size: bar.halves ? bar.size : "small"
                        onClicked: bar.acted(other.key)
                    }
                }
                Item {
                    visible: bar.oneRow
                    Layout.fillWidth: true
                }
            }
        }
        Txt {
            visible: bar.note.length > 0
            Layout.topMargin: Theme.xs
            role: "label"
            text: bar.note
            color: Theme.inkMuted
            horizontalAlignment: bar.oneRow ? Text.AlignLeft : Text.AlignHCenter
        }
    }
}
