// SPDX-License-Identifier: Apache-2.0
// The reading in large letters, on a small phone, and from right to left.
import QtQuick
import QtQuick.Layouts
import QtTest
import Beforehand.Theme
import Beforehand.Components
import Beforehand.Pages

Item {
    id: root

    width: 320
    height: 800

    Contents {
        id: contents

        width: 288
        open: true
        texts: [{ "id": "one", "text": "Test, treatment or both of these" }]
    }
    ColumnLayout {
        id: column

        width: 200

        SaveButton {
            id: save

            saved: SavedPage {
                session: stage.session
                nav: Nav {}
                scroller: ScrollPage {}
                page: "words"
            }
        }
    }
    FieldRow {
        id: row

        width: 240
        iconName: "learn"
        label: "Understanding the joint"
    }
    Item {
        id: mirrored

        width: 288
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true

        ArticleBlock {
            id: line

            width: 288
            kind: "numbered"
            level: 0
            number: 1
            anchor: ""
            section: ""
            text: "Some words. See more."
            markup: text
            words: []
            figure: ""
            heads: []
            cells: []
            widest: ""
            linkTexts: ["more"]
            linkTargets: ["article:more"]
            steps: []
            article: stage.session.article
            asks: stage.session.clinicQuestions
            place: ""
        }
    }

    ArticleBlock {
        id: onward

        width: 288
        kind: "paragraph"
        level: 0
        number: 0
        anchor: ""
        section: ""
        text: ""
        markup: ""
        words: []
        figure: ""
        heads: []
        cells: []
        widest: ""
        linkTexts: ["in the room", "risks"]
        linkTargets: ["article:day#room", "article:risks"]
        steps: []
        article: stage.session.article
        asks: stage.session.clinicQuestions
        place: ""
    }

    TestCase {
        name: "ReadingShapes"
        when: windowShown

        function init() {
            Theme.textScale = 2;
        }
        function cleanup() {
            Theme.textScale = 1;
        }
        function textOf(item, text) {
            for (const child of Array.from(item.children)) {
                const found = child.text === text && child.paintedHeight > 0 ? child : textOf(child, text);
                if (found)
                    return found;
            }
            return null;
        }

        function test_a_part_that_wraps_has_room() {
            const part = findChild(contents, "part:one");
            const words = textOf(part, "Test, treatment or both of these");
            verify(words.lineCount > 1);
            tryVerify(() => part.height >= words.contentHeight);
        }
        function test_a_button_is_no_wider_than_its_page() {
            verify(save.implicitWidth > column.width);
            tryVerify(() => save.width <= column.width);
        }
        function test_a_long_word_is_not_cut_in_two() {
            const words = textOf(row, "Understanding the joint");
            tryVerify(() => words.lineCount === 2);
        }
        function test_links_alone_have_no_line_above_them() {
            const first = findChild(onward, "link:article:day#room");
            const second = findChild(onward, "link:article:risks");
            compare(first.text, "In the room");
            compare(first.mapToItem(onward, 0, 0).y, onward.topPadding);
            verify(second.mapToItem(onward, 0, 0).y >= first.height);
        }
        function test_a_list_starts_on_the_right() {
            Theme.textScale = 1;
            const mark = textOf(line, "1.");
            const words = textOf(line, "Some words. See more.");
            const link = findChild(line, "link:article:more");
            compare(mark.mapToItem(line, mark.width, 0).x, line.width);
            verify(words.mapToItem(line, words.width, 0).x < mark.mapToItem(line, 0, 0).x);
            compare(link.mapToItem(line, link.width, 0).x, words.mapToItem(line, words.width, 0).x);
        }
    }
}
