// SPDX-License-Identifier: Apache-2.0
// What people ask, in groups; and where it comes from.
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
    Component {
        id: questionsPage

        QuestionsPage {
            session: stage.session
            nav: way
            focus: true
        }
    }

    TestCase {
        id: test

        name: "Questions"
        when: windowShown

        readonly property var questions: stage.session.reading.questions
        property var page: null

        function begin(guide: string) {
            slot.sourceComponent = null;
            stage.begin(guide);
            way.forget();
            way.stack = [];
            slot.sourceComponent = questionsPage;
            test.page = slot.item;
            waitForRendering(root);
            wait(50);
        }
        function cleanupTestCase() {
            slot.sourceComponent = null;
        }
        function yOf(item: var): real {
            return item.mapToItem(test.page.scroller, 0, 0).y;
        }

        function test_groups_data() {
            return [{ "tag": "si-joint-injection" }, { "tag": "lumbar-medial-branch-block" }];
        }
        function test_groups(data: var) {
            begin(data.tag);
            const heads = Array.from(test.questions.heads);
            compare(heads[0], "Most asked");
            verify(heads.length > 4, heads.join());
            compare(new Set(heads).size, heads.length);
            for (const head of heads) {
                const text = findChild(test.page, "head:" + head);
                compare(text.Accessible.role, Accessible.Heading);
                compare(text.Accessible.name, head);
            }
            const last = heads[heads.length - 2];
            findChild(test.page, "contents").clicked();
            findChild(test.page, "part:" + last).clicked();
            const head = findChild(test.page, "head:" + last);
            tryVerify(() => Math.abs(yOf(head)) < 1);
            verify(head.activeFocus);
            const key = test.questions.data(test.questions.index(0, 0), Qt.UserRole + 1);
            findChild(test.page, "read:" + key).clicked();
            compare(way.top.a, key);
        }
        function test_the_foot_says_where_it_comes_from() {
            begin("si-joint-injection");
            verify(findChild(test.page, "sourcesHead").visible);
            verify(findChild(test.page, "review").visible);
            const all = findChild(test.page, "sources");
            all.clicked();
            const first = stage.session.reading.questionSources;
            const id = first.data(first.index(0, 0), Qt.UserRole + 1);
            const address = findChild(test.page, "address:" + id);
            verify(address.visible);
            verify(address.height >= Theme.target);
            verify(address.Accessible.description.startsWith("https://"));
        }
    }
}
