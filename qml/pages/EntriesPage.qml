// SPDX-License-Identifier: Apache-2.0
// All that was written down, newest first, in sections of a day. EntriesPage { session; nav }
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

    property string fault: ""
    property string unwanted: "" // the note that may be deleted
    property string unwantedText: ""

    readonly property real margin: page.width < 600 ? Theme.phoneMargin : Theme.deskMargin

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    TopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.sm
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        backText: page.nav.backText
        onBack: page.nav.back()
        onHelp: page.nav.open("help")
    }

    ListView {
        id: list

        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        leftMargin: (list.width - list.room) / 2
        rightMargin: list.leftMargin
        bottomMargin: Theme.xl
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        reuseItems: false
        model: page.session.log
        section.property: "day"
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries and notes")

        readonly property real room: Math.min(Theme.measure, list.width - 2 * page.margin)

        function toTop() {
            list.contentY = list.originY - list.topMargin;
        }
        function scrollBy(distance: real) {
            const least = list.originY - list.topMargin;
            const most = list.originY + list.contentHeight + list.bottomMargin - list.height;
            list.contentY = Math.max(least, Math.min(Math.max(least, most), list.contentY + distance));
        }

        keyNavigationEnabled: false
        Keys.onTabPressed: list.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: list.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        currentIndex: -1 // the keyboard goes to what can be pressed, not to rows
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_PageDown)
                list.scrollBy(list.height * 0.85);
            else if (event.key === Qt.Key_PageUp)
                list.scrollBy(-list.height * 0.85);
            else if (event.key === Qt.Key_Down)
                list.scrollBy(Theme.target);
            else if (event.key === Qt.Key_Up)
                list.scrollBy(-Theme.target);
            else if (event.key === Qt.Key_Home)
                list.toTop();
            else if (event.key === Qt.Key_End)
                list.positionViewAtEnd();
            else
                event.accepted = false;
        }

        topMargin: head.height
        onTopMarginChanged: list.toTop()

        // Above the rows, and scrolled with them. Not the list's header: Qt 6.4 cannot make one from
        // a bound component.
        ColumnLayout {
            id: head

            parent: list.contentItem
            y: list.originY - head.height
            width: list.room
            spacing: Theme.lg

            ColumnLayout {
                spacing: Theme.xs

                Txt {
                    role: "heading"
                    text: qsTr("Entries and notes")
                }
                Txt {
                    visible: list.count > 0
                    text: qsTr("What you wrote, newest first. A correction keeps what was there before.")
                    color: Theme.inkMuted
                }
            }
            Btn {
                objectName: "entriesNote"
                onActiveFocusChanged: if (activeFocus)
                    list.toTop()
                visible: list.count > 0 || page.session.log.problem.length > 0
                Layout.maximumWidth: 420
                Layout.bottomMargin: Theme.sm
                text: qsTr("New note")
                iconName: "plus"
                onClicked: page.nav.push("note", "", "")
            }
            Banner {
                visible: page.session.log.problem.length > 0
                kind: "error"
                text: page.session.log.problem
            }
            EmptyState {
                visible: list.count === 0 && page.session.log.problem.length === 0
                iconName: "pencil"
                title: qsTr("Nothing written yet")
                text: qsTr("Scores and notes stand here, newest first.")
                actionText: qsTr("Write a note")
                onActed: page.nav.push("note", "", "")
            }
        }

        delegate: EntryCard {
            id: note

            width: list.room
            onReached: list.positionViewAtIndex(note.index, ListView.Contain)
            onCorrectWanted: page.nav.push("note", note.entryId, "")
            onHistoryWanted: page.nav.push("entryHistory", note.entryId, "")
            onDeleteWanted: {
                page.unwanted = note.entryId;
                page.unwantedText = note.text || note.score;
                page.fault = "";
                sure.open();
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

    ConfirmSheet {
        id: sure

        title: qsTr("Delete this entry?")
        message: qsTr("Its words and scores are removed from this device, and those before a correction too.")
        confirmText: qsTr("Delete the entry")
        cancelText: qsTr("Keep it")
        iconName: "trash"
        onConfirmed: {
            page.fault = page.session.log.remove(page.unwanted);
            if (page.fault.length > 0)
                return;
            sure.close();
            page.nav.forget();
        }

        Banner {
            visible: page.fault.length > 0
            kind: "error"
            text: qsTr("Not deleted. %1").arg(page.fault)
        }
        Txt {
            visible: page.unwantedText.length > 0
            role: "label"
            text: page.unwantedText
            maximumLineCount: 3
            elide: Text.ElideRight
            color: Theme.inkMuted
        }
    }
}
