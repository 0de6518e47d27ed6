// SPDX-License-Identifier: Apache-2.0
// Where the window is, and the way back. One place of five, and a stack of pages opened on top of
// it. Pages ask it to go somewhere; Main shows what it says and gives each page `session`, `nav`
// and, of these, what its two arguments are called:
//   step: StepPage { key; occurrence }      article: ArticlePage { key; heading }
//   note: NoteEditor { entryId; kind }      entryHistory: EntryHistoryPage { entryId }
//   own: OwnStepPage { key }
//   words: WordsPage { word }               help: HelpPage { tier }
//   welcome, setup, setupReminders, move, change, answers, contacts, reminders, appearance, about, card,
//   documents, procedures, guide, history, faq, questions, entries, schedule, numbers, compare, report, data: no arguments
pragma ComponentBehavior: Bound

import QtQml
import Beforehand.Components

QtObject {
    id: nav

    property string place: "today" // today, plan, diary, learn, more
    // The pages on top of the place, each { page, a, b }: the last one is shown.
    property var stack: []
    readonly property var top: stack.length > 0 ? stack[stack.length - 1] : null

    // Set by Main: a list and its detail stand side by side, so the list replaces the detail.
    property bool paned: false

    readonly property var details: ["step", "article", "faq", "words"]

    // Whether a page can stand beside its place's list.
    function isDetail(page: string): bool {
        return nav.details.indexOf(page) >= 0;
    }
    // From the list that it stands beside: what stood there goes.
    function choose(page: string, a: string, b: string): void {
        if (nav.paned && nav.isDetail(page))
            nav.depart(() => {
                nav.forget();
                nav.stack = [{ "page": page, "a": a, "b": b }];
            });
        else
            nav.push(page, a, b);
    }
    // Fills an empty detail without being asked: the list keeps the keyboard.
    function offer(page: string, a: string, b: string): void {
        nav.stack = [{ "page": page, "a": a, "b": b }];
        nav.offered = true;
    }
    property bool offered: false // the detail came by itself
    onStackChanged: nav.offered = false
    onPanedChanged: if (nav.offered && !nav.paned)
        nav.stack = []

    // Where back leads, for PageFrame's backText; empty when there is nothing to go back from.
    readonly property string backText: nav.stack.length === 0 || (nav.stack.length === 1 && nav.paned && nav.isDetail(nav.top.page))
        ? "" : nav.stack.length === 1 ? nav.placeName() : nav.nameOf(nav.stack[nav.stack.length - 2])
    property var titleOf: null // a function of a step's or an article's address; set by Main

    // What was done just now, or what failed away from any field. Main shows it on top until it is
    // closed, or another page is opened; `undo` is null or a function that returns "" or why it failed,
    // and `undoText` what its button says.
    property string notice: ""
    property bool noticeIsFault: false
    property var undo: null
    property string undoText: ""

    function go(newPlace: string): void {
        nav.depart(() => {
            nav.forget();
            nav.stack = [];
            nav.place = newPlace;
        });
    }
    function push(page: string, a: string, b: string): void {
        nav.forget();
        nav.stack = [...nav.stack, { "page": page, "a": a, "b": b }];
    }
    function back(): void {
        nav.stack = nav.stack.slice(0, -1);
        if (nav.onward)
            nav.depart(nav.onward);
    }
    // Leaves a page that was opened to confirm, and the one that opened it.
    function backBeyond(): void {
        nav.stack = nav.stack.slice(0, -2);
    }
    // The preview of a change that was prepared from a place or a page that stays.
    function openChange(): void {
        nav.push("change", "stay", "");
    }
    // A page that may hold something unsaved hears `leaveWanted`, asks, and calls back() or stay().
    signal leaveWanted
    readonly property var askers: ["note", "contacts", "step", "own", "answers"]
    property var onward: null // what follows once all of those were left

    // Escape and the Back key.
    function leave(): void {
        const page = nav.top?.page ?? "";
        if (page === "setup" || nav.askers.indexOf(page) >= 0)
            nav.leaveWanted();
        else
            nav.back();
    }
    // Leaves every page on top, asking those that may hold something, and then does `then`.
    function depart(then: var): void {
        let at = nav.stack.length - 1;
        while (at >= 0 && nav.askers.indexOf(nav.stack[at].page) < 0)
            --at;
        nav.onward = at < 0 ? null : then;
        if (at < 0) {
            then();
            return;
        }
        if (at < nav.stack.length - 1)
            nav.stack = nav.stack.slice(0, at + 1);
        nav.leaveWanted();
    }
    function stay(): void {
        nav.onward = null;
    }
    function openStep(key: string, occurrence: string): void {
        nav.push("step", key, occurrence);
    }
    function openArticle(key: string, heading: string): void {
        nav.push("article", key, heading);
    }
    // A page as search and links name it: "article:KEY#HEADING", "faq:KEY", "word:KEY",
    // "step:KEY", "help", "help#TIER".
    function pageAt(at: string): var {
        const [kind, key] = [at.slice(0, at.indexOf(":")), at.slice(at.indexOf(":") + 1)];
        if (at.split("#")[0] === "help")
            return { "page": "help", "a": at.slice("help#".length), "b": "" };
        if (kind === "faq")
            return { "page": "article", "a": at, "b": "" };
        if (kind === "word")
            return { "page": "words", "a": key, "b": "" };
        if (kind === "step")
            return { "page": "step", "a": key, "b": "" };
        return { "page": "article", "a": key.split("#")[0], "b": key.split("#")[1] ?? "" };
    }
    function openPage(at: string): void {
        const to = nav.pageAt(at);
        nav.push(to.page, to.a, to.b);
    }
    function choosePage(at: string): void {
        const to = nav.pageAt(at);
        nav.choose(to.page, to.a, to.b);
    }
    // The search field of Learn, which is there once the place is.
    function search(): void {
        nav.depart(() => { // or stays, where something is not saved
            nav.forget();
            nav.stack = [];
            nav.place = "learn";
            nav.searched();
        });
    }
    signal searched
    // The pages without arguments.
    function open(page: string): void {
        nav.push(page, "", "");
    }
    function say(text: string, undo: var): void {
        nav.sayWith(text, qsTr("Undo"), undo);
    }
    function sayWith(text: string, undoText: string, undo: var): void {
        nav.undo = undo;
        nav.undoText = undoText;
        nav.noticeIsFault = false;
        nav.notice = text;
    }
    function sayFault(text: string): void {
        nav.undo = null;
        nav.noticeIsFault = true;
        nav.notice = text;
    }
    function takeBack(): void {
        const undo = nav.undo;
        nav.forget();
        const fault = undo ? undo() : "";
        if (fault.length > 0)
            nav.sayFault(qsTr("Not saved. %1").arg(fault));
    }
    function forget(): void {
        nav.notice = "";
        nav.undo = null;
    }

    function placeName(): string {
        return Words.places.find(place => place.key === nav.place)?.name ?? "";
    }
    // What an opened page is called, as short as it can be.
    function nameOf(entry: var): string {
        const address = entry.a.startsWith("faq:") ? entry.a : entry.page + ":" + entry.a;
        const titled = entry.page === "step" || entry.page === "article";
        return (titled && nav.titleOf ? nav.titleOf(address) : "") || nav.pageName(entry.page);
    }
    function pageName(page: string): string {
        const names = {
            "step": qsTr("Step"),
            "article": qsTr("Reading"),
            "setup": qsTr("Set-up"),
            "setupReminders": qsTr("Set-up"),
            "card": qsTr("Card"),
            "note": qsTr("Entry"),
            "entries": qsTr("Entries"),
            "entryHistory": qsTr("History"),
            "schedule": qsTr("Schedule"),
            "numbers": qsTr("Numbers"),
            "compare": qsTr("Comparison"),
            "report": qsTr("For your clinic"),
            "data": qsTr("My data"),
            "own": qsTr("Your step"),
            "move": qsTr("Appointment"),
            "change": qsTr("Changes"),
            "answers": qsTr("Answers"),
            "contacts": qsTr("Contacts"),
            "reminders": qsTr("Reminders"),
            "appearance": qsTr("Appearance"),
            "about": qsTr("About"),
            "documents": qsTr("Print"),
            "procedures": qsTr("Procedures"),
            "guide": qsTr("Guide"),
            "history": qsTr("History"),
            "questions": qsTr("Your questions"),
            "faq": qsTr("Questions"),
            "words": qsTr("Words"),
            "help": qsTr("Help")
        };
        return names[page] ?? nav.placeName();
    }
}
