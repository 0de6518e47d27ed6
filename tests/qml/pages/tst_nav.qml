// SPDX-License-Identifier: Apache-2.0
// The way through the window: nothing is left before a page that may hold unsaved words agreed.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 700

    Nav {
        id: nav
    }
    SignalSpy {
        id: asked

        target: nav
        signalName: "leaveWanted"
    }

    TestCase {
        name: "Nav"

        function init() {
            nav.stack = [];
            nav.place = "today";
            nav.paned = false;
            nav.stay();
            asked.clear();
        }

        function test_a_place_waits_for_an_unsaved_note() {
            nav.open("note");
            nav.open("help"); // on top of it, with nothing to lose
            nav.go("plan");
            compare(asked.count, 1);
            compare(nav.top.page, "note");
            compare(nav.place, "today");
            nav.back(); // the page agrees
            compare(nav.place, "plan");
            compare(nav.stack.length, 0);
        }
        function test_staying_forgets_where_to() {
            nav.open("note");
            nav.go("plan");
            nav.stay();
            nav.back(); // saved later, and left by itself
            compare(nav.place, "today");
        }
        function test_every_page_is_asked_from_the_top() {
            nav.openStep("bag", "");
            nav.open("note");
            nav.go("learn");
            compare(nav.top.page, "note");
            nav.back();
            compare(nav.top.page, "step");
            compare(nav.place, "today");
            nav.back();
            compare(nav.place, "learn");
            compare(asked.count, 2);
        }
        function test_a_page_with_nothing_to_lose_goes_at_once() {
            nav.open("about");
            nav.go("more");
            compare(asked.count, 0);
            compare(nav.place, "more");
            compare(nav.stack.length, 0);
        }
        function test_a_step_beside_the_plan_is_asked_before_another() {
            nav.go("plan");
            nav.paned = true;
            nav.choose("step", "bag", "");
            nav.choose("step", "driver", "");
            compare(asked.count, 1);
            compare(nav.top.a, "bag");
            nav.back();
            compare(nav.top.a, "driver");
            compare(nav.stack.length, 1);
        }
        function test_news_goes_when_another_page_is_opened() {
            nav.say("Done: bag", () => "");
            nav.openStep("bag", "");
            compare(nav.notice, "");
            compare(nav.undo, null);
            nav.back();
            nav.say("Saved.", null);
            nav.paned = true;
            nav.place = "plan";
            nav.openStep("driver", "");
            compare(nav.notice, "");
        }
        function test_the_way_back_says_where_to() {
            nav.open("procedures");
            nav.open("move");
            compare(nav.backText, "Procedures");
            nav.stack = [];
            nav.titleOf = page => page === "article:preparing" ? "Getting ready" : page === "faq:drive" ? "Can I drive?" : "";
            nav.openArticle("preparing", "");
            nav.openStep("bag", "");
            compare(nav.backText, "Getting ready");
            nav.openArticle("faq:drive", "");
            compare(nav.backText, "Step"); // it has no name: it is gone
            nav.open("help");
            compare(nav.backText, "Can I drive?");
            nav.titleOf = null;
        }
        // What is chosen in the list goes in its place; what a page leads to can be left again.
        function test_a_page_beside_the_list_leads_on_and_back() {
            nav.go("learn");
            nav.paned = true;
            nav.choose("faq", "", "");
            compare(nav.backText, "");
            nav.openArticle("faq:drive", "");
            compare(nav.backText, "Questions");
            nav.openArticle("medicines", "");
            nav.back();
            nav.back();
            compare(nav.top.page, "faq");
            nav.openArticle("faq:drive", "");
            nav.choose("article", "preparing", "");
            compare(nav.stack.length, 1);
            compare(nav.top.a, "preparing");
            nav.choosePage("help"); // has the window for itself
            compare(nav.stack.length, 2);
            verify(nav.backText.length > 0);
        }
        function test_a_place_is_named_where_a_page_covers_its_list() {
            nav.go("learn");
            nav.paned = true;
            nav.open("questions");
            compare(nav.backText, "Learn");
        }
        function test_what_came_by_itself_goes_with_its_pane() {
            nav.go("plan");
            nav.paned = true;
            nav.offer("step", "bag", "");
            verify(nav.offered);
            nav.paned = false;
            compare(nav.stack.length, 0);
        }
    }
}
