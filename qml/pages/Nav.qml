// SPDX-License-Identifier: Apache-2.0
// Where the window is, and the way back. One place of five, and a stack of pages opened on top of
// it. Pages ask it to go somewhere; Main shows what it says and gives each page `session`, `nav`
// and, of these, what its two arguments are called:
//   step: StepPage { key; occurrence }      article: ArticlePage { key; heading }
//   note: NoteEditor { entryId }            zone: ZonePicker
//   welcome, setup, help, move, answers, contacts, reminders, appearance, about: no arguments
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

    // Where back leads, for PageFrame's backText; empty when there is nothing to go back from.
    readonly property string backText: nav.stack.length === 0 || (nav.paned && nav.stack.length === 1)
        ? "" : nav.stack.length === 1 ? nav.placeName() : nav.pageName(nav.stack[nav.stack.length - 2].page)

    // What was done just now, shown by Main until it is closed; `undo` is a function that returns
    // "" or why it failed, or null.
    property string notice: ""
    property var undo: null

    function go(newPlace: string): void {
        nav.forget();
        nav.stack = [];
        nav.place = newPlace;
    }
    function push(page: string, a: string, b: string): void {
        nav.stack = [...nav.stack, { "page": page, "a": a, "b": b }];
    }
    function back(): void {
        nav.stack = nav.stack.slice(0, -1);
    }
    function openStep(key: string, occurrence: string): void {
        if (nav.paned && nav.place === "plan")
            nav.stack = [];
        nav.push("step", key, occurrence);
    }
    function openArticle(key: string, heading: string): void {
        if (nav.paned && nav.place === "learn")
            nav.stack = [];
        nav.push("article", key, heading);
    }
    // The pages without arguments.
    function open(page: string): void {
        nav.push(page, "", "");
    }
    function say(text: string, undo: var): void {
        nav.undo = undo;
        nav.notice = text;
    }
    function forget(): void {
        nav.notice = "";
        nav.undo = null;
    }

    function placeName(): string {
        return Words.places.find(place => place.key === nav.place)?.name ?? "";
    }
    function pageName(page: string): string {
        return page === "step" ? qsTr("Step") : page === "article" ? qsTr("Reading")
            : page === "setup" ? qsTr("Set-up") : qsTr("Back");
    }
}
