// SPDX-License-Identifier: Apache-2.0
// How bad, 0 to 10, or not answered. "No answer" is a cell of its own and is drawn hollow, so
// that 0 and unanswered cannot be mixed up. It never changes `value` by itself.
// ScoreStrip { name (spoken); value: -1 is not answered; unit: what a cell counts as, in words;
//   lowText; highText: empty are not shown; picked(value) }
// Keys: 0 to 9, 1 then 0 for ten, arrows, Delete or minus for no answer.
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

ColumnLayout {
    id: strip

    property string name: qsTr("Score")
    required property int value
    property int unit: 1
    property string lowText: qsTr("0 is no pain")
    property string highText: qsTr("10 is the worst you can imagine")

    signal picked(int value)

    readonly property int columns: {
        const need = Math.max(Theme.target, longest.width + Theme.xs);
        for (const count of [12, 6, 4, 3])
            if ((strip.width - (count - 1) * 6) / count >= need)
                return count;
        return 2;
    }
    property bool oneTyped: false // a 1 was typed just now: a 0 makes it ten

    // -1, the value of the last cell, stands after 10 in the order of the cells.
    function valueAt(index: int): int {
        return index === 11 ? -1 : index;
    }

    function move(from: int, by: int) {
        const next = Math.max(0, Math.min(11, from + by));
        strip.choose(strip.valueAt(next));
    }

    function choose(value: int) {
        (cells.itemAt(value < 0 ? 11 : value) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        strip.picked(value);
    }

    function key(event: KeyEvent, index: int, mirrored: bool) {
        const digit = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 ? event.key - Qt.Key_0 : -1;
        event.accepted = true;
        if (digit === 0 && strip.oneTyped)
            strip.choose(10);
        else if (digit >= 0)
            strip.choose(digit);
        else if (event.key === Qt.Key_Left)
            strip.move(index, mirrored ? 1 : -1);
        else if (event.key === Qt.Key_Right)
            strip.move(index, mirrored ? -1 : 1);
        else if (event.key === Qt.Key_Up)
            strip.move(index, -strip.columns);
        else if (event.key === Qt.Key_Down)
            strip.move(index, strip.columns);
        else if (event.key === Qt.Key_Home)
            strip.choose(0);
        else if (event.key === Qt.Key_End)
            strip.choose(10);
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace || event.key === Qt.Key_Minus)
            strip.choose(-1);
        else
            event.accepted = false;
        if (event.accepted) {
            strip.oneTyped = digit === 1;
            forget.restart();
        }
    }

    Layout.fillWidth: true
    spacing: Theme.sm
    Accessible.role: Accessible.Grouping
    Accessible.name: strip.name

    TextMetrics {
        id: longest

        font.family: Theme.sans
        font.pixelSize: Theme.px("caption")
        text: {
            const words = qsTr("No answer").split(" ");
            return words.reduce((a, b) => a.length > b.length ? a : b);
        }
    }

    Timer {
        id: forget

        interval: 1200
        onTriggered: strip.oneTyped = false
    }

    GridLayout {
        Layout.fillWidth: true
        columns: strip.columns
        columnSpacing: 6
        rowSpacing: 6

        Repeater {
            id: cells

            model: 12

            Pressable {
                id: cell

                required property int index
                readonly property int score: strip.valueAt(cell.index)
                readonly property bool unanswered: cell.score < 0
                readonly property bool chosen: cell.score === strip.value

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.primaryHeight
                padding: 0
                fill: cell.unanswered ? "transparent" : cell.chosen ? Theme.accent : Theme.surface
                edgeWidth: cell.chosen ? Theme.edge : Theme.hairline
                edgeColor: cell.chosen ? Theme.accent : Theme.control
                text: cell.unanswered ? qsTr("No answer") : qsTr("%1 of %2", "a score of the highest").arg(cell.score * strip.unit).arg(10 * strip.unit)
                focusPolicy: cell.activeFocus || cell.chosen ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: cell.chosen
                onClicked: strip.picked(cell.score)
                Keys.onPressed: event => strip.key(event, cell.index, cell.mirrored)

                contentItem: Item {
                    implicitHeight: word.implicitHeight + Theme.sm

                    Txt {
                        id: word

                        anchors.centerIn: parent
                        width: parent.width
                        role: cell.unanswered ? "caption" : "title"
                        font.bold: cell.chosen && !cell.unanswered
                        decorative: true
                        horizontalAlignment: Text.AlignHCenter
                        text: cell.unanswered ? qsTr("No answer") : cell.score * strip.unit
                        color: cell.unanswered ? (cell.chosen ? Theme.accent : Theme.inkMuted)
                            : cell.chosen ? Theme.accentInk : Theme.ink
                    }
                }
            }
        }
    }

    GridLayout {
        id: ends

        visible: strip.lowText.length + strip.highText.length > 0
        readonly property bool stacked: low.implicitWidth + high.implicitWidth + Theme.md > strip.width

        Layout.fillWidth: true
        columns: stacked ? 1 : 2
        rowSpacing: 2

        Txt {
            id: low

            role: "caption"
            text: strip.lowText
            color: Theme.inkMuted
        }
        Txt {
            id: high

            role: "caption"
            text: strip.highText
            color: Theme.inkMuted
            horizontalAlignment: ends.stacked ? Text.AlignLeft : Text.AlignRight
        }
    }
}
