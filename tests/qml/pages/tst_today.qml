// SPDX-License-Identifier: Apache-2.0
// Today: what comes first on it, and the day of the injection, recorded and not.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Components
import Beforehand.Pages

Item {
    id: root

    width: 360
    height: 740

    Nav {
        id: way
    }
    Loader {
        id: slot

        anchors.fill: parent
        focus: true
    }
    Component {
        id: todayPage

        TodayPage {
            session: stage.session
            nav: way
            focus: true
        }
    }

    TestCase {
        id: test

        name: "Today"
        when: windowShown

        readonly property var today: stage.session.today
        property var page: null

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            way.go("today");
            way.forget();
            slot.sourceComponent = todayPage;
            test.page = slot.item;
            waitForRendering(root);
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
        }
        function find(name: string): var {
            return findChild(test.page, name);
        }
        function there(name: string): bool {
            return find(name)?.visible ?? false;
        }
        function topOf(name: string): real {
            return find(name).mapToItem(root, 0, 0).y;
        }
        function shown(text: string, inside: var): var {
            const children = (inside ?? root).children;
            let found = null;
            for (let i = 0; i < children.length && !found; ++i) {
                if (children[i].visible)
                    found = children[i].text === text ? children[i] : shown(text, children[i]);
            }
            return found;
        }
        function go(instant: string) {
            stage.goTo(instant);
            waitForRendering(root);
        }

        function test_the_reading_stands_right_under_the_next_thing() {
            tryVerify(() => there("next") && there("readNow"));
            const gap = topOf("readNow") - topOf("next") - find("next").height;
            verify(gap > 0 && gap <= Theme.xl, gap);
        }

        // The step before the injection is done by an entry: that is what its card offers.
        function test_a_score_is_written_from_the_card() {
            go("2026-12-03T07:40:00Z");
            compare(test.today.turnKey, "baseline-before");
            tryVerify(() => there("dayWrite"));
            compare(find("dayWrite").text, "Write my score");
            verify(topOf("dayWrite") < topOf("dayRead"));
            find("dayWrite").clicked();
            compare(way.place, "diary");
            way.go("today");
            go("2026-12-03T08:05:00Z");
            compare(test.today.turnKey, "check-in");
            tryVerify(() => !there("dayWrite") && there("dayRead"));
        }

        function test_until_it_is_recorded_it_is_asked_about() {
            go("2026-12-03T12:29:00Z"); // its step closes four hours after 09:30
            tryVerify(() => there("dayCard") && there("injectionDone"));
            verify(!there("injectionQuestion"));
            go("2026-12-03T19:00:00Z");
            tryVerify(() => there("injectionQuestion"));
            verify(!there("dayCard"));
            verify(shown("The injection: has it been done?", test.page));
            verify(!there("injectionDone"), "one button for it is enough");
            compare(test.today.stage, "procedure_day");
            for (const row of ["get-ready", "check-in", "the-injection"])
                verify(!/^Now/.test(find("day:" + row).text), find("day:" + row).text);
            find("injectionNotDone").clicked();
            compare(way.top.page, "move");
            way.back();
            find("injectionDoneLate").clicked();
            const sheet = findChild(test.page, "injectionSheet");
            tryVerify(() => sheet.opened);
            verify(!sheet.dayPast, "it is still the day: just now, or earlier today");
            sheet.close();
            tryVerify(() => !sheet.visible);
        }

        function test_each_row_of_the_day_says_how_it_stands() {
            compare(stage.session.markDone("get-ready", "once"), "");
            go("2026-12-03T07:40:00Z");
            tryVerify(() => there("day:get-ready"));
            const name = key => find("day:" + key).Accessible.name;
            compare(name("get-ready"), "Get ready, done");
            verify(/, earlier, not ticked$/.test(name("check-infection-today")), name("check-infection-today"));
            verify(/^Now: /.test(name("baseline-before")), name("baseline-before"));
            verify(/, later$/.test(name("the-injection")), name("the-injection"));
            go("2026-12-03T19:00:00Z");
            verify(/, not recorded yet$/.test(name("the-injection")), name("the-injection"));
        }
    }
}
