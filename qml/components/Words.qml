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
