// SPDX-License-Identifier: Apache-2.0
#include "core/check/reach.h"

#include <QTest>

using namespace beforehand;

namespace {

using Kind = Condition::Kind;

Condition is(std::string question, std::vector<std::string> values = {"yes"}) {
    return {.kind = Kind::is, .question = std::move(question), .values = std::move(values)};
}
Condition no(std::string question) {
    return is(std::move(question), {"no"});
}
Condition all(std::vector<Condition> parts) {
    return {.kind = Kind::all, .parts = std::move(parts)};
}
Condition any(std::vector<Condition> parts) {
    return {.kind = Kind::any, .parts = std::move(parts)};
}
Condition negation(Condition part) {
    return {.kind = Kind::negation, .parts = {std::move(part)}};
}

Question question(std::string key, Condition applies = {}, std::vector<std::string> choices = {}) {
    Question made;
    made.key = std::move(key);
    made.applies = std::move(applies);
    made.choices = std::move(choices);
    return made;
}

/// Two plain questions, one of choices, and questions that hang on others.
Guide guide_to_ask() {
    Guide guide;
    guide.questions = {question("a"),
                       question("b"),
                       question("side", {}, {"left", "right", "both"}),
                       question("diabetes"),
                       question("insulin", is("diabetes")),
                       question("pump", is("insulin")),
                       question("right-arm", is("side", {"right", "both"})),
                       question("nobody", all({is("a"), no("a")}))};
    return guide;
}

} // namespace

Q_DECLARE_METATYPE(Condition)

class CheckReachTest : public QObject {
    Q_OBJECT

    const Guide guide_ = guide_to_ask();

  private slots:
    void whatSomebodyCanComeTo_data() {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* name, bool expected, const Condition& condition) {
            QTest::newRow(name) << condition << expected;
        };
        row("everyone", true, {});
        row("yes", true, is("a"));
        row("no", true, no("a"));
        row("not yes", true, negation(is("a")));
        row("yes or no, not unsure", true, is("a", {"yes", "no"}));
        row("neither yes nor no", false, negation(is("a", {"yes", "no"})));
        row("yes and no", false, all({is("a"), no("a")}));
        row("yes and not yes", false, all({is("a"), negation(is("a"))}));
        row("yes or not yes", true, any({is("a"), negation(is("a"))}));
        row("not everyone", false, negation({}));
        row("two questions", true, all({is("a"), no("b")}));
        row("one way of two is shut", true, any({all({is("a"), no("a")}), is("b")}));
        row("both ways are shut", false, any({all({is("a"), no("a")}), all({is("b"), no("b")})}));
        row("not any of what must be", false, all({is("a"), negation(any({is("a"), is("b")}))}));
        row("not all of two", true, all({is("a"), negation(all({is("a"), is("b")}))}));
        row("a choice", true, is("side", {"both"}));
        row("two choices at once", false, all({is("side", {"left"}), is("side", {"right"})}));
        row("choices that share one", true,
            all({is("side", {"left", "both"}), is("side", {"right", "both"})}));
        row("all but one choice", true, negation(is("side", {"left", "right"})));
        row("no choice", false, negation(is("side", {"left", "right", "both"})));
        row("yes is no choice", false, is("side"));
        row("a question that is not there", false, is("pregnant"));
        row("without a question that is not there", false, negation(is("pregnant")));

        // A question is asked unless the answers before it make its condition a plain no.
        row("asked", true, is("insulin"));
        row("asked, and answered no", true, all({is("diabetes"), no("insulin")}));
        row("not asked", false, all({no("diabetes"), is("insulin")}));
        row("not asked, so not answered no", false, all({no("diabetes"), no("insulin")}));
        row("not asked, so not answered yes", true, all({no("diabetes"), negation(is("insulin"))}));
        row("asked at the end of a chain", true, is("pump"));
        row("its middle answered no", false, all({is("pump"), no("insulin")}));
        row("asked for one choice of two", true, all({is("right-arm"), is("side", {"both"})}));
        row("not asked for another", false, all({is("right-arm"), is("side", {"left"})}));
        row("a question for nobody is asked while nothing is answered", true, is("nobody"));
        row("and not once it is", false, all({is("nobody"), is("a")}));
    }

    void whatSomebodyCanComeTo() {
        QFETCH(Condition, condition);
        QTEST(Reach(guide_).can_apply(condition), "expected");
    }

    void whatOnePersonCanComeToTogether() {
        QVERIFY(Reach(guide_).can_apply_together({}, {}));
        QVERIFY(Reach(guide_).can_apply_together(is("a"), is("b")));
        QVERIFY(!Reach(guide_).can_apply_together(is("a"), no("a")));
        QVERIFY(!Reach(guide_).can_apply_together(is("side", {"left"}), is("right-arm")));
        QVERIFY(Reach(guide_).can_apply_together(is("side", {"both"}), is("right-arm")));
        QVERIFY(!Reach(guide_).can_apply_together(is("a"), all({is("b"), no("b")})));
    }

    void theOrderOfTheQuestionsInAConditionIsNotTheirs() {
        QVERIFY(Reach(guide_).can_apply(all({is("pump"), is("insulin"), is("diabetes")})));
        QVERIFY(!Reach(guide_).can_apply(all({is("pump"), no("diabetes"), is("insulin")})));
    }

    // Nothing decides before the last of sixty questions: 2^60 ways.
    void aSearchWithoutEndIsGivenUp() {
        Guide guide;
        std::vector<Condition> parts;
        for (int i = 0; i < 60; ++i) {
            const std::string key = "q" + std::to_string(i);
            guide.questions.push_back(question(key));
            parts.push_back(any({is(key), no(key)}));
        }
        parts.push_back(is("q59"));
        parts.push_back(no("q59"));
        Reach reach(guide);
        QVERIFY(reach.can_apply(all(parts))); // nothing to complain of
        QVERIFY(reach.gave_up());
        for (int i = 0; i < 200; ++i) { // at first each of these would be a long search, too
            QVERIFY(!reach.can_apply_together(all(parts), {}));
        }
        QVERIFY(!reach.can_apply_together({}, {})); // the time for all of them is used up
        // One part fewer, and the answer is found at once.
        parts.pop_back();
        Reach again(guide);
        QVERIFY(again.can_apply(all(parts)) && !again.gave_up());
        // With few enough questions it is sure.
        Guide small;
        small.questions = {guide.questions.begin(), guide.questions.begin() + 8};
        QVERIFY(!Reach(small).can_apply(
            all({any({is("q0"), no("q0")}), any({is("q1"), no("q1")}), is("q7"), no("q7")})));
    }
};

QTEST_APPLESS_MAIN(CheckReachTest)
#include "reach_test.moc"
