// SPDX-License-Identifier: Apache-2.0
// How long to go, the next thing, big, then what else there is today and what comes soon. On the
// day itself: what happens, in order. Afterwards: the day of recovery.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    readonly property TodayView today: page.session.today
    readonly property bool halted: page.today.stage === "to_rebook" || page.today.stage === "cancelled"
    readonly property bool onTheDay: page.today.stage === "procedure_day"
    readonly property bool unrecorded: page.today.injectionAsked
    readonly property string whenText: page.today.injectionText || page.today.appointmentText
    readonly property bool nothing: page.today.next.count === 0 && !page.onTheDay
        && page.today.stage !== "undated"

    objectName: "todayPage"
    context: page.today.dateText
    title: page.today.headline
    subtitle: page.onTheDay ? page.today.appointmentText
        : page.today.subtitle + (page.whenText.length > 0 ? "\n" + page.whenText : "")
    onHelp: page.nav.open("help")

    StepActions {
        id: actions

        session: page.session
        nav: page.nav
    }

    Instantiator {
        id: phases

        model: page.today.journey

        QtObject {
            required property string phase
            required property string detail
            required property real progress
            required property bool current
        }
    }

    Journey {
        visible: !page.onTheDay
        // The model too: with another one, an Instantiator of Qt 6.4 does not say that its count changed.
        segments: Array.from({ "length": phases.model ? phases.count : 0 }, (_, i) => {
            const item = phases.objectAt(i);
            return { "phase": item.phase, "detail": item.detail, "progress": item.progress, "current": item.current };
        })
    }

    // The date is not known yet or does not hold any more, or the day went by without a word.
    Card {
        visible: page.today.stage === "undated" || page.halted
        Layout.topMargin: Theme.sm

        Txt {
            text: page.today.stage === "undated" ? qsTr("When you have a date, add it. Every step then gets its own day and time.")
                : page.today.stage === "to_rebook" ? qsTr("Your plan waits. Nothing falls due until you have a new date. What you have done stays done.")
                : qsTr("Your plan is kept as it was. If the procedure takes place after all, set its date.")
        }
        Btn {
            objectName: "addDate"
            kind: "secondary"
            iconName: "cal"
            text: page.today.stage === "undated" ? qsTr("Add the date") : qsTr("Set the new date")
            onClicked: page.nav.open("move")
        }
        Btn {
            visible: page.today.stage === "cancelled"
            objectName: "nextProcedure"
            kind: "quiet"
            size: "small"
            text: qsTr("Your procedures")
            onClicked: page.nav.open("procedures")
        }
    }
    Banner {
        objectName: "newerGuide"
        visible: page.session.newerGuide
        text: qsTr("There is a newer version of your guide. Your plan stays as it is until you choose it.")
        actionText: qsTr("See what changes")
        onActed: {
            const fault = page.session.change.updateGuide();
            if (fault.length > 0)
                page.nav.sayFault(fault);
            else
                page.nav.openChange();
        }
    }
    ArriveEntry {
        visible: page.today.cardNear
        Layout.topMargin: Theme.sm
        detail: page.session.arrival.open > 0 ? qsTr("%n line(s) to fill in", "", page.session.arrival.open)
            : qsTr("Show it at the desk")
        onClicked: page.nav.open("card")
    }
    ListCard {
        id: questions

        readonly property bool wanted: page.today.cardNear && page.session.clinicQuestions.open > 0

        visible: questions.wanted
        Layout.topMargin: -Theme.xs

        Repeater {
            model: questions.wanted ? 1 : 0

            FieldRow {
                objectName: "todayQuestions"
                width: questions.rowWidth
                iconName: "talk"
                label: qsTr("%n question(s) for your clinic", "", page.session.clinicQuestions.open)
                onClicked: page.nav.open("questions")
            }
        }
    }
    Card {
        objectName: "injectionQuestion"
        visible: page.unrecorded
        Layout.topMargin: Theme.sm
        bottomPadding: Theme.sm

        Txt {
            role: "heading"
            text: qsTr("%1: has it been done?").arg(page.today.injectionTitle)
        }
        Txt {
            text: page.onTheDay ? qsTr("Your recovery starts from it. Are you still waiting? Then leave this as it is.")
                : qsTr("Your recovery starts from it.")
        }
        Btn {
            objectName: "injectionDoneLate"
            Layout.topMargin: Theme.xs
            iconName: "check"
            text: qsTr("%1: done").arg(page.today.injectionTitle)
            onClicked: injection.open()
        }
        Btn {
            objectName: "injectionNotDone"
            kind: "quiet"
            size: "small"
            text: qsTr("It was not done")
            onClicked: page.nav.open("move")
        }
    }

    // The procedure day
    Rows {
        id: nowOnTheDay

        readonly property bool wanted: page.onTheDay && page.today.turnTitle.length > 0

        visible: nowOnTheDay.wanted

        Repeater {
            model: nowOnTheDay.wanted ? 1 : 0 // on other days it need not be made

            DayCard {
                width: nowOnTheDay.width
                session: page.session
                onWriteWanted: page.nav.go("diary")
                onReadWanted: at => page.nav.openPage("article:" + at)
                onRevealed: item => page.scroller.revealGrowing(item)
            }
        }
    }
    SectionLabel {
        visible: page.onTheDay
        text: qsTr("What happens, in order")
    }
    Column {
        id: sequence

        visible: page.onTheDay
        Layout.fillWidth: true
        Layout.topMargin: -Theme.sm

        Repeater {
            id: rows

            model: page.today.day

            SequenceRow {
                required property int index
                required property string key
                required property string occurrence
                required property string what
                required property var model

                objectName: "day:" + key
                width: sequence.width
                number: index + 1
                detail: ["depends", "skipped"].indexOf(model.state) >= 0 ? model.detail : page.firstSentence(what)
                place: ["done", "skipped", "depends"].indexOf(model.state) >= 0 ? model.state
                    : index === page.today.turn ? "now" : index < page.today.passed ? "behind"
                    : index === page.today.passed && page.unrecorded ? "asked" : "ahead"
                reached: index < page.today.passed || model.state === "done"
                first: index === 0
                last: index === rows.count - 1
                onOpened: page.nav.openStep(key, occurrence)
            }
        }
    }

    // The diary, while it asks for something.
    ListCard {
        id: diary

        readonly property bool wanted: page.session.diary.nowText.length > 0 || page.session.diary.overallText.length > 0

        visible: diary.wanted
        Layout.topMargin: Theme.sm

        Repeater {
            model: diary.wanted ? 1 : 0

            FieldRow {
                objectName: "todayDiary"
                width: diary.rowWidth
                iconName: "diary"
                label: page.session.diary.nowText.length > 0 ? qsTr("How is the pain now?") : qsTr("How is it, all in all?")
                hint: page.session.diary.nowText || page.session.diary.overallText
                onClicked: page.nav.go("diary")
            }
        }
    }

    // The next thing. While the question above waits for an answer, it is only a row.
    StepRows {
        visible: page.unrecorded && page.today.next.count > 0
        steps: page.today.next
        actions: actions
    }
    Column {
        id: nextThing

        visible: page.today.next.count > 0 && !page.unrecorded
        Layout.fillWidth: true
        Layout.topMargin: Theme.sm

        Repeater {
            model: page.unrecorded ? null : page.today.next

            NextCard {
                id: next

                required property string key
                required property string occurrence
                required property string detail
                required property string what
                required property bool holdsAnswer
                required property var model
                readonly property bool late: model.state === "late"
                readonly property bool asksEntry: page.session.diary.stepAsks(next.key)

                required phase

                objectName: "next"
                width: nextThing.width
                iconName: "clock"
                stateText: qsTr("Next · %1", "state of the next step").arg(next.detail)
                text: next.what
                actionText: next.holdsAnswer ? qsTr("Write down the answer") : next.asksEntry ? qsTr("Write it in the diary") : qsTr("Mark as done")
                actionIcon: next.holdsAnswer || next.asksEntry ? "pencil" : "check"
                linkText: qsTr("What to do, and why")
                onActed: actions.tick(next.key, next.occurrence, next.model.state, next.holdsAnswer, next.title)
                onLinked: page.nav.openStep(next.key, next.occurrence)
            }
        }
    }
    EmptyState {
        visible: page.nothing && !page.halted
        Layout.topMargin: Theme.lg
        Layout.bottomMargin: 0
        iconName: "check"
        title: qsTr("Nothing to do today")
        text: page.today.comingUp.count > 0 ? qsTr("You are up to date. This is what comes next.")
            : qsTr("You are up to date.")
    }
    ArticleList {
        objectName: "readNow"
        visible: page.session.reading.now.count > 0 && !page.halted
        name: qsTr("Good to read now")
        articles: page.session.reading.now
        onWanted: key => page.nav.openArticle(key, "")
    }

    SectionLabel {
        visible: page.today.late.count > 0
        text: page.today.lateText
    }
    StepRows {
        objectName: "late"
        Layout.topMargin: -Theme.sm
        visible: page.today.late.count > 0
        steps: page.today.late
        actions: actions
    }
    SectionLabel {
        visible: page.today.also.count > 0
        text: qsTr("Also open now")
    }
    StepRows {
        id: also

        Layout.topMargin: -Theme.sm
        visible: page.today.also.count > 0
        steps: page.today.also
        actions: actions
    }
    Rows {
        id: usual

        readonly property bool wanted: page.session.diary.usualText.length > 0

        visible: usual.wanted

        Repeater {
            model: usual.wanted ? 1 : 0

            UsualCard {
                width: usual.width
                session: page.session
                onHelpWanted: page.nav.open("help")
            }
        }
    }
    SectionLabel {
        visible: page.today.comingUp.count > 0 && !page.halted
        text: qsTr("Coming up")
    }
    StepRows {
        Layout.topMargin: -Theme.sm
        visible: page.today.comingUp.count > 0 && !page.halted
        steps: page.today.comingUp
        actions: actions
    }
    Btn {
        objectName: "undoInjection"
        visible: page.today.injectionRecorded
        kind: "quiet"
        size: "small"
        iconName: "undo"
        text: qsTr("%1: not done").arg(page.today.injectionTitle)
        onClicked: page.undoInjection()
    }

    InjectionSheet {
        id: injection

        session: page.session
        dayPast: page.unrecorded && !page.onTheDay
        onRecorded: {
            const session = page.session;
            page.toTop();
            page.nav.say(qsTr("Saved. Your recovery counts from it."), () => session.undoInjection());
        }
    }

    function firstSentence(text: string): string {
        const end = text.search(/[.?!] /);
        return end < 0 ? text : text.slice(0, end + 1);
    }
    function undoInjection() {
        const session = page.session;
        page.toTop();
        actions.settle(session.undoInjection(), qsTr("The injection is no longer recorded."), () => session.undo());
    }

    foot: ActionBar {
        visible: page.onTheDay && !page.unrecorded // which asks above
        objectName: "injectionDone"
        margin: page.margin
        size: "big"
        text: qsTr("%1: done").arg(page.today.injectionTitle)
        note: qsTr("This starts your recovery and its times")
        onClicked: injection.open()
    }
}
