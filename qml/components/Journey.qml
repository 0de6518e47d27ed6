// SPDX-License-Identifier: Apache-2.0
// The three phases side by side: where a name and its icon do not fit on one line, the icon stands
// above it and the name may take two. One under the other when even a word does not fit.
// Journey { segments: [{ phase, detail: "5 of 14 done", progress: 0..1, current: bool }] }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: journey

    required property var segments

    readonly property real third: (journey.width - 2 * 6) / 3
    readonly property bool stacked: wish.word > journey.third
    readonly property bool tall: !journey.stacked && wish.line > journey.third

    Layout.fillWidth: true
    implicitHeight: grid.implicitHeight

    // What the widest segment wants; asked of hidden texts, so that stacking cannot flicker.
    Item {
        id: wish

        readonly property real line: wish.widest(lines) + 20 * Theme.iconScale + Theme.xs
        readonly property real word: wish.widest(longest) + 1

        function widest(texts: Repeater): real {
            let most = 0;
            for (let i = 0; i < texts.count; ++i)
                most = Math.max(most, (texts.itemAt(i) as Txt)?.implicitWidth ?? 0);
            return most;
        }

        visible: false

        Repeater {
            id: lines

            model: journey.segments

            Txt {
                required property var modelData

                role: "caption"
                strong: modelData.current ?? false
                wrapMode: Text.NoWrap
                text: Words.phase(modelData.phase)
            }
        }
        Repeater {
            id: longest

            model: journey.segments

            Txt {
                required property var modelData

                role: "caption"
                strong: modelData.current ?? false
                wrapMode: Text.NoWrap
                text: Words.phase(modelData.phase).split(" ").reduce((most, word) => word.length > most.length ? word : most)
            }
        }
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        columns: journey.stacked ? 1 : 3
        columnSpacing: 6
        rowSpacing: Theme.md

        Repeater {
            model: 3 // never made anew: a layout off the screen would keep hold of what went

            ColumnLayout {
                id: segment

                required property int index
                readonly property var what: journey.segments[index] ?? null
                readonly property string phase: what?.phase ?? ""
                readonly property bool current: what?.current ?? false
                readonly property string detail: what?.detail ?? ""

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: 5
                Accessible.role: Accessible.StaticText
                Accessible.name: Words.phase(segment.phase) + ", " + segment.detail
                    + (segment.current ? ", " + qsTr("you are here") : "")

                Rectangle {
                    id: bar

                    Layout.fillWidth: true
                    implicitHeight: 8
                    radius: 4
                    color: Theme.mid(segment.phase)

                    Rectangle {
                        anchors.left: parent.left
                        anchors.top: parent.top
                        anchors.bottom: parent.bottom
                        visible: width > 0
                        width: Math.min(1, segment.what?.progress ?? 0) * bar.width
                        radius: 4
                        color: Theme.tone(segment.phase)
                    }
                }
                Icon {
                    visible: journey.tall
                    name: segment.phase
                    size: 16 * Theme.iconScale
                    strong: segment.current
                    color: Theme.tone(segment.phase)
                }
                RowLayout {
                    spacing: Theme.xs

                    Icon {
                        visible: !journey.tall
                        name: segment.phase
                        size: 16 * Theme.iconScale
                        strong: segment.current
                        color: Theme.tone(segment.phase)
                    }
                    Txt {
                        role: "caption"
                        strong: segment.current
                        decorative: true
                        text: Words.phase(segment.phase)
                        color: Theme.tone(segment.phase)
                    }
                }
                Txt {
                    visible: segment.detail.length > 0
                    role: "caption"
                    decorative: true
                    text: segment.detail
                    color: Theme.inkMuted
                }
            }
        }
    }
}
