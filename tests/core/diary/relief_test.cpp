// SPDX-License-Identifier: Apache-2.0
#include "core/diary/relief.h"
#include "tests/core/diary/schedule.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using enum LogEntry::Mark;
using enum Side;

namespace {

/// In winter, when London's clock shows UTC. Injected at ten.
Anchors injected() {
    return {zone("Europe/London"), instant("2026-12-03T10:00:00Z"),
            instant("2026-12-03T10:00:00Z")};
}

Instant day(std::string_view text) {
    return instant("2026-" + std::string(text) + ":00Z");
}

/// "who | state | mark | score | difference | percent"
QStringList table(const DiaryNumbers& numbers) {
    QStringList lines;
    for (const NumberRow& row : numbers.rows) {
        if (row.state == PromptState::upcoming) {
            continue;
        }
        lines << QString("%1 | %2 | %3 | %4")
                     .arg(row.prompt ? shown(row.prompt->id)
                                     : shown(row.entry->happened_at).mid(11, 5),
                          shown(row.state), row.entry ? shown(row.entry->mark) : QString("-"),
                          shown(row.compared));
    }
    return lines;
}

QStringList summary_table(const DiaryNumbers& numbers) {
    QStringList lines;
    for (const SummaryValue& value : numbers.summaries) {
        lines << QString("%1 | %2 | %3")
                     .arg(QString::fromStdString(value.summary->key))
                     .arg(value.scores)
                     .arg(shown(value.compared));
    }
    return lines;
}

/// Both sides at rest; the left one doing the movement, too.
std::vector<LogEntry> worked_entries() {
    const auto both = [](int l, int r) { return std::vector{score(left, l), score(right, r)}; };
    const auto lone = [](int l) { return std::vector{score(left, l)}; };
    return {
        pain(day("11-20T20:00"), both(9, 9)), // too long ago for a baseline
        pain(day("12-02T20:00"), both(7, 2), PromptId{"before-daily", "d-1"}),
        pain(day("12-03T09:00"), {score(left, 8, 10), score(right, 0)},
             PromptId{"before-injection", "h-1"}),
        pain(day("12-03T10:15"), both(2, 0), PromptId{"first-hour", "min+15"}),
        pain(day("12-03T10:30"), both(0, 3), PromptId{"first-hour", "min+30"}),
        pain(day("12-03T11:00"), {score(left, {}, 5)}, PromptId{"first-hour", "min+60"}),
        pain(day("12-03T11:20"), lone(4)),
        pain(day("12-03T12:35"), lone(4), PromptId{"hourly", "h+2"}, late),
        pain(day("12-03T13:00"), lone(1), PromptId{"hourly", "h+3"}),
        pain(day("12-03T14:00"), lone(6), PromptId{"hourly", "h+4"}, memory),
        pain(day("12-03T16:00"), lone(4), PromptId{"hourly", "h+6"}),
        pain(day("12-03T17:00"), lone(8), PromptId{"hourly", "h+7"}),
        pain(day("12-03T18:00"), lone(10), PromptId{"hourly", "h+8"}),
        pain(day("12-03T22:00"), lone(3), PromptId{"bedtime", "d+0"}),
        pain(day("12-04T20:00"), lone(7), PromptId{"daily", "d+1"}),
        pain(day("12-05T20:00"), lone(6), PromptId{"daily", "d+2"}),
        pain(day("12-06T20:00"), lone(4), PromptId{"daily", "d+3"}, memory),
        pain(day("12-17T20:00"), lone(2), PromptId{"daily", "d+14"}),
    };
}

} // namespace

class DiaryReliefTest : public QObject {
    Q_OBJECT

  private slots:
    void theFormula_data() {
        QTest::addColumn<double>("baseline");
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("percent");
        QTest::newRow("none left") << 8.0 << 0.0 << "100";
        QTest::newRow("half") << 8.0 << 4.0 << "50";
        QTest::newRow("of the baseline, not of the score") << 8.0 << 6.0 << "25";
        QTest::newRow("an odd one") << 3.0 << 2.0 << "33.3333";
        QTest::newRow("the same") << 5.0 << 5.0 << "0";
        QTest::newRow("worse") << 4.0 << 10.0 << "-150";
        QTest::newRow("a mean") << 8.0 << 2.5 << "68.75";
        QTest::newRow("no pain before, none now") << 0.0 << 0.0 << "-";
        QTest::newRow("no pain before, some now") << 0.0 << 3.0 << "-";
    }

