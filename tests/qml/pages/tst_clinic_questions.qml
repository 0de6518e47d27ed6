// SPDX-License-Identifier: Apache-2.0
// The questions for the clinic as a person has them: written, answered, taken away and put back.
import QtQuick
import QtTest
import Beforehand.Pages

Item {
    id: root

    width: 390
    height: 800

    Nav {
        id: way
    }
    Loader {
        id: slot

        anchors.fill: parent
    }
    Component {
        id: questionsPage

        ClinicQuestionsPage {
            session: stage.session
            nav: way
        }
    }

    TestCase {
        name: "ClinicQuestions"
        when: windowShown

        readonly property var view: stage.session.clinicQuestions

        function init() {
            slot.sourceComponent = null;
            stage.begin();
            way.forget();
            way.stack = [];
            slot.sourceComponent = questionsPage;
            waitForRendering(root);
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
        }
        // What has this text and is shown, on the page or in the sheet over it.
        function shown(text, inside) {
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
        function field() {
            let found = null;
            tryVerify(() => (found = findChild(root.Window.contentItem, "questionWords"))?.activeFocus ?? false);
            return found;
        }
        function save() {
            press("Save");
        }
        function closed() {
            tryVerify(() => !shown("Save", null));
        }
        function id(row: int): string {
            return view.list.data(view.list.index(row, 0), Qt.UserRole + 1);
        }

        function test_the_first_one() {
            verify(shown("No questions yet", null));
            press("Write a question");
            compare(field().text, "");
            field().text = " Can I drive? ";
            save();
            closed();
            compare(view.open, 1);
            verify(shown("To ask", null));
            verify(shown("Can I drive?", null));
            verify(!shown("No questions yet", null));
            verify(!shown("Answered", null));
        }
        function test_not_saved_keeps_what_was_typed() {
            compare(view.add("Can I drive?", ""), "");
            press("Write a question");
            field().text = "Can I drive?";
            save();
            tryVerify(() => shown("Not saved. It is on your list already.", null));
            compare(field().text, "Can I drive?");
            field().text = "x".repeat(2001);
            save();
            tryVerify(() => shown("Not saved. This text is too long to save. Make it shorter.", null));
            compare(field().text.length, 2001);
            field().text = "How long will I be there?";
            save();
            closed();
            compare(view.count, 2);
        }
        function test_answered_it_goes_below_the_open_ones() {
            compare(view.add("Can I drive?", ""), "");
            compare(view.add("How long will I be there?", ""), "");
            press("Write down the answer");
            field().text = "No, said Dr Lee";
            save();
            closed();
            compare(view.open, 1);
            tryVerify(() => shown("Answered", null));
            verify(shown("No, said Dr Lee", null));
            const first = shown("How long will I be there?", null);
            const second = shown("Can I drive?", null);
            tryVerify(() => first.mapToItem(root, 0, 0).y < second.mapToItem(root, 0, 0).y);
            press("Change the answer");
            compare(field().text, "No, said Dr Lee");
            field().text = "";
            save();
            closed();
            compare(view.open, 2);
            tryVerify(() => !shown("Answered", null));
        }
        function test_its_words_can_change() {
            compare(view.add("Can I drive?", ""), "");
            press("Change: Can I drive?");
            compare(field().text, "Can I drive?");
            field().text = "Can I drive home?";
            save();
            closed();
            tryVerify(() => shown("Can I drive home?", null));
        }
        function test_removed_and_put_back() {
            compare(view.add("Can I drive?", ""), "");
            press("Remove: Can I drive?");
            tryVerify(() => shown("No questions yet", null));
            compare(way.notice, "The question is off your list.");
            way.takeBack();
            compare(way.notice, "");
            tryVerify(() => shown("Can I drive?", null));
        }
        function test_its_page_opens() {
            compare(view.add("Who can drive me?", "step:book-driver"), "");
            tryVerify(() => shown("From: Book someone to drive you", null));
            press("From: Book someone to drive you");
            compare(way.top.page, "step");
            compare(way.top.a, "book-driver");
            compare(way.top.b, ""); // the one to do now
        }
        function test_on_your_list_is_looked_at_again() {
            const callout = calloutComponent.createObject(root);
            verify(!callout.listed);
            compare(view.add("Can I drive?", "faq:drive"), "");
            verify(callout.listed);
            compare(view.remove(id(0)), "");
            verify(!callout.listed);
            callout.destroy();
        }
        Component {
            id: calloutComponent

            QtObject {
                readonly property bool listed: stage.session.clinicQuestions.revision >= 0
                    && stage.session.clinicQuestions.has("Can I drive?", "faq:drive")
            }
        }
    }
}
