// SPDX-License-Identifier: Apache-2.0
// A step in a list: the tick, what, and when or its state in words.
// StepRow { title; detail; stepState; phase; rail: "" | "behind" | "ahead"; selected;
//   tickShown; iconName (in the tick's place when tickShown is false); divider; handle: the end
//   of the object names "tick:..." and "step:..."; ticked() on the circle; opened() on the rest;
//   take() gives the row the keyboard }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: row

    required property string title
    property string detail: ""
    property string stepState: "open"
    property string phase: "preparation"
    property string rail: ""
    property bool selected: false
    property bool tickShown: true
    property string iconName: ""
    property bool divider: false
    property string handle: ""

    signal ticked
    signal opened

    function take() {
        body.forceActiveFocus(Qt.TabFocusReason);
    }

    readonly property bool behind: row.stepState === "done" || row.stepState === "skipped"
        || row.stepState === "past" || row.stepState === "missed"

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.stickyHeight, body.implicitHeight)

    PhaseRail {
        visible: row.rail.length > 0
        phase: row.phase
        ahead: row.rail === "ahead"
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }

    Rectangle {
        visible: row.selected
        anchors.fill: parent
        anchors.leftMargin: -Theme.sm
        anchors.rightMargin: -Theme.sm
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.edge
        border.color: Theme.accent
    }

    Tick {
        objectName: "tick:" + row.handle
        visible: row.tickShown
        anchors.left: parent.left
        anchors.leftMargin: Theme.railCentre - width / 2
        anchors.top: parent.top
        text: row.title
        stepState: row.stepState
        phase: row.phase
        onClicked: row.ticked()
    }

    Pressable {
        id: body

        objectName: "step:" + row.handle
        anchors.fill: parent
        anchors.leftMargin: Theme.railText - Theme.sm
        leftPadding: Theme.sm
        rightPadding: 0
        topPadding: 10
        bottomPadding: 10
        text: row.title
        description: row.detail
        onClicked: row.opened()

        contentItem: RowLayout {
            spacing: Theme.sm

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                Txt {
                    text: row.title
                    decorative: true
                    color: row.behind ? Theme.inkMuted : Theme.ink
                }
                Txt {
                    visible: row.detail.length > 0
                    role: "label"
                    text: row.detail
                    decorative: true
                    color: row.stepState === "late" ? Theme.tone(row.phase) : Theme.inkMuted
                }
            }
            Icon {
                name: "fwd"
                size: 20 * Theme.iconScale
                color: Theme.inkMuted
            }
        }
    }

    Icon {
        visible: !row.tickShown && row.iconName.length > 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.railCentre - width / 2
        anchors.verticalCenter: parent.verticalCenter
        name: row.iconName
        color: Theme.inkMuted
    }

    Rectangle {
        visible: row.divider
        anchors.left: parent.left
        anchors.leftMargin: Theme.railText
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
