// SPDX-License-Identifier: Apache-2.0
// An article as a person reads it: from heading to heading, what it asks, and that it was read.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 700

    Nav {
        id: way
    }
    Loader {
        id: slot

        anchors.fill: parent
        focus: true
    }
    Component {
        id: articlePage

        ArticlePage {
            session: stage.session
            nav: way
            key: "preparing"
            focus: true
        }
    }

    TestCase {
        id: test

        name: "Article"
        when: windowShown

        readonly property var article: stage.session.article
        property var page: null
        property var scroller: null

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            way.forget();
            way.stack = [];
            slot.sourceComponent = articlePage;
            test.page = slot.item;
            test.scroller = slot.item.scroller;
            waitForRendering(root);
            tryVerify(() => test.scroller.contentHeight > 3 * test.scroller.height);
            test.page.forceActiveFocus();
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
        }
        function open(key: string, heading: string) {
            slot.sourceComponent = null;
            slot.sourceComponent = articlePage;
            slot.item.heading = heading;
            slot.item.key = key;
            slot.item.read();
            test.page = slot.item;
            test.scroller = slot.item.scroller;
            waitForRendering(root);
            test.page.forceActiveFocus();
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
        // What stands at the top of the window: the row of a block.
        function topRow(): int {
            return test.page.rowAtTop();
        }
        function heading(row: int): bool {
            return test.article.blocks.data(test.article.blocks.index(row, 0), Qt.UserRole + 1) === "heading";
        }
        function headings(): var {
            const rows = [];
            for (let row = 0; row < test.article.blocks.rowCount(); ++row)
                if (heading(row))
                    rows.push(row);
            return rows;
        }
        function atEnd(): bool {
            return test.scroller.contentY >= test.scroller.contentHeight - test.scroller.height - 1;
        }

        function whole() {
            tryVerify(() => !test.article.blocks.more);
        }

        function test_who_saves_it_stays_where_they_are() {
            whole();
            test.scroller.contentY = test.scroller.contentHeight / 3;
            const at = test.scroller.contentY;
            keyClick(Qt.Key_P, Qt.ControlModifier);
            compare(test.scroller.contentY, at);
            verify(/^Saved in [^\/:]+: Beforehand .+\.pdf$/.test(way.notice), way.notice);
            compare(way.undoText, "Open it to print");
            verify(!findChild(test.page, "pageSaved").visible);
            way.forget();

            const button = findChild(test.page, "savePage");
            test.scroller.reveal(button);
            const before = test.scroller.contentY;
            button.clicked();
            const said = findChild(test.page, "pageSaved");
            verify(said.visible && said.text.startsWith("Saved in "));
            tryVerify(() => said.mapToItem(button, 0, 0).y >= button.height); // below it
            tryVerify(() => said.mapToItem(test.scroller, 0, said.height).y <= test.scroller.height);
            verify(test.scroller.contentY >= before);
            compare(way.notice, "");
        }
        function test_from_heading_to_heading() {
            whole();
            const rows = headings();
            verify(rows.length > 4);
            for (const row of rows) {
                keyClick(Qt.Key_Down, Qt.ControlModifier);
                tryVerify(() => topRow() === row || atEnd());
                if (atEnd())
                    break;
            }
            test.scroller.contentY = 0;
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            compare(topRow(), rows[2]);
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(topRow(), rows[1]);
            test.scroller.contentY += 60; // within that part: up is where it begins
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(topRow(), rows[1]);
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(test.scroller.contentY, 0);
        }
        function test_a_heading_is_reached_while_the_page_grows() {
            slot.sourceComponent = null;
            slot.sourceComponent = articlePage;
            test.page = slot.item;
            test.scroller = slot.item.scroller;
            verify(test.article.blocks.more);
            let row = -1; // of the whole page: how much of it is shown so far differs
            for (let i = 0; i < 6; ++i) {
                row = test.article.blocks.headingFrom(row, 1);
                test.page.jump(1);
            }
            tryVerify(() => topRow() === row);
            whole();
            tryVerify(() => topRow() === row);
        }
        function test_a_page_that_begins_with_a_heading() {
            slot.sourceComponent = null;
            stage.beginWith("whole");
            root.height = 240;
            open("after", "");
            const rows = headings();
            compare(rows[0], 0);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            verify(test.scroller.contentY > 0);
            compare(topRow(), rows[0]);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            compare(topRow(), rows[1]);
            root.height = 700;
        }
        function test_a_link_leads_to_its_heading() {
            open("preparing", "infection");
            const row = test.article.blocks.rowOf("infection");
            verify(row > 0);
            tryVerify(() => topRow() === row);
        }
        // A page that gets shorter takes its reader along to its new end; that is no wish to go there.
        function test_a_heading_stays_while_the_window_is_turned() {
            whole();
            const parts = test.article.contents;
            const id = parts.data(parts.index(parts.rowCount() - 2, 0), Qt.UserRole + 1);
            const row = test.article.blocks.rowOf(id);
            open("preparing", id);
            whole();
            tryVerify(() => topRow() === row);
            for (const width of [1200, 390]) {
                root.width = width;
                waitForRendering(root);
                tryVerify(() => topRow() === row);
            }
        }
        // Once a reader went on, nothing that grows takes them back to where they came in.
        function test_where_a_reader_is_stays_data() {
            return [{ "tag": "page down" }, { "tag": "by hand" }];
        }
        function test_where_a_reader_is_stays(data: var) {
            open("preparing", "infection");
            tryVerify(() => topRow() === test.article.blocks.rowOf("infection"));
            if (data.tag === "page down")
                keyClick(Qt.Key_PageDown);
            else
                mouseWheel(test.scroller, 100, 300, 0, -1200);
            tryVerify(() => topRow() > test.article.blocks.rowOf("infection"));
            wait(300); // a wheel runs out
            const at = test.scroller.contentY;
            test.page.fault = "Not saved."; // a banner above: the page is taller
            waitForRendering(root);
            wait(50);
            verify(test.scroller.contentY >= at, "was taken back to the heading");
        }
        function test_contents_lead_to_a_part() {
            const all = findChild(test.page, "contents");
            verify(all.visible);
            const model = test.article.contents;
            const id = model.data(model.index(2, 0), Qt.UserRole + 1);
            compare(findChild(test.page, "part:" + id), null);
            all.clicked();
            tryVerify(() => findChild(test.page, "part:" + id));
            findChild(test.page, "part:" + id).clicked();
            tryVerify(() => topRow() === test.article.blocks.rowOf(id));
            compare(findChild(test.page, "part:" + id), null); // and fold
            const focused = test.page.Window.activeFocusItem;
            compare(focused.Accessible.role, Accessible.Heading);
            compare(focused.Accessible.name, model.data(model.index(2, 0), Qt.UserRole + 2));
            open("faq:does-it-hurt", "");
            verify(!findChild(test.page, "contents").visible);
        }
        function test_a_line_says_the_part_and_leads_to_others() {
            whole();
            const line = findChild(test.scroller, "partLine");
            verify(!line.visible, "the contents themselves are seen");
            compare(line.height, 48);
            const model = test.article.contents;
            const idOf = at => model.data(model.index(at, 0), Qt.UserRole + 1);
            const nameOf = at => model.data(model.index(at, 0), Qt.UserRole + 2);
            const y = at => {
                const block = test.page.blockAt(test.article.blocks.rowOf(idOf(at)));
                return block.mapToItem(test.scroller, 0, 0).y;
            };
            findChild(test.page, "contents").clicked();
            findChild(test.page, "part:" + idOf(2)).clicked();
            tryVerify(() => Math.abs(y(2) - line.height) < 1, 5000, "clear of the line");
            verify(line.visible);
            compare(line.name, nameOf(2));
            verify(line.text.startsWith(nameOf(2)));
            test.scroller.contentY -= 40; // into the part before
            compare(line.name, nameOf(1));

            mouseClick(line);
            const sheet = findChild(line, "partSheet");
            tryVerify(() => sheet.opened);
            const rows = findChild(sheet.contentItem, "part:" + idOf(1));
            verify(rows.here);
            findChild(sheet.contentItem, "part:" + idOf(3)).clicked();
            tryVerify(() => !sheet.visible);
            tryVerify(() => line.name === nameOf(3));
            tryVerify(() => Math.abs(y(3) - line.height) < 1 || atEnd());
            compare(test.page.Window.activeFocusItem.Accessible.name, nameOf(3));
            test.page.toTop();
            verify(!line.visible);
            open("faq:does-it-hurt", "");
            compare(findChild(test.scroller, "partLine"), null);
        }
        function test_help_is_where_it_is_spoken_of() {
            open("faq:when-should-i-get-help", "");
            const help = findChild(test.page, "link:help");
            compare(help.text, "Open Get help");
            help.clicked();
            compare(way.top.page, "help");
        }
        function test_nothing_is_headed_that_is_empty() {
            open("faq:when-should-i-get-help", ""); // names no source
            verify(!findChild(test.page, "sourcesHead").visible);
            verify(findChild(test.page, "review").visible);
            open("faq:does-it-hurt", "");
            verify(findChild(test.page, "sourcesHead").visible);
        }
        function test_what_the_clinic_said_stands_with_its_question() {
            const asks = stage.session.clinicQuestions;
            open("what-it-is", "");
            tryVerify(() => shown("Put it on my list for the clinic", test.page));
            shown("Put it on my list for the clinic", test.page).clicked();
            const id = asks.list.data(asks.list.index(0, 0), Qt.UserRole + 1);
            const question = asks.list.data(asks.list.index(0, 0), Qt.UserRole + 2);
            const button = shown("On your list for the clinic", test.page);
            compare(button.iconName, "check");
            compare(button.Accessible.name, "On your list for the clinic: " + question);
            verify(!shown("Your clinic said: A test. Sam, nurse", test.page));
            compare(asks.answer(id, "A test. Sam, nurse"), "");
            tryVerify(() => shown("Your clinic said: A test. Sam, nurse", test.page));
            verify(shown("Written down on Friday 20 November", test.page));
            compare(asks.remove(id), "");
            tryVerify(() => !shown("Your clinic said: A test. Sam, nurse", test.page));
        }
        function test_a_question_goes_on_the_list() {
            const words = "Put it on my list for the clinic";
            const asks = stage.session.clinicQuestions;
            open("what-it-is", "");
            tryVerify(() => shown(words, test.page));
            compare(asks.count, 0);
            shown(words, test.page).clicked();
            compare(asks.count, 1);
            const put = asks.list.data(asks.list.index(0, 0), Qt.UserRole + 2);
            verify(put.endsWith("?"), put);
            tryVerify(() => shown("On your list for the clinic", test.page));
            shown("On your list for the clinic", test.page).clicked(); // leads there
            compare(way.top.page, "questions");
            compare(asks.count, 1);
            compare(asks.remove(asks.list.data(asks.list.index(0, 0), Qt.UserRole + 1)), "");
            tryVerify(() => !shown("On your list for the clinic", test.page));
        }
        function test_an_answer_can_be_asked_too() {
            const asks = stage.session.clinicQuestions;
            const model = stage.session.reading.questions;
            const key = model.data(model.index(0, 0), Qt.UserRole + 1);
            open(key, "");
            const ask = findChild(test.page, "askThis");
            verify(ask.visible);
            verify(!findChild(test.page, "markRead").visible);
            ask.clicked();
            compare(asks.count, 1);
            verify(asks.has(test.article.title, key));
            compare(ask.text, "On your list for the clinic");
        }
        function test_it_can_be_marked_as_read() {
            const mark = findChild(test.page, "markRead");
            compare(mark.text, "Mark as read");
            compare(test.page.subtitle, test.article.detail);
            mark.clicked();
            verify(test.article.read);
            compare(mark.text, "Mark as not read");
            verify(test.page.subtitle.endsWith("read on Friday 20 November"), test.page.subtitle);
            mark.clicked();
            verify(!test.article.read);
            verify(test.page.subtitle.endsWith("not read yet"));
        }
        function test_it_goes_on_where_it_was_left() {
            const row = headings()[2];
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            compare(topRow(), row);
            open("preparing", "");
            compare(test.article.place, row);
            compare(test.scroller.contentY, 0);
            const on = findChild(test.page, "goOn");
            tryVerify(() => on.visible);
            on.clicked();
            tryVerify(() => topRow() === row);
            verify(!on.visible);
            verify(test.page.Window.activeFocusItem !== on, "the keyboard came along");
            test.page.toTop();
            verify(on.visible);
            compare(test.article.setRead(true), "");
            verify(!on.visible, "it was read to its end");
        }
        function test_a_glance_leaves_the_place_as_it_was() {
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Down, Qt.ControlModifier);
            const row = topRow();
            open("preparing", "");
            compare(test.article.place, row);
            open("preparing", ""); // looked at and left
            compare(test.article.place, row);
        }
        function test_the_keyboard_goes_along_to_a_heading() {
            for (let i = 0; i < 4; ++i)
                keyClick(Qt.Key_Down, Qt.ControlModifier);
            const at = test.scroller.contentY;
            verify(at > 0);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Tab);
            verify(test.scroller.contentY > at / 2, "thrown back from " + at + " to " + test.scroller.contentY);
        }
    }
}
