// SPDX-License-Identifier: Apache-2.0
// One step: what to do, why, where clinics differ, the answer it holds, sources, history; and to
// mark it done, be reminded, or skip it.
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
    required property string key
    required property string occurrence
    property string fault: ""
    property bool asked: false // to be marked done without the answer that it must hold
    property bool historyOpen: false
    property bool whole: false // a layout that is still being made would keep hold of what goes

    readonly property StepView step: page.session.step
    readonly property bool mine: page.step.isOpen && page.step.key === page.key && page.step.occurrence === page.occurrence
    readonly property bool done: page.step.state === "done"
    readonly property bool skipped: page.step.state === "skipped"
    readonly property bool gone: page.step.state === "past" || page.step.state === "missed"
    readonly property bool asks: !page.done && !page.skipped && !page.gone
    readonly property bool depends: page.step.state === "depends"
    readonly property string advice: page.step.usual + (page.step.usual && page.step.differs ? "\n" : "") + page.step.differs
    readonly property string typed: answer.text.trim()
    readonly property bool asksEntry: page.mine && !page.done && !page.skipped && page.session.diary.stepAsks(page.key)
    readonly property bool changed: page.step.holdsAnswer && page.typed !== page.step.words

    readonly property var timeAction: page.step.origin === "own" ? [{ "key": "edit", "text": qsTr("Change"), "icon": "pencil" }]
        : page.step.canChangeTime && page.step.dated ? [{ "key": "time", "text": qsTr("Change time"), "icon": "clock" }] : []
    readonly property var undo: {
        const session = page.session;
        return () => session.undo();
    }

    function show() {
        if (page.whole && page.visible) {
            page.step.open(page.key, page.occurrence);
            if (page.occurrence.length === 0 && page.step.isOpen)
                page.occurrence = page.step.occurrence; // it stays this one, whatever becomes of it
        }
        page.refill();
    }
    // What was typed and is not saved stays.
    function refill() {
        if (page.mine && !answer.touched)
            answer.text = page.step.holdsAnswer && page.done ? page.step.words : "";
    }
    function settle(fault: string, news: string, undo: var): bool {
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length > 0)
            return false;
        answer.touched = false;
        page.asked = false;
        page.refill();
        if (news.length > 0)
            page.nav.say(news, undo);
        else
            page.nav.forget();
        return true;
    }
    function call(number: string) {
        Qt.openUrlExternally("tel:" + number.replace(/[^0-9+*#]/g, ""));
    }
    function leave() {
        if (answer.touched && page.changed)
            sure.open();
        else
            page.nav.back();
    }
    function main() {
        if (page.depends) {
            page.nav.open("answers");
        } else if (page.asksEntry) {
            page.nav.go("diary");
        } else if (page.step.holdsAnswer && page.typed.length === 0) {
            page.asked = true;
            answer.input.forceActiveFocus(Qt.OtherFocusReason);
        } else {
            page.markDone();
        }
    }
    function markDone() {
        const session = page.session;
        const [key, occurrence] = [page.key, page.occurrence];
        const saved = page.settle(page.step.markDone(page.typed),
                                  page.step.holdsAnswer ? qsTr("Saved. This step is done.") : qsTr("This step is done."),
                                  () => session.reopen(key, occurrence));
        if (saved && !page.nav.paned)
            page.nav.back();
    }

    objectName: "stepPage"
    spoken: page.step.title
    ground: page.nav.paned ? Theme.surface : Theme.ground
    backText: page.nav.backText
    onBack: page.leave()
    onHelp: page.nav.open("help")
    onVisibleChanged: page.show()
    onSessionChanged: page.show()
    Component.onCompleted: {
        page.whole = true;
        page.show();
    }

    Connections {
        target: page.step

        function onChanged() {
            page.refill();
        }
    }
    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }
    TextLines {
        id: sources

        model: page.step.sources
    }
    TextLines {
        id: firsts

        model: page.step.waitsFor
    }

    EmptyState {
        visible: !page.mine
        iconName: "plan"
        text: qsTr("This step is no longer in your plan.")
    }

    ColumnLayout {
        visible: page.mine
        Layout.fillWidth: true
        spacing: Theme.lg

        PhaseChip {
            phase: page.step.phase
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.xs

            Txt {
                role: page.nav.paned ? "display" : "heading"
                text: page.step.title
            }
            Txt {
                role: "label"
                text: page.step.whenText
                color: Theme.inkMuted
            }
            Txt {
                visible: page.step.untilText.length > 0
                role: "label"
                strong: true
                text: page.step.untilText
                color: Theme.inkMuted
            }
            Txt {
                visible: page.step.adviceText.length > 0
                role: "label"
                text: page.step.adviceText
                color: Theme.inkMuted
            }
            RowLayout {
                visible: page.done || page.skipped || page.gone || page.step.state === "late"
                Layout.topMargin: Theme.xs
                spacing: 6

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: page.done ? "check" : page.skipped ? "skip" : "clock"
                    size: 18 * Theme.iconScale
                    color: Theme.tone(page.step.phase)
                }
                Txt {
                    objectName: "stepState"
                    role: "label"
                    strong: true
                    text: page.step.stateText
                    color: Theme.tone(page.step.phase)
                }
            }
        }
        Banner {
            objectName: "stepFault"
            visible: page.fault.length > 0
            kind: "error"
            text: page.fault
        }
        Callout {
            visible: page.step.late.length > 0
            tinted: true
            iconName: "clock"
            title: qsTr("What to do now")
            text: page.step.late
        }
        Callout {
            objectName: "stepMoved"
            visible: page.step.movedText.length > 0
            iconName: "clock"
            text: page.step.movedText
        }
        Callout {
            objectName: "stepWaits"
            visible: page.step.waitsFor.count > 0
            iconName: "list"
            title: qsTr("This comes first")
            text: firsts.texts.map(first => first.text).join("\n")
            actionText: qsTr("Open it")
            onActed: page.nav.openStep(firsts.texts[0].id, "once")
        }
        Callout {
            visible: page.step.untranslated
            iconName: "globe"
            text: qsTr("This step is not translated yet. It is shown in the guide's first language.")
        }
        Callout {
            visible: page.depends
            iconName: "ask"
            title: qsTr("Whether you need this depends on")
            text: page.step.openQuestions
        }
        Passage {
            own: page.step.origin === "own"
            name: page.step.origin === "own" ? qsTr("Your own step") : page.step.origin === "clinic" ? qsTr("What your clinic asks") : qsTr("What to do")
            text: page.step.what
        }
        Btn {
            objectName: "call"
            visible: page.step.phone.length > 0
            kind: "secondary"
            iconName: "phone"
            text: page.step.phoneText
            onClicked: page.call(page.step.phone)
        }
        TextArea {
            id: answer

            property bool touched: false

            input.objectName: "answer"
            visible: page.step.holdsAnswer && !page.depends
            label: page.step.record || qsTr("Their answer")
            error: page.asked && page.typed.length === 0 ? qsTr("Write the answer first, then save.") : ""
            onEdited: answer.touched = true
        }
        Passage {
            objectName: "earlierAnswer"
            own: true
            name: qsTr("What you wrote before")
            text: page.step.earlierWords
        }
        Passage {
            name: qsTr("Why")
            text: page.step.why
        }
        RuleBlock {
            visible: page.step.rule.length > 0 || page.advice.length > 0
            clinicRule: page.step.rule
            generalAdvice: page.advice
            marked: page.step.origin !== "guide" ? [] : Array.of(page.step.usual, page.step.differs).filter(text => text.length > 0).map(text => page.session.article.marked(text))
            onRevealed: item => page.scroller.revealGrowing(item)
            askText: page.step.phone.length === 0 && page.session.clinicPhone.length > 0 ? qsTr("Ask your clinic: %1").arg(page.session.clinicPhone) : ""
            onAsked: page.call(page.session.clinicPhone)
        }
        Card {
            visible: page.step.articleTitle.length > 0
            padding: 0
            fill: page.nav.paned ? Theme.ground : Theme.surface
            raised: !page.nav.paned

            FieldRow {
                objectName: "readMore"
                hint: page.step.articlePart
                iconName: "learn"
                label: page.step.articleTitle
                onClicked: page.nav.openArticle(page.step.articleKey, page.step.articleHeading)
            }
        }
        StepNote {
            id: note

            step: page.step
            onSaved: page.nav.say(qsTr("Saved."), null)
        }
        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.md
            Layout.topMargin: -Theme.sm

            Btn {
                objectName: "editNote"
                kind: "quiet"
                size: "small"
                iconName: "pencil"
                text: page.step.note.length > 0 ? qsTr("Change the note") : qsTr("Add a note")
                onClicked: note.edit()
            }
            Btn {
                readonly property ClinicQuestionsView list: page.session.clinicQuestions
                readonly property bool listed: list.revision >= 0 && list.has(page.step.title, "step:" + page.key)

                objectName: "askClinic"
                visible: page.asks && page.step.origin !== "own"
                kind: "quiet"
                size: "small"
                iconName: listed ? "check" : "talk"
                text: listed ? qsTr("On your list for the clinic") : qsTr("Ask my clinic about it")
                onClicked: {
                    if (listed)
                        page.nav.open("questions");
                    else
                        page.settle(list.add(page.step.title, "step:" + page.key), qsTr("It is on your list for the clinic."), null);
                }
            }
            Btn {
                objectName: "remind"
                visible: page.asks
                kind: "quiet"
                size: "small"
                iconName: "bell"
                text: qsTr("Remind me")
                onClicked: reminders.add()
            }
            SaveButton {
                saved: saved
            }
        }
        SavedPage {
            id: saved

            session: page.session
            nav: page.nav
            scroller: page.scroller
            page: "step:" + page.key + "#" + page.occurrence
        }
        StepReminders {
            id: reminders

            session: page.session
            onChanged: page.nav.forget()
        }
        ColumnLayout {
            visible: page.step.history.count > 0
            Layout.fillWidth: true
            spacing: Theme.xs

            Btn {
                objectName: "history"
                Layout.fillWidth: false
                Layout.leftMargin: -Theme.lg
                kind: "quiet"
                size: "small"
                text: qsTr("History")
                trailingIcon: page.historyOpen ? "up" : "down"
                description: page.historyOpen ? qsTr("Open below") : qsTr("Opens below")
                onClicked: page.historyOpen = !page.historyOpen
            }
            Column {
                id: past

                Layout.fillWidth: true
                spacing: Theme.xs

                Repeater {
                    model: page.historyOpen ? page.step.history : null

                    Txt {
                        required property string detail
                        required property var model

                        width: past.width
                        role: "label"
                        color: Theme.inkMuted
                        text: detail.length > 0 ? model.text + "\n" + detail : model.text
                    }
                }
            }
        }
        SourcesBlock {
            visible: page.step.origin === "guide" || sources.texts.length > 0
            purposeShown: page.step.origin === "guide"
            lacks: page.step.origin === "guide" && page.session.guide.reviewLacks
            sources: sources.texts
            review: page.step.reviewText
        }
    }

    TimeSheet {
        id: timeSheet

        session: page.session
        step: page.step
        onChanged: page.settle("", qsTr("Saved. This step has another time now."), page.undo)
        onUsualWanted: page.settle(page.step.resetTime(), page.step.clinicTime ? qsTr("It has your clinic's time again.")
            : qsTr("It has the guide's time again."), page.undo)
    }

    SkipSheet {
        id: skipSheet

        step: page.step
        onSkipped: {
            const session = page.session;
            const [key, occurrence] = [page.key, page.occurrence];
            page.settle("", qsTr("Skipped: %1").arg(page.step.title), () => session.reopen(key, occurrence));
        }
    }

    LeaveSheet {
        id: sure

        onStayed: page.nav.stay()
        onLeft: page.nav.back()
    }

    component Passage: ColumnLayout {
        id: passage

        property string name
        property string text
        property bool own: false // the person's own words, which nobody explains

        visible: passage.text.length > 0
        Layout.fillWidth: true
        spacing: Theme.xs

        SectionLabel {
            Layout.topMargin: 0
            text: passage.name
        }
        Txt {
            visible: passage.own
            text: passage.text
        }
        Prose {
            visible: !passage.own
            text: page.session.article.marked(passage.own ? "" : passage.text)
            onRevealed: item => page.scroller.revealGrowing(item)
        }
    }

    foot: ActionBar {
        objectName: "stepActions"
        visible: page.mine
        margin: page.margin
        text: page.depends ? qsTr("Answer the question")
            : page.done || page.skipped ? (page.done && page.changed ? qsTr("Save the answer") : "")
            : page.step.holdsAnswer ? qsTr("Save the answer")
            : page.asksEntry ? qsTr("Write it in the diary")
            : page.gone ? qsTr("I did this") : qsTr("Mark as done")
        iconName: page.depends ? "ask" : page.asksEntry ? "pencil" : "check"
        others: page.done || page.skipped ? [
            { "key": "reopen", "text": page.done ? qsTr("Not done after all") : qsTr("Take it up again"), "icon": "undo" }
        ] : page.gone ? page.timeAction : [
            ...(page.asksEntry ? [{ "key": "done", "text": qsTr("Mark as done"), "icon": "check" }] : []),
            ...page.timeAction,
            { "key": "skip", "text": qsTr("Skip"), "icon": "skip" }
        ]
        onClicked: page.main()
        onActed: key => {
            if (key === "edit")
                page.nav.push("own", page.key, "");
            else if (key === "time")
                timeSheet.open();
            else if (key === "done")
                page.markDone();
            else if (key === "skip")
                skipSheet.ask();
            else
                page.settle(page.step.reopen(), "", null);
        }
    }
}
