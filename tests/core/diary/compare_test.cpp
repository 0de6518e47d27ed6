// SPDX-License-Identifier: Apache-2.0
#include "core/diary/compare.h"
#include "tests/core/diary/schedule.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using enum Side;

namespace {

Instant moment(std::string_view text) {
    return instant("2026-" + std::string(text) + ":00Z");
}

QString shown(const ComparedRow& side) {
    if (!side.row) {
        return "none";
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(side.after).count();
    return QString("%1 min: %2")
        .arg(minutes)
        .arg(testing::shown(side.compared() ? std::optional(*side.compared()) : std::nullopt));
}

/// Rows that have an entry on either side.
QStringList shown(const Comparison& comparison) {
    QStringList made;
    for (const ComparisonRow& row : comparison.rows) {
        const bool any =
            (row.first.row && row.first.row->entry) || (row.second.row && row.second.row->entry);
        if (any) {
            made << QString("%1 // %2 // %3")
                        .arg(testing::shown(row.prompt), shown(row.first), shown(row.second));
        }
    }
    return made;
}

} // namespace

class DiaryCompareTest : public QObject {
    Q_OBJECT

    /// The first in summer at three, the second in winter at nine.
    TestDiary first_{{zone("Europe/London"), moment("07-01T14:00"), moment("07-01T14:00")}};
    TestDiary second_{{zone("Europe/London"), moment("12-03T09:00"), moment("12-03T09:00")}};

    void look() {
        first_.look(moment("12-30T10:00"));
        second_.look(moment("12-30T10:00"));
    }

  private slots:
    void init() {
        first_.schedule = second_.schedule = small_schedule();
        first_.entries = {
            pain(moment("07-01T13:00"), {score(left, 8)}, PromptId{"before-injection", "h-1"}),
            pain(moment("07-01T14:16"), {score(left, 2)}, PromptId{"first-hour", "min+15"}),
            pain(moment("07-01T15:20"), {score(left, 4)}),
            pain(moment("07-02T19:00"), {score(left, 6)}, PromptId{"daily", "d+1"}),
        };
        second_.entries = {
            pain(moment("12-03T08:00"), {score(left, 4)}, PromptId{"before-injection", "h-1"}),
            pain(moment("12-03T09:15"), {score(left, 2)}, PromptId{"first-hour", "min+15"}),
            pain(moment("12-03T11:00"), {score(left, 5)}, PromptId{"hourly", "h+2"}),
            pain(moment("12-03T10:20"), {score(left, 1)}),
            pain(moment("12-04T20:00"), {score(left, {}, 3)}, PromptId{"daily", "d+1"}),
        };
        look();
    }

    void thePromptsStandBesideEachOther() {
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers second = second_.numbers(left);
        const Comparison made =
            compare({first, *first_.anchors.injection}, {second, *second_.anchors.injection});
        // minutes since its injection: score | difference from its baseline, 8 and 4 | percent
        QCOMPARE(shown(made), (QStringList{
                                  "first-hour min+15 // 16 min: 2 | 6 | 75 // 15 min: 2 | 2 | 50",
                                  "- // 80 min: 4 | 4 | 50 // none",
                                  "- // none // 80 min: 1 | 3 | 75",
                                  "hourly h+2 // 120 min: - | - | - // 120 min: 5 | -1 | -25",
                                  "daily d+1 // 1740 min: 6 | 2 | 25 // 2100 min: - | - | -",
                              }));
        QCOMPARE(made.rows.size(), 36u + 2); // every prompt once, and the entries between
        QVERIFY(first.rows.size() == 37u && second.rows.size() == 37u);
    }

    void whatOnlyOneOfThemHasStaysAlone() {
        second_.schedule.prompts.erase(second_.schedule.prompts.begin() + 2); // the first hour
        look();
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers second = second_.numbers(left);
        const Comparison one =
            compare({first, *first_.anchors.injection}, {second, *second_.anchors.injection});
        // The second's answers no prompt now.
        QCOMPARE(shown(one)[0], "- // none // 15 min: 2 | 2 | 50");
        QCOMPARE(shown(one)[1], "first-hour min+15 // 16 min: 2 | 6 | 75 // none");
        const Comparison other =
            compare({second, *second_.anchors.injection}, {first, *first_.anchors.injection});
        QVERIFY(shown(other).contains("first-hour min+15 // none // 16 min: 2 | 6 | 75"));
        QCOMPARE(one.rows.size(), other.rows.size());
    }

    void summariesOfTheSameDefinitionStandBesideEachOther() {
        second_.schedule.summaries[1].to = elapsed_length(6h); // best, but of another stretch
        look();
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers second = second_.numbers(left);
        const Comparison made =
            compare({first, *first_.anchors.injection}, {second, *second_.anchors.injection});
        QCOMPARE(made.summaries.size(), 5u);
        QCOMPARE(testing::shown(made.summaries[0].first->compared), "3 | 5 | 62.5");
        QCOMPARE(testing::shown(made.summaries[0].second->compared), "2.66667 | 1.33333 | 33.3333");
        QVERIFY(!made.summaries[1].second); // the same key would be a false pair
        QCOMPARE(testing::shown(made.summaries[1].first->compared), "2 | 6 | 75");
        QVERIFY(made.summaries[3].second && !made.summaries[3].second->compared);
        QVERIFY(!made.summaries[4].first);
        QCOMPARE(testing::shown(made.summaries[4].second->compared), "1 | 3 | 75");
    }

    void aSummaryAtAnotherPromptIsAnotherOne() {
        second_.schedule.summaries[3].occurrence = "d+13";
        look();
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers second = second_.numbers(left);
        const Comparison made =
            compare({first, *first_.anchors.injection}, {second, *second_.anchors.injection});
        QVERIFY(made.summaries[2].second);
        QVERIFY(!made.summaries[3].second);
        QVERIFY(made.summaries[4].second && !made.summaries[4].first);
    }

    void itMayCompareOneSideWithTheOther() {
        for (LogEntry& entry : second_.entries) {
            entry.scores[0].side = right;
        }
        look();
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers second = second_.numbers(right);
        const Comparison made =
            compare({first, *first_.anchors.injection}, {second, *second_.anchors.injection});
        QCOMPARE(shown(made)[0], "first-hour min+15 // 16 min: 2 | 6 | 75 // 15 min: 2 | 2 | 50");
    }

    void anInjectionThatIsNotRecordedHasNothingToShow() {
        const DiaryNumbers first = first_.numbers(left);
        const DiaryNumbers none;
        const Comparison made = compare({first, *first_.anchors.injection}, {none, {}});
        QCOMPARE(made.rows.size(), first.rows.size());
        QVERIFY(std::ranges::none_of(made.rows, [](const auto& row) { return row.second.row; }));
        QCOMPARE(made.summaries.size(), 4u);
    }
};

QTEST_APPLESS_MAIN(DiaryCompareTest)
#include "compare_test.moc"
