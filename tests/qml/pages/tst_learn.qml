// SPDX-License-Identifier: Apache-2.0
// What there is to read, and finding it as one types.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 700

    Nav {
        id: way

        place: "learn"
    }
    Loader {
        id: slot

        anchors.fill: parent
        focus: true
    }
    Component {
        id: learnPage

        LearnPage {
            session: stage.session
            nav: way
            focus: true
        }
    }
    Component {
        id: helpPage

        HelpPage {
            session: stage.session
            nav: way
            tier: "today"
        }
    }
    Shortcut { // as the window has it
        sequences: ["Ctrl+F"]
        onActivated: way.search()
    }

    TestCase {
        id: test

        name: "Learn"
        when: windowShown

        readonly property var reading: stage.session.reading
        readonly property var asks: stage.session.clinicQuestions
        property var page: null
        property var field: null

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            way.forget();
            way.stack = [];
            slot.sourceComponent = learnPage;
            test.page = slot.item;
            test.field = findChild(slot.item, "search");
            waitForRendering(root);
            test.page.forceActiveFocus();
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
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
        function there(name: string): bool {
            return findChild(test.page, name)?.visible ?? false;
        }
        function clear() {
            test.field.selectAll();
            keyClick(Qt.Key_Backspace);
        }
        function type(text: string) {
            test.field.forceActiveFocus();
            clear();
            for (const letter of text)
                keyClick(letter);
        }

        function test_all_there_is_to_read() {
            for (const name of ["For these days", "Understand it", "Before the day", "On the day", "Afterwards"])
                verify(shown(name, test.page), name);
            for (const name of ["read:preparing", "allQuestions", "allWords", "myQuestions"])
                verify(there(name), name);
            verify(!there("found"));
            findChild(test.page, "read:how-it-works").clicked();
            compare(way.top.page, "article");
            compare(way.top.a, "how-it-works");
        }
        function test_the_doors_come_first() {
            const y = item => item.mapToItem(test.page, 0, 0).y;
            const door = findChild(test.page, "allQuestions");
            verify(y(door) < 400);
            verify(y(door) < y(shown("For these days", test.page)));
            const reading = test.reading;
            compare(reading.now.count, 2); // each stands once
            for (let i = 0; i < 2; ++i) {
                const key = reading.now.data(reading.now.index(i, 0), Qt.UserRole + 1);
                for (const list of [reading.about, reading.preparation, reading.procedureDay, reading.recovery])
                    for (let at = 0; at < list.count; ++at)
                        verify(list.data(list.index(at, 0), Qt.UserRole + 1) !== key, key);
            }
        }
        function test_typing_finds() {
            type("drive");
            tryVerify(() => there("found"));
            verify(test.reading.hits.count > 0);
            const found = findChild(test.page, "found");
            compare(test.reading.hits.count, 12);
            compare(found.text, "The 12 best");
            verify(!there("askSearched"));
            for (const name of ["read:preparing", "allQuestions", "allWords"])
                verify(!there(name), name + " makes room");
            verify(!shown("For these days", test.page));
            const at = test.reading.hits.data(test.reading.hits.index(0, 0), Qt.UserRole + 1);
            const hit = findChild(test.page, "hit:" + at);
            verify(hit.visible);
            hit.clicked();
            verify(way.top !== null, at);
        }
        function test_emptied_it_is_all_there_again_data() {
            return [{ "tag": "nothing", "typed": "" }, { "tag": "blanks", "typed": "   " }];
        }
        function test_emptied_it_is_all_there_again(data: var) {
            type("drive");
            tryVerify(() => there("found"));
            type(data.typed);
            tryVerify(() => there("read:preparing") && there("allWords"));
            verify(!there("found"));
            compare(test.reading.hits.count, 0);
        }
        function test_all_that_was_found_is_counted() {
            type("flare");
            tryVerify(() => there("found"));
            verify(test.reading.hits.count > 1 && !test.reading.moreHits);
            compare(findChild(test.page, "found").text, test.reading.hits.count + " pages, the best first");
            verify(!there("replaced"));
        }
        function test_what_was_looked_for_instead_is_said() {
            type("sedatoin");
            tryVerify(() => there("replaced"));
            compare(findChild(test.page, "replaced").text, "Nothing for “sedatoin”. Shown: sedation");
            type("sedation");
            tryVerify(() => !there("replaced"));
        }
        function test_one_press_clears() {
            verify(!there("clear"));
            type("drive");
            const clear = findChild(test.page, "clear");
            tryVerify(() => clear.visible);
            verify(clear.width >= 48 && clear.height >= 48);
            compare(clear.text, "Clear");
            verify(test.field.rightPadding >= clear.width); // what is typed does not run below it
            mouseClick(clear);
            compare(test.field.text, "");
            verify(test.field.activeFocus && !clear.visible);
            tryVerify(() => there("read:preparing"));
        }
        function test_escape_clears() {
            type("drive");
            keyClick(Qt.Key_Escape);
            compare(test.field.text, "");
            verify(test.field.activeFocus);
            tryVerify(() => there("read:preparing"));
        }
        function test_help_opens_at_its_tier() {
            type("bleeding");
            tryVerify(() => there("hit:help#today"));
            findChild(test.page, "hit:help#today").clicked();
            compare(way.top.page, "help");
            compare(way.top.a, "today");
            slot.sourceComponent = helpPage;
            const help = slot.item;
            const tier = findChild(help, "tier:today");
            tryVerify(() => help.scroller.contentY > 0);
            verify(tier.mapToItem(help, 0, 0).y < help.height / 3);
            help.tier = "";
            way.back();
            way.openPage("help");
            compare(way.top.page, "help");
            compare(way.top.a, "");
        }
        function test_what_is_not_found_can_be_asked() {
            type(" qzxv ");
            tryVerify(() => shown("Nothing found. Try other words, or one word alone.", test.page));
            const ask = findChild(test.page, "askSearched");
            verify(ask.visible);
            compare(ask.text, "Put these words on my list for the clinic");
            ask.clicked();
            compare(test.asks.count, 1);
            compare(test.asks.list.data(test.asks.list.index(0, 0), Qt.UserRole + 2), "qzxv");
            compare(ask.text, "On your list for the clinic");
            ask.clicked(); // again: it leads to the list, and nothing is added
            compare(test.asks.count, 1);
            compare(way.top.page, "questions");
            way.back();
            type("qzxvv");
            compare(ask.text, "Put these words on my list for the clinic");
        }
        function test_a_shortcut_leads_to_the_field() {
            type("drive");
            test.page.forceActiveFocus();
            findChild(test.page, "hit:" + test.reading.hits.data(test.reading.hits.index(0, 0), Qt.UserRole + 1)).forceActiveFocus();
            test.page.scroller.contentY = 50;
            keyClick(Qt.Key_F, Qt.ControlModifier);
            verify(test.field.activeFocus); // at once: the next letters are typed already
            tryCompare(test.page.scroller, "contentY", 0);
            compare(test.field.selectedText, "drive"); // to be typed over
            keyClick("x");
            compare(test.field.text, "x");
        }
    }
}