    void theFormula() {
        QFETCH(double, baseline);
        QFETCH(double, score);
        QFETCH(QString, percent);
        QCOMPARE(shown(relief_percent(baseline, score)), percent);
    }

    void aTableWorkedByHand() {
        TestDiary diary(injected());
        diary.entries = worked_entries();
        diary.look(day("12-05T22:00")); // days 4 to 13 are to come, which keeps the table short
        const DiaryNumbers numbers = diary.numbers(left);
        QCOMPARE(numbers.baseline, 8);
        QCOMPARE(numbers.baseline_entry, &diary.entries[2]);
        QCOMPARE(table(numbers), (QStringList{
                                     // who | state | mark | score | 8 − score | that × 100 / 8
                                     "first-hour min+15 | answered | live | 2 | 6 | 75",
                                     "first-hour min+30 | answered | live | 0 | 8 | 100",
                                     "first-hour min+45 | missed | - | - | - | -",
                                     "first-hour min+60 | answered | live | - | - | -",
                                     "11:20 | answered | live | 4 | 4 | 50",
                                     "hourly h+2 | answered | late | 4 | 4 | 50",
                                     "hourly h+3 | answered | live | 1 | 7 | 87.5",
                                     "hourly h+4 | answered | memory | 6 | 2 | 25",
                                     "hourly h+5 | missed | - | - | - | -",
                                     "hourly h+6 | answered | live | 4 | 4 | 50",
                                     "hourly h+7 | answered | live | 8 | 0 | 0",
                                     "hourly h+8 | answered | live | 10 | -2 | -25",
                                     "bedtime d+0 | answered | live | 3 | 5 | 62.5",
                                     "daily d+1 | answered | live | 7 | 1 | 12.5",
                                     "daily d+2 | answered | live | 6 | 2 | 25",
                                     "daily d+3 | answered | memory | 4 | 4 | 50",
                                     "daily d+14 | answered | live | 2 | 6 | 75",
                                 }));
        QCOMPARE(summary_table(numbers), (QStringList{
                                             // 2 + 0 + 4 + 4 + 1 + 6 + 4 = 21, of 7
                                             "mean | 7 | 3 | 5 | 62.5",
                                             "best | 9 | 0 | 8 | 100",
                                             // 6 + 4 + 2 = 12, of 3
                                             "later | 3 | 4 | 4 | 50",
                                             "day-14 | 1 | 2 | 6 | 75",
                                         }));
    }

    void aBaselineOf0HasDifferencesAndNoPercent() {
        TestDiary diary(injected());
        diary.entries = worked_entries();
        diary.look(day("12-03T10:50"));
        const DiaryNumbers numbers = diary.numbers(right);
        QCOMPARE(numbers.baseline, 0);
        QCOMPARE(table(numbers).mid(0, 2),
                 (QStringList{"first-hour min+15 | answered | live | 0 | 0 | -",
                              "first-hour min+30 | answered | live | 3 | -3 | -"}));
        QCOMPARE(summary_table(numbers).mid(0, 3),
                 (QStringList{"mean | 2 | 1.5 | -1.5 | -", "best | 2 | 0 | 0 | -",
                              "later | 0 | - | - | -"}));
    }

    void theTwoScoresAreKeptApart() {
        TestDiary diary(injected());
        diary.entries = worked_entries();
        diary.look(day("12-05T22:00"));
        const DiaryNumbers numbers = diary.numbers(left, Doing::moving);
        QCOMPARE(numbers.baseline, 10);
        QCOMPARE(table(numbers)[3], "first-hour min+60 | answered | live | 5 | 5 | 50");
        QCOMPARE(table(numbers)[0], "first-hour min+15 | answered | live | - | - | -");
        QCOMPARE(summary_table(numbers)[0], "mean | 1 | 5 | 5 | 50");
        QCOMPARE(diary.numbers(right, Doing::moving).baseline, std::optional<int>());
        QCOMPARE(diary.numbers(whole).baseline, std::optional<int>());
    }

