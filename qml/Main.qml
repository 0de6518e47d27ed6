// SPDX-License-Identifier: Apache-2.0
// The window: five places, the pages opened on top of them, notices above. Under 600 px a bar at
// the foot, then a rail, from 1024 the list and its detail side by side.
// Main { session (may be another one later); lookAround() and leaveSample() ask for that }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Beforehand.Theme
import Beforehand.Components
import Beforehand.Pages
import Beforehand.View

ApplicationWindow {
    id: root

    required property Session session
    readonly property alias nav: way

    signal lookAround
    signal leaveSample

    readonly property bool compact: Theme.shape(root.width) === "compact"
    readonly property bool settled: root.session.hasProcedure
    // Set-up and the welcome have the whole window: there is nowhere else to go yet.
    readonly property bool placesShown: root.settled && ["setup", "setupReminders"].indexOf(way.top?.page ?? "") < 0
    readonly property bool barShown: root.compact && root.placesShown
        && (way.top === null || ["article", "faq", "words"].indexOf(way.top.page) >= 0)
    readonly property bool railShown: !root.compact && root.placesShown
    readonly property bool panes: way.paned && (way.top === null || way.isDetail(way.top.page))
    property bool left: false // for another window: time has passed, other programs have written
    property bool setupWanted: false // once the sample is left

    width: 420
    height: 860
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    color: Theme.ground
    title: qsTr("Beforehand")
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    // What a notification was about: "step", "diary" or "reminders".
    function visit(page: string, key: string, occurrence: string): void {
        if (!root.settled)
            return;
        way.go(page === "diary" ? "diary" : "today");
        if (page === "step")
            way.openStep(key, occurrence);
        else if (page === "reminders")
            way.open("reminders");
    }

    onActiveChanged: {
        if (root.active && root.left)
            root.session.refresh();
        root.left = !root.active;
    }
    onSessionChanged: {
        way.go("today");
        if (root.setupWanted && !root.session.hasProcedure)
            way.open("setup");
        root.setupWanted = false;
    }
    Component.onCompleted: window.settle()
    onSettledChanged: newer.restart()

    Connections {
        target: root.session

        // What could be taken back, and what is open, was the other procedure's.
        function onSwitched() {
            way.forget();
            way.go("today");
        }
    }
    Binding {
        target: Theme
        property: "mode"
        value: root.session.preferences.mode
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.session.preferences.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.session.preferences.reducedMotion
    }

    Nav {
        id: way

        titleOf: page => root.session.reading.titleOf(page)
        paned: Theme.shape(root.width) === "wide" && root.placesShown
            && (way.place === "plan" || way.place === "learn")
        onPlaceChanged: window.settleSoon()
        onPanedChanged: window.settleSoon()
        onStackChanged: {
            window.matchStack();
            window.settleSoon();
        }
    }

    ListModel {
        id: opened // nav.stack, row by row, so that a page below keeps what was typed in it
    }

    Item {
        id: window

        anchors.fill: parent

        function matchStack() {
            const same = (row, entry) => row.page === entry?.page && row.a === entry.a && row.b === entry.b;
            let kept = 0;
            while (kept < opened.count && same(opened.get(kept), way.stack[kept]))
                ++kept;
            if (opened.count > kept)
                opened.remove(kept, opened.count - kept);
            for (const entry of way.stack.slice(kept))
                opened.append(entry);
        }

        property bool byKey: false // back by the keyboard: show what has it

        // Gives the keyboard to the page that is shown.
        function settle() {
            const shown = way.stack.length > 0 && !way.offered ? stackSlots.itemAt(way.stack.length - 1)
                : !root.settled ? welcome : placeSlots.itemAt(Words.places.findIndex(place => place.key === way.place));
            (shown as Item)?.forceActiveFocus(window.byKey ? Qt.TabFocusReason : Qt.OtherFocusReason);
            window.byKey = false;
        }
        function settleSoon() {
            soon.restart();
        }

        // Escape leaves a field before it leaves the page, so that it cannot lose what was typed.
        function leaveOrBack() {
            const field = root.activeFocusItem;
            if (field instanceof TextInput || field instanceof TextEdit)
                window.settleOut(field as Item);
            else
                window.leave();
        }
        function leave() {
            window.byKey = true;
            way.leave();
        }
        function settleOut(field: Item) {
            const next = field.nextItemInFocusChain(true);
            (next ?? content).forceActiveFocus(Qt.TabFocusReason);
        }

        // Beside a plan without an open step stands the next one; beside the list of what there is
        // to read, the first of these days.
        function fillPane() {
            if (!way.paned || way.top !== null)
                return;
            const next = (nextSteps.object ?? soonSteps.object) as StepHandle;
            const article = reads.object as ArticleHandle;
            if (way.place === "plan" && next)
                way.offer("step", next.key, next.occurrence);
            else if (way.place === "learn" && article)
                way.offer("article", article.key, "");
        }

        Instantiator {
            id: reads

            model: root.session.reading.now

            ArticleHandle {}
        }

        Instantiator {
            id: nextSteps

            model: root.session.today.next

            StepHandle {}
        }
        Instantiator {
            id: soonSteps

            model: root.session.today.comingUp

            StepHandle {}
        }
        Timer {
            id: newer // reads guides: not while the window is starting

            interval: 1500
            running: true
            onTriggered: root.session.lookForGuide()
        }
        Timer {
            id: soon // once what is shown has changed for good

            interval: 0
            onTriggered: {
                window.fillPane();
                window.settle();
            }
        }
        Instantiator {
            model: Words.places

            Shortcut {
                required property int index
                required property var modelData

                sequences: ["Ctrl+" + (index + 1)]
                enabled: root.placesShown
                onActivated: way.go(modelData.key)
            }
        }
        Shortcut {
            sequences: ["Escape"]
            enabled: way.stack.length > 0
            onActivated: window.leaveOrBack()
        }
        Shortcut {
            sequences: ["Alt+Left", "Back"]
            enabled: way.stack.length > 0
            onActivated: window.leave()
        }
        Shortcut {
            sequences: ["Ctrl+N"]
            enabled: root.placesShown && way.top?.page !== "note"
            onActivated: way.go("diary")
        }

        Shortcut {
            sequences: ["Ctrl+F"]
            enabled: root.placesShown
            onActivated: way.search()
        }

        Rail {
            id: rail

            visible: root.railShown
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            current: way.place
            onChosen: key => way.go(key)
        }

        Notices {
            id: notices

            anchors.left: root.railShown ? rail.right : parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            session: root.session
            nav: way
            duesShown: root.placesShown
            quiet: way.top?.page === "help"
            onLeaveSample: {
                root.setupWanted = true;
                root.leaveSample();
            }
        }

        FocusScope {
            id: content

            anchors.left: root.railShown ? rail.right : parent.left
            anchors.right: parent.right
            anchors.top: notices.bottom
            anchors.bottom: root.barShown ? bottomBar.top : parent.bottom

            readonly property real listWidth: way.paned ? Math.max(440, Math.round(content.width * 0.37)) : content.width
            readonly property bool listShown: way.top === null || root.panes

            PageSlot {
                id: welcome

                anchors.fill: parent
                session: root.session
                nav: way
                name: "WelcomePage"
                wanted: !root.settled && root.session.problem.length === 0
                current: wanted && way.top === null
            }

            Repeater {
                id: placeSlots

                model: Words.places

                PageSlot {
                    id: placeSlot

                    required property var modelData
                    readonly property bool here: root.settled && way.place === modelData.key
                    property bool visited: false

                    anchors.left: parent?.left
                    anchors.top: parent?.top
                    anchors.bottom: parent?.bottom
                    width: content.listWidth
                    session: root.session
                    nav: way
                    name: ({
                            "today": "TodayPage",
                            "plan": "PlanPage",
                            "diary": "DiaryPage",
                            "learn": "LearnPage",
                            "more": "MorePage"
                        })[modelData.key] ?? ""
                    wanted: placeSlot.visited
                    current: placeSlot.here && content.listShown
                    onHereChanged: placeSlot.visited = placeSlot.visited || placeSlot.here
                    Component.onCompleted: placeSlot.visited = placeSlot.here
                }
            }

            Rectangle {
                visible: root.panes && way.place !== ""
                anchors.left: parent.left
                anchors.leftMargin: content.listWidth
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                color: Theme.surface

                Rectangle {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.bottom: parent.bottom
                    width: Theme.hairline
                    color: Theme.line
                }
                PageFrame {
                    visible: way.top === null
                    anchors.fill: parent
                    anchors.leftMargin: Theme.hairline
                    ground: Theme.surface
                    onHelp: way.open("help")

                    EmptyState {
                        iconName: way.place
                        text: way.place === "plan" ? qsTr("Choose a step to see what to do, and why.")
                            : qsTr("Choose something to read.")
                    }
                }
            }

            Repeater {
                id: stackSlots

                model: opened

                PageSlot {
                    id: stackSlot

                    required property int index
                    required property string page
                    required property string a
                    required property string b
                    readonly property bool detail: way.paned && way.isDetail(page)

                    anchors.left: parent?.left
                    anchors.leftMargin: stackSlot.detail ? content.listWidth + Theme.hairline : 0
                    anchors.right: parent?.right
                    anchors.top: parent?.top
                    anchors.bottom: parent?.bottom
                    session: root.session
                    nav: way
                    name: ({
                            "step": "StepPage",
                            "article": "ArticlePage",
                            "note": "NoteEditor",
                            "entries": "EntriesPage",
                            "entryHistory": "EntryHistoryPage",
                            "schedule": "SchedulePage",
                            "numbers": "NumbersPage",
                            "compare": "ComparePage",
                            "report": "ReportPage",
                            "data": "DataPage",
                            "setup": "SetupPage",
                            "setupReminders": "SetupReminders",
                            "help": "HelpPage",
                            "move": "MovePage",
                            "answers": "AnswersPage",
                            "contacts": "ContactsPage",
                            "reminders": "RemindersPage",
                            "appearance": "AppearancePage",
                            "about": "AboutPage",
                            "change": "ChangePage",
                            "own": "OwnStepPage",
                            "card": "CardPage",
                            "documents": "DocumentsPage",
                            "procedures": "ProceduresPage",
                            "guide": "GuidePage",
                            "history": "HistoryPage",
                            "questions": "ClinicQuestionsPage",
                            "faq": "QuestionsPage",
                            "words": "WordsPage"
                        })[page] ?? ""
                    args: page === "step" ? { "key": a, "occurrence": b }
                        : page === "article" ? { "key": a, "heading": b }
                        : page === "note" ? { "entryId": a, "kind": b }
                        : page === "entryHistory" ? { "entryId": a } : page === "own" ? { "key": a }
                        : page === "change" ? { "from": a } : page === "words" ? { "word": a }
                        : page === "help" ? { "tier": a } : {}
                    wanted: true
                    current: index === opened.count - 1
                }
            }

            Connections {
                target: welcome.item
                ignoreUnknownSignals: true

                function onLookAround() {
                    root.lookAround();
                }
            }
        }

        BottomBar {
            id: bottomBar

            visible: root.barShown
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            current: way.place
            onChosen: key => way.go(key)
        }
    }
}
