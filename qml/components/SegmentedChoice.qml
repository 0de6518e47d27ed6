// SPDX-License-Identifier: Apache-2.0
// One of a few, side by side, or one under the other when the words do not fit. It never
// changes `value` by itself. No value ("") leaves all unchosen: each then looks like a button of its
// own, and so it does one under the other.
// SegmentedChoice { name (spoken, and shown above when labelled); options: [{ value, text }];
//   value; picked(value) }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

ColumnLayout {
    id: choice

    property string name: ""
    property bool labelled: false
    property bool checked: true // a check in the one that is chosen; without, there is room for more
    required property var options
    required property string value

    signal picked(string value)

    readonly property real room: choice.width - (choice.options.length + 1) * Theme.xs
    readonly property bool even: wish.widest * choice.options.length <= choice.room
    readonly property bool stacked: wish.total > choice.room
    readonly property bool apart: choice.stacked || choice.indexOf(choice.value) < 0

    function move(from: int, by: int) {
        const count = choice.options.length;
        const next = (from + by + count) % count;
        (buttons.itemAt(next) as Item)?.forceActiveFocus(Qt.TabFocusReason);
        choice.picked(choice.options[next].value);
    }

    function indexOf(value: string): int {
        return choice.options.findIndex(option => option.value === value);
    }

    Layout.fillWidth: true
    spacing: Theme.xs
    Accessible.role: Accessible.Grouping
    Accessible.name: choice.name

    Txt {
        visible: choice.labelled
        role: "label"
        strong: true
        text: choice.name
        color: Theme.inkMuted
    }

    Item {
        id: wish

        readonly property real edges: (choice.checked ? 18 * Theme.iconScale + Theme.sm : 0) + 2 * Theme.sm + 2
        readonly property real widest: {
            let most = 0;
            for (let i = 0; i < measured.count; ++i)
                most = Math.max(most, wish.of(i));
            return most;
        }
        readonly property real total: {
            let sum = 0;
            for (let i = 0; i < measured.count; ++i)
                sum += wish.of(i);
            return sum;
        }

        function of(index: int): real {
            return ((measured.itemAt(index) as Txt)?.implicitWidth ?? 0) + wish.edges;
        }

        visible: false

        Repeater {
            id: measured

            model: choice.options

            Txt {
                required property var modelData

                role: "label"
                strong: true
                wrapMode: Text.NoWrap
                text: modelData.text
            }
        }
    }

    Rectangle {
        id: well

        Layout.fillWidth: true
        implicitHeight: grid.implicitHeight + 2 * Theme.xs
        radius: Theme.radius
        color: choice.apart ? "transparent" : Theme.sunken
        border.width: Theme.highContrast && !choice.apart ? Theme.hairline : 0
        border.color: Theme.control

        GridLayout {
            id: grid

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.xs
            columns: choice.stacked ? 1 : choice.options.length
            columnSpacing: Theme.xs
            rowSpacing: Theme.xs

            // By their number, not by the list: a layout off the screen would keep hold of what
            // went when the list is made anew.
            Repeater {
                id: buttons

                model: choice.options.length

                Pressable {
                    id: segment

                    required property int index
                    readonly property var option: choice.options[segment.index] ?? null
                    readonly property string key: segment.option?.value ?? ""
                    readonly property bool chosen: segment.option !== null && segment.key === choice.value

                    Layout.fillWidth: true
                    Layout.preferredWidth: choice.even || measured.count <= segment.index ? 1 : wish.of(segment.index)
                    Layout.minimumHeight: Theme.target
                    radius: Theme.radius - 3
                    ringInside: true
                    horizontalPadding: Theme.sm
                    fill: segment.chosen || choice.apart ? Theme.surface : "transparent"
                    edgeWidth: segment.chosen ? Theme.edge : choice.apart ? Theme.hairline : 0
                    edgeColor: segment.chosen ? Theme.accent : Theme.control
                    text: segment.option?.text ?? ""
                    // One stop for Tab: the chosen one, or the first.
                    focusPolicy: segment.activeFocus || segment.chosen
                        || (segment.index === 0 && choice.indexOf(choice.value) < 0)
                        ? Qt.StrongFocus : Qt.ClickFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: segment.chosen
                    onClicked: choice.picked(segment.key)
                    Keys.onLeftPressed: choice.move(segment.index, segment.mirrored ? 1 : -1)
                    Keys.onRightPressed: choice.move(segment.index, segment.mirrored ? -1 : 1)
                    Keys.onUpPressed: choice.move(segment.index, -1)
                    Keys.onDownPressed: choice.move(segment.index, 1)

                    contentItem: Item {
                        implicitWidth: row.implicitWidth
                        implicitHeight: row.implicitHeight

                        RowLayout {
                            id: row

                            anchors.centerIn: parent
                            width: Math.min(parent.width, implicitWidth)
                            spacing: Theme.sm

                            Icon {
                                visible: segment.chosen && choice.checked
                                name: "check"
                                size: 18 * Theme.iconScale
                                stroke: 2.6
                                color: Theme.accent
                            }
                            Txt {
                                role: "label"
                                strong: segment.chosen
                                decorative: true
                                text: segment.text
                                color: segment.chosen ? Theme.accent : choice.apart ? Theme.ink : Theme.inkMuted
                                horizontalAlignment: segment.chosen && choice.checked ? Text.AlignLeft : Text.AlignHCenter
                            }
                        }
                    }
                }
            }
        }
    }
}