    void twoSidesHaveTheirOwnBaselines() {
        TestDiary diary(injected());
        diary.entries = {
            pain(day("12-02T20:00"), {score(left, 8), score(right, 4)}),
            pain(day("12-03T08:00"), {score(right, 5)}),
            pain(day("12-03T10:20"), {score(left, 4), score(right, 4)}),
        };
        diary.look(day("12-03T10:21"));
        QCOMPARE(diary.numbers(left).baseline_entry, &diary.entries[0]);
        QCOMPARE(diary.numbers(right).baseline_entry, &diary.entries[1]);
        QCOMPARE(table(diary.numbers(left)).last(), "10:20 | answered | live | 4 | 4 | 50");
        QCOMPARE(table(diary.numbers(right)).last(), "10:20 | answered | live | 4 | 1 | 20");
        QCOMPARE(scored_sides(diary.entries), (std::vector{left, right}));
    }

    void aDiaryBegunLateHasScoresAndNothingToCompareThemWith() {
        TestDiary diary(injected());
        diary.entries = {pain(day("12-06T20:00"), {score(left, 3)}, PromptId{"daily", "d+3"}),
                         pain(day("12-07T20:00"), {score(left, 1)}, PromptId{"daily", "d+4"})};
        diary.look(day("12-07T20:01"));
        const DiaryNumbers numbers = diary.numbers(left);
        QCOMPARE(numbers.baseline_entry, nullptr);
        QCOMPARE(numbers.baseline, std::optional<int>());
        QCOMPARE(table(numbers).mid(12), (QStringList{"daily d+1 | missed | - | - | - | -",
                                                      "daily d+2 | missed | - | - | - | -",
                                                      "daily d+3 | answered | live | 3 | - | -",
                                                      "daily d+4 | answered | live | 1 | - | -"}));
        QCOMPARE(summary_table(numbers),
                 (QStringList{"mean | 0 | - | - | -", "best | 0 | - | - | -",
                              "later | 2 | 2 | - | -", "day-14 | 0 | - | - | -"}));
        QCOMPARE(completeness(diary.rows, Prompt::Asks::pain, Instant::min()),
                 (Completeness{24, 2, 2, 0, 0}));
    }

