// SPDX-License-Identifier: Apache-2.0
// Hard words are explained where they stand, by tap and by keyboard, and nothing else is in the way.
import QtQuick
import QtTest
import Beforehand.Components

Item {
    id: root

    width: 390
    height: 500

    readonly property var nerve: ({ "key": "nerve", "word": "Nerve", "means": "It carries <b>pain</b>." })
    readonly property var block: ({ "key": "block", "word": "Block", "means": "It numbs a nerve." })
    property int leaves: 0

    Shortcut {
        sequences: ["Escape"] // what leaves a page
        onActivated: ++root.leaves
    }
    FocusScope {
        anchors.fill: parent
        focus: true

        TextBox {
            id: before

            label: "Before"
            width: parent.width
        }
        Prose {
            id: prose

            y: 120
            width: parent.width
            lead: "2."
            text: ({
                "plain": "A nerve & its block.",
                "markup": "A <a href=\"word:nerve\">nerve</a> &amp; its <b><a href=\"word:block\">block</a></b>.",
                "words": [root.nerve, root.block]
            })
        }
        Prose {
            id: plain

            y: 400
            width: parent.width
            text: ({ "plain": "Nothing < hard.", "markup": "Nothing &lt; hard.", "words": [] })
        }
    }
    SignalSpy {
        id: revealed

        target: prose
        signalName: "revealed"
    }

    TestCase {
        name: "Prose"
        when: windowShown

        function init() {
            prose.open = "";
            before.input.forceActiveFocus();
            root.leaves = 0;
            revealed.clear();
        }
        function words(): Item {
            return findChild(prose, "prose");
        }
        function card(key: string): Item {
            return findChild(prose, "explained:" + key);
        }
        function shown(text: string, inside: var): var {
            let found = null;
            for (let i = 0; i < inside.children.length && !found; ++i)
                found = inside.children[i].text === text ? inside.children[i] : shown(text, inside.children[i]);
            return found;
        }
        // In the middle of the letters that a link has.
        function tap(link: string) {
            const on = [];
            for (let y = 2; y < words().height; y += 3)
                for (let x = 1; x < words().width; ++x)
                    if (words().linkAt(x, y) === link)
                        on.push([x, y]);
            verify(on.length > 0, link);
            mouseClick(words(), ...on[Math.floor(on.length / 2)]);
        }

        function test_it_is_shown_as_words() {
            compare(words().textFormat, Text.StyledText);
            verify(words().width > 100 && words().height > 10);
            // The two marks that a text shows are not counted as letters.
            compare(findChild(plain, "prose").text, "Nothing &lt; hard.");
        }
        function test_a_tap_explains_a_word() {
            tap("word:block");
            compare(prose.open, "block");
            tryVerify(() => card("block")?.visible ?? false);
            tryVerify(() => card("block").y >= words().height, 1000, "below its text");
            compare(card("block").Accessible.name, "Block: It numbs a nerve.");
            compare(card("block").Accessible.role, Accessible.AlertMessage);
            tryVerify(() => revealed.count > 0);
            compare(revealed.signalArguments[0][0], card("block"));
            tap("word:nerve"); // another in its place
            compare(prose.open, "nerve");
            tryVerify(() => !card("block") && card("nerve"));
            tap("word:nerve"); // the same closes
            compare(prose.open, "");
            tryVerify(() => !card("nerve"));
        }
        function test_a_tap_just_beside_a_word_explains_it() {
            let x = 0;
            while (words().linkAt(x, words().height / 2) !== "word:nerve")
                ++x;
            compare(words().linkAt(x - 6, words().height / 2), "");
            mouseClick(words(), x - 6, words().height / 2);
            compare(prose.open, "nerve");
        }
        function test_a_ring_is_for_the_keyboard() {
            const ring = findChild(prose, "proseRing");
            tap("word:nerve");
            verify(words().activeFocus);
            verify(!ring.visible);
            before.input.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            verify(ring.visible);
        }
        function test_a_tap_beside_it_does_nothing() {
            mouseClick(words(), 2, 6); // on "A"
            compare(prose.open, "");
        }
        function test_what_it_means_is_no_markup() {
            tap("word:nerve");
            tryVerify(() => card("nerve"));
            const means = shown("It carries <b>pain</b>.", card("nerve"));
            verify(means);
            compare(means.textFormat, Text.PlainText);
        }
        function test_enter_goes_through_the_words_data() {
            return [{ "tag": "return", "key": Qt.Key_Return }, { "tag": "enter", "key": Qt.Key_Enter },
                { "tag": "space", "key": Qt.Key_Space }];
        }
        function test_enter_goes_through_the_words(data: var) {
            keyClick(Qt.Key_Tab);
            verify(words().activeFocus);
            for (const open of ["nerve", "block", "", "nerve"]) {
                keyClick(data.key);
                compare(prose.open, open);
                verify(words().activeFocus, "the keyboard stays with the text");
            }
        }
        function test_escape_closes_before_it_leaves() {
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(prose.open, "nerve");
            keyClick(Qt.Key_Escape);
            compare(prose.open, "");
            compare(root.leaves, 0);
            verify(words().activeFocus);
            keyClick(Qt.Key_Escape);
            compare(root.leaves, 1);
        }
        function test_its_button_closes() {
            tap("word:nerve");
            tryVerify(() => findChild(prose, "closeWord")?.visible ?? false);
            waitForRendering(root);
            mouseClick(findChild(prose, "closeWord"));
            compare(prose.open, "");
            verify(words().activeFocus, "not lost with the button");
            keyClick(Qt.Key_Return);
            tryVerify(() => findChild(prose, "closeWord")?.visible ?? false);
            keyClick(Qt.Key_Tab);
            verify(findChild(prose, "closeWord").activeFocus);
            keyClick(Qt.Key_Escape); // from the button, too
            compare(prose.open, "");
            compare(root.leaves, 0);
        }
        function test_what_a_screen_reader_hears() {
            compare(words().Accessible.name, "2. A nerve & its block.");
            compare(words().Accessible.description, "Press to have words explained");
            compare(words().Accessible.role, Accessible.Button);
            const other = findChild(plain, "prose");
            compare(other.Accessible.name, "Nothing < hard.");
            compare(other.Accessible.description, "");
            compare(other.Accessible.role, Accessible.StaticText);
        }
        function test_without_words_there_is_nothing_to_stop_at() {
            verify(!findChild(plain, "prose").activeFocusOnTab);
            keyClick(Qt.Key_Tab);
            verify(words().activeFocus);
            keyClick(Qt.Key_Tab);
            verify(!findChild(plain, "prose").activeFocus);
            keyClick(Qt.Key_Return);
            compare(plain.open, "");
        }
    }
}
