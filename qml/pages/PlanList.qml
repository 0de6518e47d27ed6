// SPDX-License-Identifier: Apache-2.0
// The timeline: phases with sticky heads, days, steps, and where now is. Up and Down move from
// step to step, Enter opens one, Space on its circle ticks it.
// PlanList { session; nav; measure: the column's width }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ListView {
    id: list

    required property Session session
    required property Nav nav
    property real measure: Theme.measure

    readonly property bool undated: list.session.today.stage === "undated"
    readonly property bool waiting: list.session.today.stage === "to_rebook" || list.session.today.stage === "cancelled"
    readonly property string openHandle: list.nav.paned && list.nav.top?.page === "step"
        ? list.nav.top.a + ":" + list.nav.top.b : ""

    // Shows where now is, with a little of what lies behind it; from the top if that is near.
    function toNow() {
        list.forceLayout();
        list.positionViewAtIndex(list.session.timeline.nowRow(), ListView.Center);
        if (list.contentY - list.originY < list.height * 0.4 - list.topMargin)
            list.contentY = list.originY - list.topMargin;
        list.showOpen();
    }
    // What stands beside the list is seen in it too.
    function showOpen() {
        const at = list.openHandle.length === 0 ? -1 : list.session.timeline.rowOf(list.nav.top.a, list.nav.top.b);
        if (at < 0)
            return;
        list.positionViewAtIndex(at, ListView.Contain);
        const row = list.itemAtIndex(at);
        if (row)
            list.reveal(row);
    }
    // Days and the marker are passed over; without a row that has the keyboard, now is the start.
    function step(by: int) {
        const from = list.currentIndex < 0 ? list.session.timeline.nowRow() : list.currentIndex;
        for (let i = from + by; i >= 0 && i < list.count; i += by) {
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
        const least = list.originY - list.topMargin;
        const most = list.originY + list.contentHeight + list.bottomMargin - list.height;
        list.contentY = Math.max(least, Math.min(Math.max(least, most), list.contentY + distance));
    }
    // Which head stays at the top edge, and how far the next one has pushed it out.
    function stick() {
        const first = list.itemAtIndex(list.indexAt(list.width / 2, list.contentY)) as TimelineRow;
        if (first)
            sticky.phase = first.phase;
        const edge = list.contentY + sticky.implicitHeight;
        const next = list.itemAtIndex(list.indexAt(list.width / 2, edge)) as TimelineRow;
        sticky.y = next?.kind === "phase" && next.phase !== sticky.phase ? next.y - edge : 0;
    }
    // Shows what has the keyboard: a row clear of the sticky head, or a button above the rows.
    function reveal(item: Item, covered = sticky.implicitHeight + Theme.lg) {
        const at = list.mapFromItem(item, 0, 0).y;
        if (at < covered)
            list.scrollBy(at - covered);
        else if (at + item.height + Theme.lg > list.height)
            list.scrollBy(at + item.height + Theme.lg - list.height);
    }

    topMargin: head.height + Theme.lg + (list.nav.paned ? Theme.xl : 0)
    bottomMargin: Theme.xxl
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    currentIndex: -1
    cacheBuffer: 800
    reuseItems: false
    model: list.session.timeline
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Plan")

    onSessionChanged: arriving.restart()
    onOpenHandleChanged: list.showOpen()
    onTopMarginChanged: if (list.contentY <= list.originY)
        list.contentY = list.originY - list.topMargin
    onContentHeightChanged: {
        if (arriving.running)
            soon.restart();
        list.stick();
    }
    onContentYChanged: list.stick()

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
            list.scrollBy(-list.contentHeight - list.height);
        else if (event.key === Qt.Key_End)
            list.positionViewAtEnd();
        else
            event.accepted = false;
    }

    // Rows have their true heights only once they are laid out: until then it follows them unseen.
    opacity: arriving.running ? 0 : 1

    Timer {
        id: arriving

        interval: 60
        running: true
        onRunningChanged: soon.restart()
    }
    Timer {
        id: soon

        interval: 0
        onTriggered: if (arriving.running)
            list.toNow()
    }

    Connections {
        target: list.session

        function onPlanReplaced() {
            arriving.restart();
        }
    }

    PlanHead {
        id: sticky

        parent: list
        z: 2
        width: list.width
        measure: list.measure
        phase: "preparation"
        phases: list.session.today.journey
        visible: list.count > 0 && list.contentY >= list.originY
    }

    StepActions {
        id: actions

        session: list.session
        nav: list.nav
    }

    // Above the rows, and scrolled with them. Not the list's header: Qt 6.4 cannot make one from
    // a bound component.
    ColumnLayout {
        id: head

        parent: list.contentItem
        x: (list.width - width) / 2
        y: list.originY - height - Theme.lg
        width: list.measure
        spacing: Theme.xs

        Txt {
            role: "display"
            text: qsTr("Plan")
        }
        Txt {
            role: list.nav.paned ? "label" : "body"
            color: Theme.inkMuted
            text: list.session.today.stage === "to_rebook" ? qsTr("Waiting for a new date. Nothing falls due until then.")
                : list.session.today.stage === "cancelled" ? qsTr("Cancelled. Everything you did is kept.")
                : list.undated ? qsTr("No date yet. The days count from your appointment.")
                : list.nav.paned ? list.session.today.headline + " · " + list.session.today.appointmentText
                : list.session.today.appointmentText
        }
        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.md
            Layout.topMargin: Theme.xs

            HeadBtn {
                objectName: "moveAppointment"
                iconName: "cal"
                text: list.waiting ? qsTr("Set the new date") : list.undated ? qsTr("Add the date") : qsTr("Move")
                Accessible.name: list.waiting || list.undated ? text : qsTr("Move the appointment")
                onClicked: list.nav.open("move")
            }
            HeadBtn {
                objectName: "addOwnStep"
                iconName: "plus"
                text: qsTr("Add a step")
                onClicked: list.nav.push("own", "", "")
            }
            HeadBtn {
                objectName: "printPlan"
                iconName: "save"
                text: qsTr("Print")
                Accessible.name: qsTr("Print or save")
                onClicked: list.nav.open("documents")
            }
        }
    }

    component HeadBtn: Btn {
        kind: "quiet"
        size: "small"
        onActiveFocusChanged: if (activeFocus)
            list.reveal(this, Theme.lg)
    }

    delegate: TimelineRow {
        id: row

        required property int index

        width: list.width
        measure: list.measure
        phases: list.session.today.journey
        openHandle: list.openHandle
        onTicked: actions.tick(row.key, row.occurrence, row.stepState, row.holdsAnswer, row.title)
        onOpened: {
            list.currentIndex = row.index;
            list.nav.choose("step", row.key, row.occurrence);
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
