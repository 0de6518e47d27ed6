// SPDX-License-Identifier: Apache-2.0
// The diary as a person keeps it: three presses for an entry, and what was written found again,
// corrected, filled in and taken away.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 800

    Nav {
        id: way

        place: "diary"
    }
    Loader {
        id: slot

        anchors.fill: parent
        focus: true
    }
    Component {
        id: diaryPage

        DiaryPage {
            session: stage.session
            nav: way
        }
    }
    Component {
        id: schedulePage

        SchedulePage {
            session: stage.session
            nav: way
        }
    }
    Component {
        id: entriesPage

        EntriesPage {
            session: stage.session
            nav: way
        }
    }
    Component {
        id: editorPage

        NoteEditor {
            session: stage.session
            nav: way
            entryId: way.top?.a ?? ""
            kind: way.top?.b ?? ""
        }
    }
    Component {
        id: historyPage

        EntryHistoryPage {
            session: stage.session
            nav: way
            entryId: way.top?.a ?? ""
        }
    }
    Shortcut { // as the window has it
        sequences: ["Escape"]
        onActivated: way.leave()
    }

    TestCase {
        id: test

        name: "Diary"
        when: windowShown

        readonly property var diary: stage.session.diary
        readonly property var log: stage.session.log

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            treat("left");
            way.forget();
            way.stack = [];
        }
        // The person says which side it is.
        function treat(side: string) {
            stage.session.questions.setAnswer("side", side);
            compare(stage.session.change.answer(), "");
            compare(stage.session.change.apply(), "");
        }
        function cleanup() {
            slot.sourceComponent = null; // before its session goes
        }
        function show(page: var) {
            slot.sourceComponent = null;
            slot.sourceComponent = page;
            waitForRendering(root);
        }
        // What has this text and is shown, on the page or in the sheet over it.
        function shown(text: string, inside: var): var {
            const children = (inside ?? root.Window.contentItem).children;
            let found = null;
            for (let i = 0; i < children.length && !found; ++i) {
                if (children[i].visible)
                    found = children[i].text === text ? children[i] : shown(text, children[i]);
            }
            return found;
        }
        function press(text: string) {
            tryVerify(() => shown(text, null), 3000, text);
            shown(text, null).clicked();
        }
        function part(name: string): var {
            return findChild(slot.item, name);
        }
        function tap(item: var) {
            verify(item);
            const at = item.mapToItem(root, item.width / 2, item.height / 2);
            verify(at.y > 0 && at.y < root.height, "within reach");
            mouseClick(item);
        }
        function cell(strip: string, score: int): var {
            return shown(score < 0 ? "No answer" : score + " of 10", part(strip));
        }
        function newest(role: int): var {
            return log.data(log.index(0, 0), Qt.UserRole + role);
        }
        function id(row: int): string {
            return log.data(log.index(row, 0), Qt.UserRole + 1);
        }
        function inject() {
            stage.goTo("2026-12-03T09:00:00Z"); // 10:00 in Berlin
            compare(stage.session.recordInjection(""), "");
        }
        function score(instant: string, rest: int, moving: int) {
            stage.goTo(instant);
            diary.entry.begin("pain");
            diary.entry.setRest(rest);
            diary.entry.setMoving(moving);
            compare(diary.entry.save(), "");
        }

        function test_three_presses() {
            show(diaryPage);
            compare(log.count, 0);
            tap(cell("entryRest", 3));
            tap(cell("entryMoving", 6));
            compare(part("entryRest").value, 3);
            tap(part("entrySave"));
            tryCompare(log, "count", 1);
            compare(newest(6), "Left: at rest 3, moving 6");
            compare(way.notice, "Saved.");
            compare(part("entryRest").value, -1);
            compare(part("entryMoving").value, -1);
            tryVerify(() => part("latest:" + id(0)));
        }
        function test_zero_is_an_answer() {
            show(diaryPage);
            tap(part("entrySave"));
            tryVerify(() => part("entryFault").visible);
            compare(part("entryFault").text, "Not saved. Choose a number first. What you typed is still here.");
            compare(log.count, 0);
            tap(cell("entryRest", 0));
            verify(!part("entryFault").visible);
            tap(part("entrySave"));
            tryCompare(log, "count", 1);
            compare(newest(6), "Left: at rest 0, moving –");
        }
        function test_not_saved_keeps_what_was_typed() {
            stage.beginOnDisk();
            treat("left");
            show(diaryPage);
            tap(cell("entryRest", 3));
            part("entryMore").clicked();
            part("entryText").edited("Bad night");
            stage.refuse(true);
            part("entrySave").clicked();
            tryVerify(() => part("entryFault").visible);
            verify(part("entryFault").text.startsWith("Not saved. "));
            compare(part("entryRest").value, 3);
            compare(part("entryText").text, "Bad night");
            compare(way.notice, "");
            compare(log.count, 0);

            show(diaryPage); // after a look at another page
            compare(part("entryRest").value, 3);
            compare(part("entryText").text, "Bad night");
            verify(part("entryText").visible);
            stage.refuse(false);
            part("entrySave").clicked();
            tryCompare(log, "count", 1);
            verify(!part("entryFault").visible);
            compare(part("entryText").text, "");
        }
        function test_a_window_that_grows_and_shrinks() {
            failOnWarning(/Polish loop/);
            inject();
            score("2026-12-03T09:15:00Z", 3, 6);
            root.width = 800;
            show(diaryPage);
            for (const width of [1280, 390, 1280, 800]) {
                root.width = width;
                waitForRendering(root);
                compare(slot.item.wide, width >= 900);
            }
            root.width = 390;
        }
        function test_ctrl_return_saves() {
            show(diaryPage);
            tap(cell("entryMoving", 8));
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryCompare(log, "count", 1);
        }
        function test_no_side_is_chosen_for_anybody() {
            stage.begin();
            show(diaryPage);
            compare(part("entrySide").value, "");
            verify(part("sideWanted").visible);
            verify(!part("entryRest").visible);
            tap(shown("Right", part("entrySide")));
            verify(!part("sideWanted").visible);
            waitForRendering(root);
            tap(cell("entryRest", 3));
            tap(part("entrySave"));
            tryCompare(log, "count", 1);
            compare(newest(6), "Right: at rest 3, moving –");
        }
        function test_each_side() {
            treat("right");
            show(diaryPage);
            const side = part("entrySide");
            compare(side.value, "right");
            verify(shown("Right, treated", side));
            tap(cell("entryRest", 3));
            tap(shown("Left", side));
            compare(part("entryRest").value, -1);
            compare(part("otherSide").text, "Right: at rest 3, moving –");
            tap(cell("entryMoving", 0));
            tap(part("entrySave"));
            tryCompare(log, "count", 1);
            compare(newest(6), "Left: at rest –, moving 0\nRight: at rest 3, moving –");
        }
        function test_what_is_asked_now() {
            show(diaryPage);
            compare(part("diaryHint").text, "Next: 1 week before · Thursday 26 November, 20:00");
            inject();
            compare(part("diaryHint").text, "Next: 15 minutes after · 10:15");
            stage.goTo("2026-12-03T09:12:00Z");
            compare(part("diaryHint").text, "Now: 15 minutes after · until 10:25");
            verify(part("usual").text.startsWith("Pain may be less"));
            part("usualHelp").clicked();
            compare(way.top.page, "help");
        }
        function test_the_chart_by_keys() {
            inject();
            score("2026-12-03T09:15:00Z", 3, 6);
            score("2026-12-03T11:00:00Z", 1, 2);
            show(diaryPage);
            const chart = diary.chart;
            const picture = part("chart");
            verify(picture.visible);
            compare(chart.range, "hours");
            verify(!part("chartPoint").visible);
            picture.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(part("chartPoint").text, "Thursday 3 December, 10:15, left: 6 out of 10");
            verify(part("chartPoint").visible);
            compare(picture.Accessible.description, part("chartPoint").text);
            keyClick(Qt.Key_Right);
            compare(part("chartPoint").text, "Thursday 3 December, 12:00, left: 2 out of 10");
            keyClick(Qt.Key_Left);
            compare(part("chartPoint").text, "Thursday 3 December, 10:15, left: 6 out of 10");
            compare(chart.spanText, "Thursday 3 December, 10:00 to 18:40");
            keyClick(Qt.Key_PageUp);
            compare(chart.spanText, "Thursday 3 December, 05:40 to 14:20");
            keyClick(Qt.Key_PageDown);
            compare(chart.spanText, "Thursday 3 December, 10:00 to 18:40");
            const ranges = ["hour", "hours", "weeks", "months"];
            for (let i = 0; i < 4; ++i) {
                keyClick(Qt.Key_1 + i);
                compare(chart.range, ranges[i]);
            }
            keyClick(Qt.Key_5);
            compare(chart.range, "months");
            verify(picture.activeFocus);
            part("chartLater").clicked();
            part("chartEarlier").clicked();
            verify(picture.Accessible.name.startsWith("Chart of your pain: "));
        }
        function test_no_chart_before_the_first_score() {
            show(diaryPage);
            verify(!part("chart").visible);
            score("2026-11-20T11:05:00Z", 3, 6);
            tryVerify(() => part("chart").visible);
        }
        function test_a_missed_prompt_from_memory() {
            inject();
            stage.goTo("2026-12-03T13:00:00Z");
            show(schedulePage);
            verify(!part("prompt:daily/d+3").enabled); // still to come
            const row = part("prompt:first-hour/min+15");
            compare(row.description, "10:15. No entry");
            row.clicked();
            compare(way.top.page, "note");
            show(editorPage);
            compare(slot.item.subtitle, "15 minutes after");
            compare(diary.editor.local, "2026-12-03T10:15");
            cell("entryRest", 4).clicked();
            press("Save");
            compare(way.top, null);
            compare(way.notice, "Saved.");
            show(schedulePage);
            compare(part("prompt:first-hour/min+15").description, "10:15. Left: at rest 4, moving – · from memory");
            part("prompt:first-hour/min+15").clicked(); // what is there is corrected
            compare(way.top.a, id(0));
        }
        function test_all_in_all_is_apart() {
            inject();
            stage.goTo("2026-12-17T17:00:00Z");
            show(diaryPage);
            part("overall").clicked();
            show(editorPage);
            compare(slot.item.title, "How is it, all in all?");
            verify(!part("entryRest").visible);
            part("change:2").clicked();
            const relief = part("entryRelief");
            verify(shown("70 of 100", relief));
            shown("70 of 100", relief).clicked();
            compare(diary.editor.relief, 70);
            press("Save");
            compare(newest(6), "All in all");
            compare(diary.overallText, "");
            compare(diary.numbers.rows.count > 0, true);
        }
        function test_corrected_and_what_was_there_before() {
            score("2026-11-20T11:01:00Z", 3, 6);
            show(entriesPage);
            const first = id(0);
            tryVerify(() => part("correct:" + first));
            verify(!part("history:" + first).visible);
            part("correct:" + first).clicked();
            compare(way.top.a, first);
            show(editorPage);
            compare(slot.item.title, "Correct the entry");
            compare(part("entryRest").value, 3);
            cell("entryRest", 2).clicked();
            press("Save");
            show(entriesPage);
            compare(log.count, 1);
            compare(newest(6), "Left: at rest 2, moving 6");
            const second = id(0);
            tryVerify(() => part("history:" + second)?.visible ?? false);
            part("history:" + second).clicked();
            compare(way.top.page, "entryHistory");
            show(historyPage);
            verify(shown("Left: at rest 2, moving 6", slot.item));
            verify(shown("Left: at rest 3, moving 6", slot.item));
        }
        function test_deleted_after_a_question() {
            score("2026-11-20T11:01:00Z", 3, 6);
            score("2026-11-20T11:02:00Z", 4, 7);
            show(entriesPage);
            const first = id(0);
            tryVerify(() => part("delete:" + first));
            part("delete:" + first).clicked();
            press("Keep it");
            compare(log.count, 2);
            tryVerify(() => !shown("Keep it", null));
            part("delete:" + first).clicked();
            press("Delete the entry");
            tryCompare(log, "count", 1);
            verify(id(0) !== first);
            tryVerify(() => !shown("Delete the entry", null));
        }
        function test_escape_asks_before_what_was_typed_is_lost() {
            score("2026-11-20T11:01:00Z", 3, 6);
            way.open("entries");
            way.push("note", id(0), "");
            show(editorPage);
            keyClick(Qt.Key_Escape); // nothing was changed
            compare(way.top.page, "entries");

            way.push("note", id(0), "");
            show(editorPage);
            cell("entryRest", 9).clicked();
            keyClick(Qt.Key_Escape);
            press("Go on writing");
            tryVerify(() => !shown("Go on writing", null));
            compare(way.top.page, "note");
            compare(part("entryRest").value, 9);
            keyClick(Qt.Key_Escape);
            press("Leave");
            compare(way.top.page, "entries");
            show(entriesPage);
            compare(newest(6), "Left: at rest 3, moving 6");
            way.push("note", id(0), "");
            show(editorPage);
            compare(part("entryRest").value, 3); // what was thrown away is gone
        }
        function test_a_note() {
            show(diaryPage);
            part("newNote").clicked();
            show(editorPage);
            compare(slot.item.title, "How is it?");
            verify(!part("entryRest").visible);
            compare(part("noteSeverity").value, -1);
            part("noteText").edited("Walked to the shop");
            part("entryMore").clicked();
            part("entryGlucose").edited("a lot");
            press("Save");
            compare(part("noteFault").text, "Not saved. Blood sugar must be a number. What you typed is still here.");
            compare(part("noteText").text, "Walked to the shop");
            part("entryGlucose").edited("6.1");
            press("Save");
            compare(log.count, 1);
            compare(newest(4), "note");
            compare(newest(5), "Walked to the shop");
        }
        function test_medicine_that_was_not_added() {
            show(diaryPage);
            tap(cell("entryRest", 3));
            part("entryMore").clicked();
            shown("Yes", part("entryTook")).clicked();
            part("entryMedicine").edited("Two tablets");
            part("entrySave").clicked();
            tryCompare(log, "count", 1);
            compare(newest(8), "Medicine: Two tablets");
        }
        function test_the_numbers() {
            score("2026-11-20T11:01:00Z", 3, 6);
            show(diaryPage);
            part("numbers").clicked();
            compare(way.top.page, "numbers");
        }
    }
}
