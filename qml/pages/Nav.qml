// SPDX-License-Identifier: Apache-2.0
// Where the window is, and the way back. One place of five, and a stack of pages opened on top of
// it. Pages ask it to go somewhere; Main shows what it says.
import QtQml

QtObject {
    id: nav

    property string place: "today" // today, plan, diary, learn, more
    // The pages on top of the place, each { page, a, b }: the last one is shown.
    property var stack: []
    readonly property var top: stack.length > 0 ? stack[stack.length - 1] : null

    function go(newPlace: string): void {
        stack = [];
        place = newPlace;
    }
    function push(page: string, a: string, b: string): void {
        stack = [...stack, { "page": page, "a": a, "b": b }];
    }
    function back(): void {
        stack = stack.slice(0, -1);
    }
    function openStep(key: string, occurrence: string): void {
        push("step", key, occurrence);
    }
    function openArticle(key: string, heading: string): void {
        push("article", key, heading);
    }
    // The pages without arguments: help, setup, move, answers, contacts, reminders, appearance, about.
    function open(page: string): void {
        push(page, "", "");
    }
}
