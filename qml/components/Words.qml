// SPDX-License-Identifier: Apache-2.0
// The few words that components share: phases, places, states of a step.
pragma Singleton

import QtQuick

QtObject {
    id: words

    // The five places, in the order of the bar: key, name, icon.
    readonly property var places: [
        { "key": "today", "name": qsTr("Today"), "icon": "today" },
        { "key": "plan", "name": qsTr("Plan"), "icon": "plan" },
        { "key": "diary", "name": qsTr("Diary"), "icon": "diary" },
        { "key": "learn", "name": qsTr("Learn"), "icon": "learn" },
        { "key": "more", "name": qsTr("More"), "icon": "more" }
    ]

    // What the app is and is not for. A draft: the page About says so.
    readonly property string purpose: qsTr("Beforehand helps adults read general information about a planned joint injection, keep their clinic's instructions in date order and keep a personal pain diary to share.")
    readonly property string notFor: qsTr("It does not diagnose, monitor, triage or recommend treatment.")

    // Of a file's address: "Saved in Documents: plan.pdf".
    function saved(address: string): string {
        if (address.length === 0)
            return "";
        const [folder, file] = address.split("/").slice(-2).map(decodeURIComponent);
        //: %1 a folder, %2 a file
        return qsTr("Saved in %1: %2").arg(folder).arg(file);
    }

    function phase(phase: string): string {
        return phase === "procedure_day" ? qsTr("Procedure day")
            : phase === "recovery" ? qsTr("Recovery") : qsTr("Preparation");
    }

    function stepState(state: string): string {
        switch (state) {
        case "done":
            return qsTr("Done");
        case "late":
            return qsTr("Late, still fine to do");
        case "depends":
            return qsTr("Depends on an answer");
        case "skipped":
            return qsTr("Skipped");
        case "past":
            return qsTr("Already past");
        case "upcoming":
            return qsTr("Coming up");
        case "missed":
            return qsTr("Missed");
        default:
            return qsTr("Open");
        }
    }
}
