// SPDX-License-Identifier: Apache-2.0
#include "core/diary/chart.h"
#include "tests/core/diary/schedule.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using enum LogEntry::Mark;
using enum Side;

namespace {

Instant at(std::string_view time) {
    return instant("2026-12-03T" + std::string(time) + "Z");
}

/// Injected at ten, as the first eight hours show it. Every prompt was missed but those that are
/// answered.
struct Drawn {
    TestDiary diary{{zone("Europe/London"), at("10:00:00"), at("10:00:00")}};
    ChartFrame frame{at("10:00:00"), at("18:00:00"), 8};
    Instant now = at("23:59:59");

    explicit Drawn(std::vector<LogEntry> entries = {}) { diary.entries = std::move(entries); }

    Chart chart(Doing doing = Doing::rest) {
        diary.look(now);
        return beforehand::chart(frame, doing, diary.schedule, diary.rows, diary.entries,
                                 diary.anchors.injection);
    }
    /// Without prompts nothing is missed.
    void forget_prompts() { diary.schedule.prompts.clear(); }
};

QString shown(const ChartPoint& point) {
    return QString("%1 %2 %3..%4 of %5 %6")
        .arg(testing::shown(point.at).mid(11, 8))
        .arg(point.mean)
        .arg(point.least)
        .arg(point.most)
        .arg(point.count)
        .arg(testing::shown(point.mark));
}

/// Runs with "|" between them.
QStringList shown(const ChartLine& line) {
    QStringList made;
    for (const ChartRun& run : line.runs) {
        if (!made.empty()) {
            made << "|";
        }
        for (const ChartPoint& point : run) {
            made << shown(point);
        }
    }
    return made;
}

QStringList times(const std::vector<Instant>& instants) {
    QStringList made;
    for (const Instant each : instants) {
        made << testing::shown(each).mid(11, 8);
    }
    return made;
}

LogEntry with_medicine(LogEntry entry, std::vector<MedicineTaken> medicines) {
    entry.took_medicine = true;
    entry.medicines = std::move(medicines);
    return entry;
}

} // namespace

class DiaryChartTest : public QObject {
    Q_OBJECT

  private slots:
    void aScoreAloneKeepsItsMoment() {
        Drawn drawn({pain(at("10:17:23"), {score(whole, 3)})});
        const Chart made = drawn.chart();
        QCOMPARE(made.lines.size(), 1u);
        QCOMPARE(shown(made.lines[0]), QStringList{"10:17:23 3 3..3 of 1 live"});
    }

    void aColumnIsOnePoint() {
        Drawn drawn({pain(at("10:10:00"), {score(whole, 2)}),
                     pain(at("10:20:00"), {score(whole, 9)}, {}, late),
                     pain(at("10:30:01"), {score(whole, 4)})});
        drawn.forget_prompts();
        QCOMPARE(shown(drawn.chart().lines[0]), QStringList{"10:20:00 5 2..9 of 3 late"});
        drawn.diary.entries[0].mark = memory;
        QCOMPARE(shown(drawn.chart().lines[0]), QStringList{"10:20:00 5 2..9 of 3 memory"});
    }

    void anEdgeBelongsToTheNextColumnAndTheEndToTheLast() {
        Drawn drawn(
            {pain(at("10:00:00"), {score(whole, 1)}), pain(at("10:59:59"), {score(whole, 1)}),
             pain(at("11:00:00"), {score(whole, 2)}), pain(at("17:00:00"), {score(whole, 3)}),
             pain(at("18:00:00"), {score(whole, 3)}), pain(at("18:00:01"), {score(whole, 4)}),
             pain(at("09:59:59"), {score(whole, 4)})});
        drawn.forget_prompts();
        QCOMPARE(shown(drawn.chart().lines[0]),
                 (QStringList{"10:29:59 1 1..1 of 2 live", "11:00:00 2 2..2 of 1 live",
                              "17:30:00 3 3..3 of 2 live"}));
        drawn.frame.columns = 7; // edges between seconds
        QCOMPARE(shown(drawn.chart().lines[0]).size(), 2);
        drawn.frame.columns = 1;
        QCOMPARE(shown(drawn.chart().lines[0]), QStringList{"13:23:59 2 1..3 of 5 live"});
    }

    void notAnsweredIsNoPoint() {
        Drawn drawn(
            {pain(at("10:17:00"), {score(whole, {}, 4)}), pain(at("10:18:00"), {score(whole, 0)})});
        QCOMPARE(shown(drawn.chart().lines[0]), QStringList{"10:18:00 0 0..0 of 1 live"});
        QCOMPARE(shown(drawn.chart(Doing::moving).lines[0]),
                 QStringList{"10:17:00 4 4..4 of 1 live"});
        drawn.diary.entries.pop_back();
        QVERIFY(drawn.chart().lines.empty());
    }

    void sidesNeverMix() {
        Drawn drawn({pain(at("10:17:00"), {score(left, 2), score(right, 8)}),
                     pain(at("10:18:00"), {score(right, 6)})});
        const Chart made = drawn.chart();
        QCOMPARE(made.lines.size(), 2u);
        QCOMPARE(made.lines[0].side, left);
        QCOMPARE(shown(made.lines[0]), QStringList{"10:17:00 2 2..2 of 1 live"});
        QCOMPARE(made.lines[1].side, right);
        QCOMPARE(shown(made.lines[1]), QStringList{"10:17:30 7 6..8 of 2 live"});
    }

