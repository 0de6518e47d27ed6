// SPDX-License-Identifier: Apache-2.0
// The glossary: a word that was looked for is the one that is seen.
import QtQuick
import QtTest
import Beforehand.Theme
import Beforehand.Pages

Item {
    id: root

    width: 360
    height: 700

    Nav {
        id: way
    }
    Loader {
        id: slot

        anchors.fill: parent
        focus: true
    }

    TestCase {
        id: test

        name: "Words"
        when: windowShown

        property var page: null
        property var scroller: null

        function init() {
            slot.source = "";
            stage.begin();
            way.forget();
            way.stack = [];
        }
        function cleanupTestCase() {
            slot.source = "";
            Theme.textScale = 1;
        }
        // As the window does it: the page is made before it has been given its place.
        function open(word: string) {
            slot.setSource("qrc:/qt/qml/Beforehand/Pages/WordsPage.qml", { "session": stage.session, "nav": way, "word": word });
            test.page = slot.item;
            test.scroller = slot.item.scroller;
            waitForRendering(root);
        }
        function yOf(item: var): real {
            return item.mapToItem(test.scroller, 0, 0).y;
        }
        function atEnd(): bool {
            return test.scroller.contentY >= test.scroller.contentHeight - test.scroller.height - 1;
        }

        function test_a_word_that_was_looked_for_is_seen_data() {
            return [{ "tag": "fasting", "scale": 1 }, { "tag": "sacrum", "scale": 1 }, { "tag": "ultrasound", "scale": 2 }];
        }
        function test_a_word_that_was_looked_for_is_seen(data: var) {
            Theme.textScale = data.scale;
            open(data.tag);
            const row = findChild(test.page, "word:" + data.tag);
            wait(400); // all is laid out
            verify(yOf(row) > -1 && yOf(row) < 120 || atEnd(), data.tag + " is at " + yOf(row));
            verify(yOf(row) < test.scroller.height);
            verify(row.sought);
            verify(!findChild(test.page, "word:arthritis")?.sought);
        }
        function test_letters_stand_above_their_words() {
            Theme.textScale = 1;
            open("");
            compare(test.scroller.contentY, 0);
            const words = stage.session.reading.words;
            let before = "";
            for (let i = 0; i < words.count; ++i) {
                const index = words.index(i, 0);
                const letter = words.data(index, Qt.UserRole + 2).charAt(0).toUpperCase();
                compare(words.data(index, Qt.UserRole + 4), letter === before ? "" : letter);
                before = letter;
            }
            const to = findChild(test.page, "letter:S");
            verify(to.height >= Theme.target && to.width >= Theme.target);
            to.clicked();
            const head = findChild(test.page, "head:S");
            tryVerify(() => yOf(head) > -1 && yOf(head) < 60);
            verify(head.activeFocus);
            compare(head.Accessible.name, "S");
        }
    }
}
