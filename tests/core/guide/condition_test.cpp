// SPDX-License-Identifier: Apache-2.0
#include "core/guide/condition.h"

#include <QTest>

#include <array>
#include <utility>

using namespace beforehand;

namespace {

constexpr std::array all_truths{Truth::no, Truth::unknown, Truth::yes}; // in rising order

Condition is(std::string question, std::vector<std::string> values = {"yes"}) {
    return {
        .kind = Condition::Kind::is, .question = std::move(question), .values = std::move(values)};
}

Condition made(Condition::Kind kind, std::vector<Condition> parts) {
    return {.kind = kind, .parts = std::move(parts)};
}

/// Answers that give the question the truth value.
void answer(Answers& answers, const std::string& question, Truth truth) {
    if (truth != Truth::unknown) {
        answers[question] = truth == Truth::yes ? answer_yes : answer_no;
    }
}

int rank(Truth truth) {
    return truth == Truth::no ? 0 : truth == Truth::unknown ? 1 : 2;
}

} // namespace

class ConditionTest : public QObject {
    Q_OBJECT

  private slots:
    void everyoneHasAlways() { QCOMPARE(evaluate({}, {}), Truth::yes); }

    void anAnswerIsYesNoOrUnknown() {
        const Condition side = is("side", {"left", "both"});
        QCOMPARE(evaluate(side, {{"side", "left"}}), Truth::yes);
        QCOMPARE(evaluate(side, {{"side", "both"}}), Truth::yes);
        QCOMPARE(evaluate(side, {{"side", "right"}}), Truth::no);
        QCOMPARE(evaluate(side, {{"side", "unsure"}}), Truth::unknown);
        QCOMPARE(evaluate(side, {{"other", "left"}}), Truth::unknown);
        QCOMPARE(evaluate(is("insulin", {"no"}), {{"insulin", "no"}}), Truth::yes);
    }

    // Strong Kleene logic: with no < unknown < yes, "all" is the least and "any" the greatest.
    void allAnyAndNotFollowKleene() {
        for (const Truth left : all_truths) {
            Answers one;
            answer(one, "a", left);
            QCOMPARE(rank(evaluate(made(Condition::Kind::negation, {is("a")}), one)),
                     2 - rank(left));
            for (const Truth right : all_truths) {
                Answers two = one;
                answer(two, "b", right);
                QCOMPARE(rank(evaluate(made(Condition::Kind::all, {is("a"), is("b")}), two)),
                         std::min(rank(left), rank(right)));
                QCOMPARE(rank(evaluate(made(Condition::Kind::any, {is("a"), is("b")}), two)),
                         std::max(rank(left), rank(right)));
            }
        }
    }

    void nestedPartsKeepUnknown() {
        const Condition nested =
            made(Condition::Kind::all,
                 {is("a"), made(Condition::Kind::negation,
                                {made(Condition::Kind::any, {is("b"), is("c")})})});
        QCOMPARE(evaluate(nested, {{"a", "yes"}, {"b", "no"}}), Truth::unknown);
        QCOMPARE(evaluate(nested, {{"a", "yes"}, {"b", "no"}, {"c", "no"}}), Truth::yes);
        QCOMPARE(evaluate(nested, {{"b", "yes"}}), Truth::no);
    }

    void onlyQuestionsThatCanSettleItAreOpen() {
        const Condition condition =
            made(Condition::Kind::any,
                 {made(Condition::Kind::all, {is("b"), is("a")}),
                  made(Condition::Kind::all, {is("c"), is("d")}), is("a", {"no"})});
        using Names = std::vector<std::string>;
        QCOMPARE(open_questions(condition, {}), (Names{"b", "a", "c", "d"}));
        QCOMPARE(open_questions(condition, {{"b", "unsure"}, {"c", "no"}}), (Names{"b", "a"}));
        QCOMPARE(open_questions(condition, {{"a", "no"}}), Names{});
        QCOMPARE(open_questions(condition, {{"a", "yes"}, {"c", "no"}}), Names{"b"});
        QCOMPARE(open_questions(condition, {{"a", "yes"}, {"b", "no"}, {"c", "no"}}), Names{});
    }
};

QTEST_APPLESS_MAIN(ConditionTest)
#include "condition_test.moc"
