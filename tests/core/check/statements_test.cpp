// SPDX-License-Identifier: Apache-2.0
#include "core/check/statements.h"
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

QStringList rows_of(const Guide& guide) {
    QStringList rows;
    for (const Statement& statement : statements(guide)) {
        rows << shown(table_row(statement));
    }
    return rows;
}

Guide with_article(std::string_view markdown) {
    Guide guide;
    guide.articles.push_back(read_article("a.md", "a", "# A\n\n" + std::string(markdown)).value());
    return guide;
}

} // namespace

/// What somebody compares with the sources: nothing of the reading may be missing from it.
class StatementsTest : public QObject {
    Q_OBJECT

  private slots:
    void eachThingThatIsToldIsOne() {
        QCOMPARE(
            rows_of(read(whole_files())),
            QStringList(
                {"| article:preparing | Bring all of your papers with you on the day. | H1, R2 |",
                 "| article:preparing#blood-thinners | They can make you bleed more than you "
                 "should. | R2 |",
                 "| article:preparing#blood-thinners | See what to ask first. |  |",
                 "| article:preparing#blood-thinners | Write down what they say to you. | general "
                 "|",
                 "| article:preparing#blood-thinners | Show it. |  |",
                 "| article:preparing#blood-thinners | Ask your clinic. |  |",
                 "| article:preparing#sugar | Your sugar can rise for some days. | C3, W4b |",
                 "| article:after#first-day | Rest. |  |",
                 "| article:after#first-day | Sit. |  |",
                 "| article:after#first-day | Drink. |  |",
                 "| article:after#at-night | Sleep. |  |",
                 "| article:after#washing | The cushion. |  |",
                 "| article:after#washing | Shower. How: short. When: the next day | general |",
                 "| article:after#washing | Bath. How: as usual. When: after 2 days or more | H1, "
                 "R2 |",
                 "| faq:does-it-hurt | It stings for a short time only. | H1 |",
                 "| faq:next | See the first day. |  |",
                 "| word:anticoagulant | Anticoagulant: A medicine that keeps blood from clotting. "
                 "| general |",
                 "| word:sedation | Sedation: Medicine that makes you sleepy for 2 hours. | H1, R2 "
                 "|",
                 "| diary:movement | Stand up from a chair. | general |",
                 "| diary:usual/day-0 | Your leg is numb. Open Get help if it lasts. | H1 |",
                 "| diary:usual/first-days | You are sore. Open Get help if it grows. | H1, R2 |",
                 "| diary:cutoffs | Some say half, some say more. Your own doctor decides. | R2, "
                 "W4b |"}));
    }

    // A heading of an answer stays its answer's: the table names a question by its key alone.
    void linksAloneTellNothing() {
        QCOMPARE(rows_of(with_article("Rest. [More](article:b) [H1]\n\n[Only this](step:c)\n\n"
                                      "- [First](article:d)\n")),
                 QStringList{"| article:a | Rest. | H1 |"});
    }

    void headingsOfAnswersAreNoPlaces() {
        Guide guide = with_article("## Part\n\nText.");
        Faq faq;
        faq.key = "q";
        faq.answer = guide.articles[0].blocks;
        guide.articles.clear();
        guide.faq.push_back(faq);
        QCOMPARE(rows_of(guide), QStringList("| faq:q | Text. |  |"));
    }

    void aRowStaysOneRow() {
        QCOMPARE(rows_of(with_article("Over\ntwo lines.")),
                 QStringList("| article:a | Over two lines. |  |"));
        const auto row = [](std::string text) {
            return shown(table_row({"word:k", std::move(text), "H1"}));
        };
        QCOMPARE(row("a|b"), R"(| word:k | a\|b | H1 |)");
        QCOMPARE(row("||"), R"(| word:k | \|\| | H1 |)");
        QCOMPARE(row("|"), R"(| word:k | \| | H1 |)");
        QCOMPARE(row(""), "| word:k |  | H1 |");
    }
};

QTEST_APPLESS_MAIN(StatementsTest)
#include "statements_test.moc"