    void eachSideHasItsBaseline() {
        Drawn drawn({pain(at("08:00:00"), {score(left, 7), score(right, 0)}),
                     pain(at("10:17:00"), {score(left, 2), score(whole, 4)})});
        const Chart made = drawn.chart();
        QCOMPARE(made.lines.size(), 3u);
        QCOMPARE(made.lines[0].baseline, 7);
        QCOMPARE(made.lines[1].baseline, 0); // and no point in the frame
        QVERIFY(made.lines[1].runs.empty());
        QCOMPARE(made.lines[2].baseline, std::optional<int>());
        drawn.diary.anchors.injection = {};
        QCOMPARE(drawn.chart().lines.size(), 2u);
        QCOMPARE(drawn.chart().lines[0].baseline, std::optional<int>());
    }

    void aMissedPromptEndsARun() {
        Drawn drawn({pain(at("12:00:00"), {score(whole, 2)}, PromptId{"hourly", "h+2"}),
                     pain(at("13:00:00"), {score(whole, 3)}, PromptId{"hourly", "h+3"}),
                     pain(at("15:00:00"), {score(whole, 5)}, PromptId{"hourly", "h+5"})});
        QCOMPARE(shown(drawn.chart().lines[0]),
                 (QStringList{"12:00:00 2 2..2 of 1 live", "13:00:00 3 3..3 of 1 live", "|",
                              "15:00:00 5 5..5 of 1 live"}));
        QCOMPARE(times(drawn.chart().missed),
                 (QStringList{"10:15:00", "10:30:00", "10:45:00", "11:00:00", "14:00:00",
                              "16:00:00", "17:00:00", "18:00:00"}));
        drawn.now = at("14:44:59"); // the prompt of 14:00 can still be answered
        QCOMPARE(shown(drawn.chart().lines[0]).indexOf("|"), -1);
        QCOMPARE(times(drawn.chart().missed).last(), "11:00:00");
    }

    void aPromptMissedWithinAColumnEndsNoRun() {
        // Missed at 10:30, between two scores of the column from 10:00 to 11:00.
        Drawn drawn({pain(at("10:15:00"), {score(whole, 2)}, PromptId{"first-hour", "min+15"}),
                     pain(at("10:45:00"), {score(whole, 4)}, PromptId{"first-hour", "min+45"}),
                     pain(at("11:00:00"), {score(whole, 3)}, PromptId{"first-hour", "min+60"}),
                     pain(at("12:00:00"), {score(whole, 3)}, PromptId{"hourly", "h+2"})});
        QCOMPARE(shown(drawn.chart().lines[0]),
                 (QStringList{"10:30:00 3 2..4 of 2 live", "11:00:00 3 3..3 of 1 live",
                              "12:00:00 3 3..3 of 1 live"}));
        QCOMPARE(times(drawn.chart().missed).first(), "10:30:00"); // and it still shows
        drawn.frame.columns = 32;                                  // nearer, it does
        QCOMPARE(shown(drawn.chart().lines[0])[1], "|");
    }

    void aPromptMissedInThePointsOwnColumnStillEndsTheRun() {
        // h+2 was missed at 12:00; the next score is of the same column, but after it.
        Drawn drawn({pain(at("11:00:00"), {score(whole, 2)}, PromptId{"first-hour", "min+60"}),
                     pain(at("12:50:00"), {score(whole, 4)}, PromptId{"hourly", "h+3"})});
        QCOMPARE(shown(drawn.chart().lines[0])[1], "|");
    }

    void whatIsAllInAllIsNoGap() {
        Drawn drawn({pain(at("12:00:00"), {score(whole, 2)}, PromptId{"daily", "d+14"}),
                     pain(at("12:00:00"), {score(whole, 2)}, PromptId{"weekly", "wk+3"})});
        drawn.diary.entries[0].happened_at += date::days{14};
        drawn.diary.entries[1].happened_at += date::days{21};
        drawn.now += date::days{200};
        drawn.frame = {at("10:00:00"), at("10:00:00") + date::days{84}, 64};
        QCOMPARE(shown(drawn.chart().lines[0]).indexOf("|"), -1); // overall wk+2 lies between
    }

    void medicineIsMarkedWhenItWasTaken() {
        Drawn drawn({
            with_medicine(pain(at("14:30:00"), {}), {{"one", at("13:10:00")}, {"two", {}}}),
            with_medicine(pain(at("15:30:00"), {}), {}),
            with_medicine(pain(at("15:20:00"), {}), {}),
            with_medicine(pain(at("15:25:00"), {}), {}),
            with_medicine(pain(at("18:05:00"), {}), {{"one", at("17:55:00")}}),
            with_medicine(pain(at("10:05:00"), {}), {{"one", at("09:00:00")}}),
            pain(at("12:00:00"), {score(whole, 1)}),
        });
        drawn.diary.entries.back().took_medicine = false;
        QCOMPARE(times(drawn.chart().medicine),
                 (QStringList{"13:10:00", "14:30:00", "15:20:00", "17:55:00"}));
    }

    void anEmptyDiaryIsAnEmptyChart() {
        Drawn drawn;
        drawn.forget_prompts();
        const Chart made = drawn.chart();
        QVERIFY(made.lines.empty() && made.missed.empty() && made.medicine.empty());
        QCOMPARE(made.frame.columns, 8);
    }
};

QTEST_APPLESS_MAIN(DiaryChartTest)
#include "chart_test.moc"
