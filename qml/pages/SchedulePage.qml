// SPDX-License-Identifier: Apache-2.0
// When the guide asks for an entry, and what became of it. One that has passed can be filled in from
// memory, and is marked so. SchedulePage { session; nav }
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

    readonly property DiaryView diary: page.session.diary

    function fill(key: string, occurrence: string, state: string, entry: string) {
        if (entry.length > 0) {
            page.nav.push("note", entry, "");
            return;
        }
        page.diary.editor.beginFor(key, occurrence, state === "missed");
        page.nav.push("note", "", "prompt");
    }

    objectName: "schedulePage"
    titleRole: "heading"
    title: qsTr("When to score")
    subtitle: page.diary.completenessText
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Txt {
        text: page.diary.started
            ? qsTr("A time that has passed can be filled in from memory. It is marked so, here and on the page for your clinic.")
            : qsTr("The times after the injection get their dates once it is recorded.")
    }
    ListCard {
        id: card

        visible: page.diary.schedule.count > 0

        Repeater {
            model: page.diary.schedule

            PromptRow {
                width: card.rowWidth
                onOpened: page.fill(key, occurrence, promptState, entry)
            }
        }
    }
}
