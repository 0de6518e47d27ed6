// SPDX-License-Identifier: Apache-2.0
// What every page stands in: the TopBar, a scrolling column at most 600 px wide, and a foot, which
// scrolls along where it would take too much of a short window.
// PageFrame { context; backText; backName (spoken); helpShown; title; titleRole; subtitle; step/steps (set-up);
//   spoken: what a screen reader says for the page; foot: ActionBar { ... }; measure; ground; spacing; children: the column's content;
//   back(); help(); toTop() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

FocusScope {
    id: frame

    default property alias content: column.data
    property alias foot: footSlot.data
    property alias scroller: scroll
    property string context: ""
    property string backText: ""
    property alias backName: top.backName
    property bool helpShown: true
    property bool topShown: true
    property string title: ""
    property string titleRole: "display"
    property string spoken: frame.title
    property string subtitle: ""
    property int step: 0
    property int steps: 0
    property real measure: Theme.measure
    property real spacing: Theme.lg
    property color ground: Theme.ground

    readonly property bool compact: frame.width < 600
    readonly property real margin: frame.compact ? Theme.phoneMargin : Theme.deskMargin
    readonly property real columnWidth: Math.min(frame.measure, frame.width - 2 * frame.margin)

    readonly property bool footScrolls: footSlot.implicitHeight > frame.height / 3

    signal back
    signal help

    function toTop() {
        scroll.contentY = 0;
    }

    Rectangle {
        anchors.fill: parent
        color: frame.ground
    }

    TopBar {
        id: top

        visible: frame.topShown
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.sm
        anchors.leftMargin: Math.max(frame.margin, (frame.width - frame.columnWidth) / 2) // where the column begins
        anchors.rightMargin: frame.margin
        context: frame.context
        backText: frame.backText
        helpShown: frame.helpShown
        onBack: frame.back()
        onHelp: frame.help()
    }

    ScrollPage {
        id: scroll

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: frame.topShown ? top.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.footScrolls ? 0 : footSlot.height
        contentHeight: column.y + column.implicitHeight + Theme.xl + (frame.footScrolls ? footSlot.height : 0)
        clip: true
        focus: true
        Accessible.role: Accessible.Pane
        Accessible.name: frame.spoken

        ColumnLayout {
            id: column

            y: frame.topShown ? 0 : Theme.xl
            width: frame.columnWidth
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: frame.spacing

            SetupProgress {
                visible: frame.steps > 0
                step: frame.step
                steps: frame.steps
            }
            ColumnLayout {
                visible: frame.title.length > 0
                Layout.fillWidth: true
                spacing: Theme.xs

                Txt {
                    role: frame.titleRole
                    text: frame.title
                }
                Txt {
                    visible: frame.subtitle.length > 0
                    text: frame.subtitle
                    color: Theme.inkMuted
                }
            }
        }
    }

    ColumnLayout {
        id: footSlot

        parent: frame.footScrolls ? scroll.contentItem : frame
        width: frame.width
        y: frame.footScrolls ? Math.max(scroll.contentHeight, scroll.height) - height : frame.height - height
        spacing: 0
    }
}