    void theBaselineIsTheLastScoreBefore_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("baseline"); // -1: none
        QTest::newRow("the later of two") << "12-02T20:00"
                                          << "12-03T09:00" << 2;
        QTest::newRow("in any order") << "12-03T09:00"
                                      << "12-02T20:00" << 1;
        QTest::newRow("one at the injection is after it") << "12-02T20:00"
                                                          << "12-03T10:00" << 1;
        QTest::newRow("a minute before") << "12-02T20:00"
                                         << "12-03T09:59" << 2;
        QTest::newRow("seven days before") << "11-26T10:00"
                                           << "12-03T11:00" << 1;
        QTest::newRow("a minute more") << "11-26T09:59"
                                       << "12-03T11:00" << -1;
    }

    void theBaselineIsTheLastScoreBefore() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(int, baseline);
        TestDiary diary(injected());
        diary.entries = {pain(day(first.toStdString()), {score(whole, 1)}),
                         pain(day(second.toStdString()), {score(whole, 2)})};
        diary.look(day("12-04T10:00"));
        QCOMPARE(diary.numbers(whole).baseline.value_or(-1), baseline);
    }

    void aBaselineThatWasNotAnsweredLeavesTheOneBefore() {
        TestDiary diary(injected());
        diary.entries = {pain(day("12-02T20:00"), {score(left, 6)}, {}, memory),
                         pain(day("12-03T09:00"), {score(left, {}, 7)})};
        diary.look(day("12-04T10:00"));
        QCOMPARE(diary.numbers(left).baseline, 6);
        QCOMPARE(diary.numbers(left).baseline_entry->mark, memory);
    }

    void whatIsFromBeforeTheInjectionIsNeverRelief() {
        // The injection was recorded at nine and put right to ten afterwards.
        TestDiary diary(injected());
        diary.entries = {
            pain(day("12-03T09:15"), {score(left, 6)}, PromptId{"first-hour", "min+15"})};
        diary.look(day("12-03T11:30"));
        const DiaryNumbers numbers = diary.numbers(left);
        QCOMPARE(numbers.baseline, 6);
        QCOMPARE(table(numbers)[0], "first-hour min+15 | missed | - | - | - | -");
        QCOMPARE(summary_table(numbers)[1], "best | 0 | - | - | -");
    }

    void thePromptThatAMeanIsOverDoesNotMatter() {
        // Two entries for one prompt: the second is one between the prompts, and counts.
        TestDiary diary(injected());
        diary.entries = {
            pain(day("12-03T10:16"), {score(left, 6)}, PromptId{"first-hour", "min+15"}),
            pain(day("12-03T10:15"), {score(left, 2)}, PromptId{"first-hour", "min+15"}),
            pain(day("12-03T10:17"), {score(left, 4)}, PromptId{"before-injection", "h-1"}),
        };
        diary.look(day("12-03T10:40"));
        const DiaryNumbers numbers = diary.numbers(left);
        QCOMPARE(table(numbers).mid(0, 3),
                 (QStringList{"first-hour min+15 | answered | live | 2 | - | -",
                              "10:16 | answered | live | 6 | - | -",
                              "10:17 | answered | live | 4 | - | -"}));
        QCOMPARE(summary_table(numbers)[0], "mean | 3 | 4 | - | -");
    }

    void remembersNothingOfHowItIsAllInAll() {
        TestDiary diary(injected());
        LogEntry overall = pain(day("12-17T20:00"), {}, PromptId{"overall", "wk+2"});
        overall.kind = LogEntry::Kind::overall;
        overall.remembered_relief = 90;
        diary.entries = {overall};
        diary.look(day("12-17T21:00"));
        for (const NumberRow& row : diary.numbers(left).rows) {
            QVERIFY(!row.entry);
        }
        QCOMPARE(completeness(diary.rows, Prompt::Asks::overall, Instant::min()),
                 (Completeness{1, 1, 1, 0, 0}));
    }

    void withoutAnInjectionThereAreNone() {
        TestDiary diary({zone("Europe/London"), instant("2026-12-03T10:00:00Z"), {}});
        diary.entries = worked_entries();
        diary.look(day("12-05T22:00"));
        const DiaryNumbers numbers = diary.numbers(left);
        QVERIFY(numbers.rows.empty());
        QVERIFY(numbers.summaries.empty());
        QCOMPARE(numbers.baseline, std::optional<int>());
    }

    void twoBlocksThatAreLinkedNeverMix() {
        // A second block eight days after the first: the first's diary is still going on.
        TestDiary first(injected());
        first.entries = {
            pain(day("12-03T09:00"), {score(left, 8)}),
            pain(day("12-03T10:15"), {score(left, 2)}, PromptId{"first-hour", "min+15"})};
        Anchors later = injected();
        later.appointment = later.injection = day("12-11T15:00");
        TestDiary second(later);
        second.entries = {
            pain(day("12-11T14:00"), {score(left, 6)}),
            pain(day("12-11T15:15"), {score(left, 3)}, PromptId{"first-hour", "min+15"})};
        for (LogEntry& entry : second.entries) {
            entry.procedure = "second";
        }
        first.look(day("12-11T20:00"));
        second.look(day("12-11T20:00"));
        QCOMPARE(table(first.numbers(left))[0], "first-hour min+15 | answered | live | 2 | 6 | 75");
        QCOMPARE(table(second.numbers(left))[0],
                 "first-hour min+15 | answered | live | 3 | 3 | 50");
        QCOMPARE(shown(*first.find({"first-hour", "min+15"})->due), "2026-12-03T10:15:00Z");
        QCOMPARE(shown(*second.find({"first-hour", "min+15"})->due), "2026-12-11T15:15:00Z");
        for (const auto& [diary, procedure] :
             {std::pair(&first, "procedure"), std::pair(&second, "second")}) {
            for (const NumberRow& row : diary->numbers(left).rows) {
                QVERIFY(!row.entry || row.entry->procedure == procedure);
            }
        }
    }

    void stretchesReachFromTheStartToTheEndOfADay() {
        // The 29th has 23 hours in London.
        const ZonePtr there = zone("Europe/London");
        const Instant injection = instant("2026-03-28T22:00:00Z");
        const auto begin = [&](Offset from) {
            return shown(stretch_begin(from, injection, *there));
        };
        const auto end = [&](Offset to) { return shown(stretch_end(to, injection, *there)); };
        QCOMPARE(begin(calendar_length(0)), "2026-03-28T22:00:00Z"); // nothing before it counts
        QCOMPARE(end(calendar_length(0)), "2026-03-28T23:59:59Z");
        QCOMPARE(begin(calendar_length(1)), "2026-03-29T00:00:00Z");
        QCOMPARE(end(calendar_length(1)), "2026-03-29T22:59:59Z");
        QCOMPARE(begin(calendar_length(2)), "2026-03-29T23:00:00Z");
        QCOMPARE(begin(elapsed_length(6h)), "2026-03-29T04:00:00Z");
        QCOMPARE(end(elapsed_length(6h)), "2026-03-29T04:00:00Z");
    }

    void bothEndsOfAStretchBelongToIt() {
        TestDiary diary(injected());
        diary.entries = {pain(day("12-03T10:00"), {score(whole, 1)}),
                         pain(day("12-03T16:00"), {score(whole, 3)}),
                         pain(day("12-03T16:00") + 1s, {score(whole, 9)})};
        diary.look(day("12-04T10:00"));
        QCOMPARE(summary_table(diary.numbers(whole))[0], "mean | 2 | 2 | - | -");
    }

    /// Nobody writes to the second: the score of the prompt at 6 hours is one of the first 6 hours.
    void anAnswerBelongsToTheStretchOfItsPrompt() {
        TestDiary diary(injected());
        diary.entries = {
            pain(day("12-03T16:02"), {score(whole, 2)}, PromptId{"hourly", "h+6"}),
            pain(day("12-03T16:55"), {score(whole, 9)}, PromptId{"hourly", "h+7"}),
            pain(day("12-03T18:35"), {score(whole, 0)}, PromptId{"hourly", "h+8"}, late),
            pain(day("12-03T16:03"), {score(whole, 10)}), // between the prompts
            pain(day("12-05T16:00"), {score(whole, 4)}, PromptId{"daily", "d+2"}),
            pain(day("12-18T00:30"), {score(whole, 6)}, PromptId{"daily", "d+14"}, late)};
        diary.look(day("12-20T10:00"));
        QCOMPARE(summary_table(diary.numbers(whole)),
                 (QStringList{"mean | 1 | 2 | - | -", "best | 4 | 0 | - | -",
                              "later | 2 | 5 | - | -", "day-14 | 1 | 6 | - | -"}));
        // A little early for its prompt, and one between the prompts.
        diary.entries = {pain(day("12-03T15:58"), {score(whole, 5)}, PromptId{"hourly", "h+6"}),
                         pain(day("12-03T15:59"), {score(whole, 3)})};
        diary.look(day("12-03T22:00"));
        QCOMPARE(summary_table(diary.numbers(whole))[0], "mean | 2 | 4 | - | -");
    }

    void sidesThatHaveAScore() {
        QVERIFY(scored_sides({}).empty());
        const Instant now = day("12-03T10:00");
        const std::vector<LogEntry> entries{pain(now, {score(right, {}, 0)}),
                                            pain(now, {score(left, {})}),
                                            pain(now, {score(whole, 0)})};
        QCOMPARE(scored_sides(entries), (std::vector{right, whole}));
    }

    void theChangeHasSevenAnswers() {
        QCOMPARE(change_words(1), "Very much improved");
        QCOMPARE(change_words(4), "No change");
        QCOMPARE(change_words(7), "Very much worse");
        QCOMPARE(change_words(0), "");
        QCOMPARE(change_words(8), "");
    }
};

QTEST_APPLESS_MAIN(DiaryReliefTest)
#include "relief_test.moc"
