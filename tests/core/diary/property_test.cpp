// SPDX-License-Identifier: Apache-2.0
#include "tests/core/diary/generator.h"
#include "tests/core/diary/naive.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t diaries = 2000;

QString shown_exactly(const std::optional<Compared>& compared) {
    const auto number = [](std::optional<double> some) {
        return some ? naive::number(*some + 0.0) : QString("-");
    };
    return !compared ? QString("-")
                     : QString("%1 (%2, %3)")
                           .arg(number(compared->score), number(compared->difference),
                                number(compared->percent));
}

QStringList rows(const DiaryNumbers& numbers) {
    QStringList made;
    for (const NumberRow& row : numbers.rows) {
        made << naive::label(row.prompt, row.state, row.entry) + shown_exactly(row.compared);
    }
    return made;
}

QStringList summaries(const DiaryNumbers& numbers) {
    QStringList made;
    for (const SummaryValue& value : numbers.summaries) {
        made << QString("%1 of %2 ")
                        .arg(QString::fromStdString(value.summary->key))
                        .arg(value.scores) +
                    shown_exactly(value.compared);
    }
    return made;
}

QStringList points(const Chart& chart) {
    QStringList made;
    for (const ChartLine& line : chart.lines) {
        const auto name = to_string(line.side);
        const QString side = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        for (const ChartRun& run : line.runs) {
            if (&run != &line.runs.front()) {
                made << side + " gap";
            }
            for (const ChartPoint& point : run) {
                made << QString("%1: %2 (%3 to %4 of %5) at %6 %7")
                            .arg(side, naive::number(point.mean))
                            .arg(point.least)
                            .arg(point.most)
                            .arg(point.count)
                            .arg(shown(point.at), shown(point.mark));
            }
        }
    }
    return made;
}

QStringList times(const std::vector<Instant>& instants) {
    QStringList made;
    for (const Instant each : instants) {
        made << shown(each);
    }
    return made;
}

/// A hundred thousand entries over the twelve weeks, with both sides scored.
std::unique_ptr<TestDiary> very_long_diary() {
    const Instant injection = instant("2026-03-20T09:30:00Z");
    auto made = std::make_unique<TestDiary>(Anchors{zone("Europe/London"), injection, injection});
    for (int i = 0; i < 100'000; ++i) {
        LogEntry entry = pain(injection + std::chrono::seconds{(i * 7919LL) % (84 * 86'400)},
                              {score(Side::left, i % 11, i % 7), score(Side::right, i % 3)});
        entry.id = "id" + std::to_string(i);
        if (i % 100 == 0) {
            entry.took_medicine = true;
        }
        made->entries.push_back(std::move(entry));
    }
    return made;
}

} // namespace

class DiaryPropertyTest : public QObject {
    Q_OBJECT

    static void compareChart(const TestDiary& diary, const ChartFrame& frame, Instant now,
                             Doing doing) {
        const Chart made =
            chart(frame, doing, diary.schedule, diary.rows, diary.entries, diary.anchors.injection);
        QCOMPARE(points(made), naive::points(diary, frame, now, doing));
        QCOMPARE(times(made.missed), times(naive::missed(diary, frame, now)));
        QCOMPARE(times(made.medicine), times(naive::medicine(diary, frame)));
        for (const Side side : {Side::left, Side::right, Side::whole}) {
            const auto line = std::ranges::find(made.lines, side, &ChartLine::side);
            const LogEntry* base = naive::baseline(diary, *diary.anchors.injection, side, doing);
            const auto scores = std::ranges::count_if(diary.entries, [&](const LogEntry& entry) {
                return naive::score(entry, side, doing) && naive::shows(frame, entry.happened_at);
            });
            QCOMPARE(line != made.lines.end(), base || scores > 0);
            if (line == made.lines.end()) {
                continue;
            }
            QCOMPARE(line->baseline, base ? naive::score(*base, side, doing) : std::nullopt);
            int shown_scores = 0;
            int shown_points = 0;
            std::optional<Instant> before;
            for (const ChartRun& run : line->runs) {
                QVERIFY(!run.empty());
                for (const ChartPoint& point : run) {
                    QVERIFY(0 <= point.least && point.least <= point.mean);
                    QVERIFY(point.mean <= point.most && point.most <= 10);
                    QVERIFY(naive::shows(frame, point.at) && (!before || *before < point.at));
                    before = point.at;
                    shown_scores += point.count;
                    ++shown_points;
                }
            }
            QCOMPARE(shown_scores, static_cast<int>(scores)); // each in one point
            QVERIFY(shown_points <= frame.columns);
        }
    }

  private slots:
    void randomDiaries() {
        int gaps = 0;
        int percents = 0;
        for (std::uint64_t seed = 0; seed < diaries; ++seed) {
            DiaryGenerator generator(seed);
            const auto diary = generator.diary();
            const Instant now = generator.moment();
            diary->look(now);
            for (const Side side : {Side::left, Side::right, Side::whole}) {
                const Doing doing = generator.chance(50) ? Doing::rest : Doing::moving;
                const DiaryNumbers numbers = diary->numbers(side, doing);
                QCOMPARE(numbers.baseline_entry,
                         naive::baseline(*diary, *diary->anchors.injection, side, doing));
                QCOMPARE(rows(numbers), naive::rows(*diary, now, side, doing));
                QCOMPARE(summaries(numbers), naive::summaries(*diary, side, doing));
                percents += numbers.summaries[0].compared && numbers.summaries[0].compared->percent;
            }
            for (const auto asks : {Prompt::Asks::pain, Prompt::Asks::overall}) {
                const Instant since = generator.moment();
                QCOMPARE(completeness(diary->rows, asks, since),
                         naive::completeness(*diary, now, asks, since));
            }
            const ChartFrame frame = generator.frame();
            compareChart(*diary, frame, now, Doing::rest);
            if (QTest::currentTestFailed()) {
                QFAIL(qPrintable(QString("diary %1").arg(seed)));
            }
            gaps += naive::points(*diary, frame, now, Doing::rest).join(' ').contains("gap");
        }
        QVERIFY(gaps > 100); // the generator reaches what is to be compared
        QVERIFY(percents > 500);
    }

    void aHundredThousandEntries() {
        const auto diary = very_long_diary();
        const Instant injection = *diary->anchors.injection;
        const Instant now = injection + date::days{100};
        diary->look(now);
        for (const auto length :
             {std::chrono::hours{8}, std::chrono::hours{14 * 24}, std::chrono::hours{84 * 24}}) {
            compareChart(*diary, {injection, injection + length, 64}, now, Doing::rest);
        }
        const ChartFrame frame{injection, injection + date::days{84}, 64};
        const Chart made =
            chart(frame, Doing::rest, diary->schedule, diary->rows, diary->entries, injection);
        QCOMPARE(made.lines.size(), 2u);
        QCOMPARE(points(made).filter("left: ").size(), 64);
        QCOMPARE(points(made).filter("right: ").size(), 64);
        QCOMPARE(made.medicine.size(), 64u);
        QCOMPARE(summaries(diary->numbers(Side::left)),
                 naive::summaries(*diary, Side::left, Doing::rest));
        QCOMPARE(diary->numbers(Side::left).rows.size(), 100'000u + 36); // and the missed prompts
    }
};

QTEST_APPLESS_MAIN(DiaryPropertyTest)
#include "property_test.moc"
