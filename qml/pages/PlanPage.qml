// SPDX-License-Identifier: Apache-2.0
// The timeline: phases with sticky heads, days, steps, and where now is. Beside its step from
// 1024 px. Up and Down move from step to step, Enter opens one, Space on its circle ticks it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

FocusScope {
    id: page

    required property Session session
    required property Nav nav

    readonly property TodayView today: page.session.today
    readonly property bool undated: page.today.stage === "undated"
    readonly property real margin: page.width < 600 ? Theme.phoneMargin : Theme.deskMargin
    readonly property real columnWidth: Math.min(Theme.measure, page.width - 2 * page.margin)
    readonly property string openHandle: page.nav.paned && page.nav.top?.page === "step"
        ? page.nav.top.a + ":" + page.nav.top.b : ""

    objectName: "planPage"

    // Shows where now is, with a little of what lies behind it.
    function toNow() {
        list.forceLayout();
        list.positionViewAtIndex(page.session.timeline.nowRow(), ListView.Center);
    }

    onSessionChanged: page.toNow()
    Component.onCompleted: page.toNow()

    StepActions {
        id: actions

        session: page.session
        nav: page.nav
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    TopBar {
        id: top

        visible: !page.nav.paned
        height: visible ? implicitHeight : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.sm
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        context: page.today.headline
        onHelp: page.nav.open("help")
    }

    ListView {
        id: list

        // The row that has, or would get, the keyboard. Days and the marker are passed over.
        function step(by: int) {
            for (let i = list.currentIndex + by; i >= 0 && i < list.count; i += by) {
                list.positionViewAtIndex(i, ListView.Contain);
                const row = list.itemAtIndex(i) as TimelineRow;
                if (row?.isStep) {
                    list.currentIndex = i;
                    row.take();
                    return;
                }
            }
        }
        function scrollBy(distance: real) {
            const most = list.originY + list.contentHeight - list.height;
            list.contentY = Math.max(list.originY, Math.min(most, list.contentY + distance));
        }
        // Keeps the row with the keyboard clear of the sticky head.
        function reveal(row: Item) {
            const head = Theme.stickyHeight * Theme.textScale + Theme.lg;
            const at = row.y - list.contentY;
            if (at < head)
                list.scrollBy(at - head);
            else if (at + row.height + Theme.lg > list.height)
                list.scrollBy(at + row.height + Theme.lg - list.height);
        }

        objectName: "planList"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        currentIndex: -1
        cacheBuffer: 800
        reuseItems: false
        model: page.session.timeline
        section.property: "phase"
        section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Plan")

        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_Down)
                list.step(1);
            else if (event.key === Qt.Key_Up)
                list.step(-1);
            else if (event.key === Qt.Key_PageDown)
                list.scrollBy(list.height * 0.8);
            else if (event.key === Qt.Key_PageUp)
                list.scrollBy(-list.height * 0.8);
            else if (event.key === Qt.Key_Home)
                list.positionViewAtBeginning();
            else if (event.key === Qt.Key_End)
                list.positionViewAtEnd();
            else
                event.accepted = false;
        }

        header: Item {
            width: list.width
            implicitHeight: head.implicitHeight + Theme.lg + (page.nav.paned ? Theme.xl : 0)

            ColumnLayout {
                id: head

                anchors.top: parent.top
                anchors.topMargin: page.nav.paned ? Theme.xl : 0
                anchors.horizontalCenter: parent.horizontalCenter
                width: page.columnWidth
                spacing: Theme.xs

                Txt {
                    role: "display"
                    text: qsTr("Plan")
                }
                Txt {
                    role: page.nav.paned ? "label" : "body"
                    color: Theme.inkMuted
                    text: page.undated ? qsTr("No date yet. The days count from your appointment.")
                        : page.nav.paned ? page.today.headline + " · " + page.today.appointmentText
                        : page.today.appointmentText
                }
                Btn {
                    objectName: "moveAppointment"
                    Layout.fillWidth: false
                    Layout.leftMargin: -Theme.lg
                    kind: "quiet"
                    size: "small"
                    iconName: "cal"
                    text: page.undated ? qsTr("Add the date") : qsTr("Move the appointment")
                    onClicked: page.nav.open("move")
                }
            }
        }
        footer: Item {
            implicitHeight: Theme.xxl
        }

        section.delegate: Rectangle {
            id: section

            required property string section
            property string detail: page.session.today.journey.doneText(section.section)

            z: 2
            width: list.width
            implicitHeight: phaseHead.implicitHeight + Theme.sm
            color: Theme.ground

            Connections {
                target: page.session.today.journey

                function onChanged() {
                    section.detail = page.session.today.journey.doneText(section.section);
                }
            }
            PhaseHead {
                id: phaseHead

                anchors.horizontalCenter: parent.horizontalCenter
                width: page.columnWidth
                phase: section.section
                detail: section.detail
            }
        }

        delegate: TimelineRow {
            id: row

            required property int index

            width: list.width
            measure: page.columnWidth
            openHandle: page.openHandle
            onTicked: actions.tick(row.key, row.occurrence, row.stepState, row.holdsAnswer, row.title)
            onOpened: {
                list.currentIndex = row.index;
                page.nav.openStep(row.key, row.occurrence);
            }
            onFocusedChanged: if (row.focused) {
                list.currentIndex = row.index;
                list.reveal(row);
            }
        }

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            implicitWidth: 8
            padding: 2
            visible: bar.size < 1
            Accessible.ignored: true

            contentItem: Rectangle {
                implicitWidth: 4
                radius: 2
                color: Theme.control
                opacity: bar.active ? 0.7 : 0.25
            }
        }
    }
}
