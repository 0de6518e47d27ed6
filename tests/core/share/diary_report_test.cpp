// SPDX-License-Identifier: Apache-2.0
#include "core/share/diary_report.h"
#include "tests/core/share/golden.h"
#include "tests/core/share/random_diaries.h"

#include <QRegularExpression>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

using Kind = Document::Line::Kind;

std::string text_of(Diary& diary) {
    return document_text(diary_report(diary.source()));
}

/// The line of the text that begins with this, with what goes on below it, its blanks made one.
QString line(Diary& diary, const QString& begin) {
    QString found;
    for (const QString& some : QString::fromStdString(text_of(diary)).split('\n')) {
        if (found.isEmpty() ? some.startsWith(begin) : some.startsWith("    ")) {
            found += some + ' ';
        } else if (!found.isEmpty()) {
            break;
        }
    }
    return found.simplified();
}

Diary with_baseline(int score) {
    Diary diary;
    diary.answer("before", "once", {{Side::left, score, {}}});
    return diary;
}

std::vector<Document::Line> charts(Diary& diary) {
    std::vector<Document::Line> lines = diary_report(diary.source()).lines;
    std::erase_if(lines, [](const auto& some) { return some.kind != Kind::chart; });
    return lines;
}

using Cells = std::vector<std::string>;

/// The heads of the tables, or their rows.
std::vector<Cells> tables(Diary& diary, Kind kind) {
    std::vector<Cells> found;
    for (const Document::Line& some : diary_report(diary.source()).lines) {
        if (some.kind == kind) {
            found.push_back(some.cells);
        }
    }
    return found;
}

/// The second of two blocks of the nerves in the back, on one side, with a guide that plans hours
/// alone and no looking back.
Diary second_block() {
    Diary diary;
    diary.guide.title = "Lumbar medial branch block";
    diary.guide.diary = schedule(6, false);
    diary.guide.review = Review{"Dr Example", WallDate{date::year{2026} / 5 / 1},
                                WallDate{date::year{2027} / 5 / 1}};
    diary.procedure.answers = {{"side", "left"}};
    diary.procedure.follows = Link{"0d6f8c1e-6c0e-4a44-8a51-7f6f1f6a2b22", "second-block"};
    diary.plan_prompts_anew();
    diary.now = at(diary.there, "2026-10-24T20:00");
    diary.answer("before", "once", {{Side::left, 5, 7}});
    diary.answer("first-hour", "min+15", {{Side::left, 1, 1}});
    diary.answer("first-hour", "min+30", {{Side::left, 1, 2}}).numb_leg = true;
    diary.answer("hourly", "h+2", {{Side::left, {}, 3}});
    diary.answer("hourly", "h+6", {{Side::left, 6, 8}}, 40min);
    return diary;
}

} // namespace

/// The clinic's page as it stands in tests/data/documents. BEFOREHAND_UPDATE_GOLDEN=1 writes what
/// it is now.
class ShareDiaryReportTest : public QObject {
    Q_OBJECT

  private slots:
    void itIsAsItWas() {
        Diary full = full_diary();
        compare_golden("diary-full.txt", text_of(full));
        Diary second = second_block();
        compare_golden("diary-second-block.txt", text_of(second));
    }

    // Nothing from before the third hour, and no baseline.
    void begunLate() {
        Diary diary;
        diary.now = at(diary.there, "2026-10-24T19:00");
        diary.answer("hourly", "h+3", {{Side::left, 3, 5}}, 40min);
        diary.answer("hourly", "h+4", {{Side::left, 4, 5}});
        compare_golden("diary-begun-late.txt", text_of(diary));
        QVERIFY(!text_of(diary).contains('%' + std::string(")")));
    }

    void withABaselineOfNothing() {
        Diary diary = with_baseline(0);
        diary.now = at(diary.there, "2026-10-24T12:00");
        diary.answer("first-hour", "min+15", {{Side::left, 0, {}}});
        diary.answer("first-hour", "min+30", {{Side::left, 2, {}}});
        compare_golden("diary-baseline-0.txt", text_of(diary));
    }

    void withNothingEnteredYet() {
        Diary diary(nullptr);
        diary.now = at(diary.there, "2026-10-20T12:00");
        compare_golden("diary-empty.txt", text_of(diary));
    }

    void scoresStandBesideTheirArithmetic_data() {
        QTest::addColumn<int>("baseline");
        QTest::addColumn<int>("score");
        QTest::addColumn<QString>("cell");
        QTest::newRow("less") << 6 << 2 << "2 (4, 67%)";
        QTest::newRow("none") << 6 << 0 << "0 (6, 100%)";
        QTest::newRow("same") << 6 << 6 << "6 (0, 0%)";
        QTest::newRow("worse") << 3 << 10 << "10 (−7, −233%)";
        QTest::newRow("not computable") << 0 << 4 << "4 (−4)";
        QTest::newRow("zero and zero") << 0 << 0 << "0 (0)";
    }
    void scoresStandBesideTheirArithmetic() {
        QFETCH(int, baseline);
        QFETCH(int, score);
        QFETCH(QString, cell);
        Diary diary = with_baseline(baseline);
        diary.answer("first-hour", "min+15", {{Side::left, score, {}}});
        QCOMPARE(line(diary, "15 min  "), "15 min 10:37 " + cell + " not answered");
    }

    void eachStateOfAPromptHasItsWords() {
        Diary diary = with_baseline(6);
        diary.now = at(diary.there, "2026-10-24T11:07"); // of min+45
        diary.answer("first-hour", "min+15", {{Side::left, {}, 3}});
        QCOMPARE(line(diary, "15 min  "), QString("15 min 10:37 not answered 3"));
        QCOMPARE(line(diary, "30 min  "), QString("30 min missed"));
        QCOMPARE(line(diary, "45 min  "), QString("45 min no entry yet"));
        QVERIFY(line(diary, "2 h").isEmpty()); // to come
        QCOMPARE(line(diary, "Answered"),
                 QString("Answered: 2 of 4 prompts, 2 live, 0 late, 0 from memory"));
    }

    void marksAreThereInWords() {
        Diary diary = with_baseline(6);
        diary.answer("first-hour", "min+15", {{Side::left, 3, {}}}, 12min);
        diary.answer("first-hour", "min+30", {{Side::left, 3, {}}}, 2min, 5h);
        diary.answer("daily", "d+1", {{Side::left, 3, {}}}, 2min, 30h);
        QVERIFY(line(diary, "15 min").startsWith("15 min, late 10:47 3 (3, 50%)"));
        QVERIFY(line(diary, "30 min").startsWith("30 min, from memory 10:52 3 (3, 50%)"));
        diary.answer("hourly", "h+2", {{Side::left, 3, {}}});
        QVERIFY(line(diary, "2 h").startsWith("2 h 12:22 3")); // live, which the page says once
        QVERIFY(
            QString::fromStdString(text_of(diary)).simplified().contains("with no mark is live"));
        QVERIFY(line(diary, "day 1").startsWith("day 1, from memory 3 (3, 50%)"));
        QCOMPARE(line(diary, "Answered"),
                 QString("Answered: 5 of 27 prompts, 2 live, 1 late, 2 from memory"));
    }

    void whatWasCorrectedSaysSo() {
        Diary diary = with_baseline(6);
        diary.entries[0].corrects = "before";
        const auto corrected = [](LogEntry& entry) -> LogEntry& {
            entry.corrects = "before";
            return entry;
        };
        corrected(diary.answer("first-hour", "min+15", {{Side::left, 3, {}}}));
        corrected(diary.answer("first-hour", "min+30", {{Side::left, 3, {}}}, 12min));
        corrected(diary.answer("daily", "d+1", {{Side::left, 3, {}}}, 2min, 30h));
        corrected(diary.pain(at(diary.there, "2026-10-24T13:50"), {{Side::left, 3, {}}}));
        LogEntry& note = corrected(diary.note(at(diary.there, "2026-10-26T08:00"), "Red face"));
        diary.picked = {note.id};
        corrected(diary.overall("wk+2", 40, 2));
        QVERIFY(line(diary, "Baseline").contains(", corrected)"));
        QVERIFY(line(diary, "15 min,").startsWith("15 min, corrected 10:37 3 (3, 50%)"));
        QVERIFY(line(diary, "30 min,").startsWith("30 min, late, corrected 11:02 3"));
        std::vector<std::string> first; // of each row
        for (const Cells& cells : tables(diary, Kind::row)) {
            first.push_back(cells.front());
        }
        for (const char* cell : {"day 1, from memory, corrected", "Sat 24 Oct, 13:50, corrected",
                                 "Sat 7 Nov, 20:02, corrected"}) {
            QVERIFY2(std::ranges::count(first, cell) == 1, cell);
        }
        const QString page = QString::fromStdString(text_of(diary));
        QVERIFY(page.contains("Mon 26 Oct, 08:00, corrected: Red face"));
        QVERIFY(page.simplified().contains("Corrected: the patient changed it"));
        for (LogEntry& entry : diary.entries) {
            entry.corrects.clear();
        }
        QVERIFY(!text_of(diary).contains(", corrected"));
    }

    /// Whoever works it out again from what the page shows finds what it shows.
    void aMeanCanBeWorkedOutAgain() {
        const auto number = [](QString text) { return text.replace("−", "-").toDouble(); };
        static const QRegularExpression shown(
            R"(^([0-9.]+) \((−?[0-9.]+), (−?[0-9.]+)%\), (\d+) scores$)");
        int decimals = 0;
        for (int seed = 1; seed <= 300; ++seed) {
            const int baseline = 1 + seed % 10;
            Diary diary = with_baseline(baseline);
            int sum = 0;
            int count = 0;
            for (const char* at : {"h+2", "h+3", "h+4", "h+5", "h+6"}) {
                const int score = (seed * 7919 / (count + 1)) % 11;
                sum += score;
                ++count;
                diary.answer("hourly", at, {{Side::left, score, {}}});
            }
            for (; count < 5 + seed % 19; ++count) {
                sum += seed % 7;
                diary.pain(at(diary.there, "2026-10-24T13:50") + count * 1s,
                           {{Side::left, seed % 7, {}}});
            }
            const auto rows = tables(diary, Kind::row);
            const auto row = std::ranges::find_if(
                rows, [](const Cells& cells) { return cells.front() == "At rest"; });
            const QString cell = QString::fromStdString(row->at(2));
            const auto parts = shown.match(cell);
            QVERIFY2(parts.hasMatch(), qPrintable(cell));
            const double mean = number(parts.captured(1)), less = number(parts.captured(2)),
                         percent = number(parts.captured(3));
            QCOMPARE(parts.captured(4).toInt(), count);
            QVERIFY2(std::abs(mean - 1.0 * sum / count) <= 0.005 + 1e-9, qPrintable(cell));
            QVERIFY2(std::abs(baseline - mean - less) < 1e-9, qPrintable(cell));
            const double true_percent = 100.0 * (baseline * count - sum) / (baseline * count);
            const bool finer = parts.captured(3).contains('.');
            decimals += finer ? 1 : 0;
            QVERIFY2(std::abs(percent - true_percent) <= (finer ? 0.05 : 0.5) + 1e-9,
                     qPrintable(cell));
            QVERIFY2(finer || std::abs(percent - 100 * less / baseline) <= 0.5 + 1e-9,
                     qPrintable(cell));
        }
        QVERIFY(decimals > 0 && decimals < 100);
    }

    void promptsClosedBeforeItWasSetUpAreMissedAndDoNotCount() {
        Diary diary = with_baseline(6);
        diary.now = at(diary.there, "2026-10-24T11:07"); // of min+45
        diary.procedure.created_at = at(diary.there, "2026-10-24T10:50");
        QCOMPARE(line(diary, "15 min  "), QString("15 min missed"));
        QCOMPARE(line(diary, "Answered"),
                 QString("Answered: 1 of 3 prompts, 1 live, 0 late, 0 from memory"));
    }

    void sidesAreKeptApart() {
        Diary diary = full_diary();
        const auto head = tables(diary, Kind::columns), rows = tables(diary, Kind::row);
        const Cells titles{"Prompt",         "Time",          "Left, at rest", "Left, moving",
                           "Right, at rest", "Right, moving", "Since the last"};
        QVERIFY(std::ranges::find(head, titles) != head.end());
        QVERIFY(std::ranges::find(rows, Cells{"15 min", "10:37", "2 (4, 67%)", "4 (4, 50%)",
                                              "3 (1, 25%)", "not answered", "numb leg"}) !=
                rows.end());
        QVERIFY(std::ranges::find(rows, Cells{"day 4", "missed", "", "", ""}) != rows.end());
        QVERIFY(std::ranges::find(rows, Cells{"Left, at rest", "0 (6, 100%), 10 scores",
                                              "1.63 (4.37, 73%), 8 scores",
                                              "4 (2, 33%), 1 score"}) != rows.end());
        QVERIFY(std::ranges::find(rows, Cells{"Right, moving", "no score yet", "no score yet",
                                              "no score yet"}) != rows.end());
        QVERIFY(line(diary, "Baseline, left side").startsWith("Baseline, left side: at rest 6"));
        QVERIFY(line(diary, "Baseline, right side").startsWith("Baseline, right side: at rest 4"));
        for (const auto& chart : charts(diary)) {
            QCOMPARE(chart.chart->lines.front().side, Side::left);
            QCOMPARE(chart.chart->lines.back().side,
                     chart.text.ends_with("moving") ? Side::left : Side::right);
        }
        Diary one = with_baseline(6);
        QVERIFY(!text_of(one).contains("ight"));
    }

    void chartsAreOfAPhaseAndADoing() {
        Diary diary = full_diary();
        const auto made = charts(diary);
        QCOMPARE(made.size(), 4u);
        QCOMPARE(made[0].text, std::string("First hours, at rest"));
        QCOMPARE(made[3].text, std::string("From day 2 on, moving"));
        QVERIFY(made[0].chart->frame.from == *diary.procedure.injected);
        QVERIFY(made[0].chart->frame.to == *diary.procedure.injected + 8h + 30min - 1s);
        QVERIFY(made[3].chart->frame.to == diary.now); // not over yet
        QCOMPARE(made[0].ticks.front().text, std::string("0 h"));
        QCOMPARE(made[0].ticks.back().text, std::string("8 h"));
        QCOMPARE(made[3].ticks.front().text, std::string("day 2"));
        QVERIFY(made[3].ticks.front().at == at(diary.there, "2026-10-26T00:00"));
        for (const auto& chart : made) {
            QVERIFY(chart.ticks.size() >= 3 && chart.ticks.size() <= 9);
            for (const ChartTick& tick : chart.ticks) {
                QVERIFY(chart.chart->frame.from <= tick.at && tick.at <= chart.chart->frame.to);
            }
        }
    }

    /// A score that answers a prompt of a phase is on its chart, though made when it was over.
    void theLastPromptOfAPhaseIsOnItsChart() {
        const auto points = [](const Document::Line& line) {
            int count = 0;
            for (const ChartRun& run : line.chart->lines.front().runs) {
                count += static_cast<int>(run.size());
            }
            return count;
        };
        for (const auto later : {1min, 29min, 40min}) { // the last is late
            Diary diary = with_baseline(6);
            diary.guide.diary->phases.back().to = after_days(14);
            diary.answer("hourly", "h+8", {{Side::left, 3, {}}}, later);
            diary.answer("daily", "d+14", {{Side::left, 3, {}}}, later + 4h); // after midnight
            diary.now = at(diary.there, "2026-11-08T09:00");
            const auto made = charts(diary);
            QCOMPARE(made.size(), 2u); // and none more for scores that no phase has
            QCOMPARE(points(made[0]), 1);
            QCOMPARE(points(made[1]), 1);
        }
        Diary diary = with_baseline(6);
        diary.answer("first-hour", "min+15", {{Side::left, 3, {}}});
        diary.now = *diary.procedure.injected + 8h + 10min;
        QVERIFY(charts(diary)[0].chart->frame.to == diary.now); // never what is to come
    }

    void manyWeeksAreCountedInWeeks() {
        Diary diary = with_baseline(6);
        diary.now = at(diary.there, "2027-01-20T12:00");
        diary.answer("weekly", "wk+12", {{Side::left, 3, {}}});
        const auto made = charts(diary);
        QCOMPARE(made.size(), 1u);
        QCOMPARE(made[0].ticks.front().text, std::string("week 1"));
        QVERIFY(line(diary, "week 11").contains("week 12 3 (3, 50%)"));
    }

    // A guide's phases may end before its prompts do.
    void scoresAfterTheLastPhaseAreChartedToo() {
        Diary diary = with_baseline(6);
        diary.now = at(diary.there, "2026-12-20T12:00");
        diary.guide.diary->phases.back().to = after_days(14);
        diary.answer("daily", "d+14", {{Side::left, 3, {}}});
        QCOMPARE(charts(diary).size(), 1u);
        const Instant last = diary.answer("weekly", "wk+4", {{Side::left, 2, {}}}).happened_at;
        const auto made = charts(diary);
        QCOMPARE(made.size(), 2u);
        QCOMPARE(made[1].text, std::string("From the injection on, left side, at rest"));
        QVERIFY(made[1].chart->frame.from == *diary.procedure.injected);
        QVERIFY(made[1].chart->frame.to == last);
    }

    void entriesThatCannotBeReadAreSaidToBeMissing() {
        Diary diary = with_baseline(6);
        QCOMPARE(line(diary, "Left out"), "");
        DiarySource source = diary.source();
        source.damaged = 2;
        QVERIFY(document_text(diary_report(source))
                    .contains("\nLeft out: 2 entries that are damaged\n"));
    }

    void onlyAFewEntriesBetweenThePromptsAreListed() {
        Diary diary = with_baseline(6);
        for (int i = 0; i < 30; ++i) {
            diary.pain(at(diary.there, "2026-10-28T10:00") + i * 1min, {{Side::left, 3, {}}});
        }
        QCOMPARE(line(diary, "18 more"),
                 QString("18 more between the prompts are in the data file."));
    }

    void medicinesHaveTheirTimes() {
        Diary diary = with_baseline(6);
        for (const char* occurrence : {"h+2", "h+3"}) {
            LogEntry& entry = diary.answer("hourly", occurrence, {{Side::left, 3, {}}});
            entry.took_medicine = true;
            entry.medicines = {{"Ibuprofen", entry.happened_at - 30min}};
        }
        diary.entries.back().medicines.push_back({"Gel"});
        QCOMPARE(line(diary, "Ibuprofen"),
                 QString("Ibuprofen: Sat 24 Oct, 11:52; Sat 24 Oct, 12:52"));
        QCOMPARE(line(diary, "Gel"), QString("Gel: before Sat 24 Oct, 13:22"));
        QCOMPARE(line(diary, "Pain medicine"),
                 QString("Pain medicine since the entry before: yes in 2 entries, no in 0, not "
                         "answered in 0"));
    }

    // Whatever is remembered, the numbers above it stay what they are.
    void whatIsRememberedChangesNoNumber() {
        Diary diary = full_diary();
        const std::string with = text_of(diary);
        std::erase_if(diary.entries,
                      [](const LogEntry& entry) { return entry.kind == LogEntry::Kind::overall; });
        const std::string without = text_of(diary);
        const auto above = [](const std::string& text) {
            return text.substr(0, text.find("\nSince the injection"));
        };
        QCOMPARE(above(with), above(without));
        QVERIFY(with.contains("All in all, from memory"));
        QVERIFY(!without.contains("All in all"));
    }

    /// What was remembered for an injection that was put right later is for no prompt.
    void whatIsRememberedIsForAPromptThatItAnswers() {
        const auto remembered = [](Diary& diary) {
            const std::string text = text_of(diary);
            return QString::fromStdString(text.substr(text.find("All in all, from memory")));
        };
        Diary diary = full_diary();
        QVERIFY(remembered(diary).contains("week 2"));
        const auto is_overall = [](const LogEntry& entry) {
            return entry.kind == LogEntry::Kind::overall;
        };
        std::ranges::find_if(diary.entries, is_overall)->happened_at -= 5 * 24h;
        QVERIFY(!remembered(diary).contains("week 2"));
        QVERIFY(remembered(diary).contains("2 of 7"));
    }

    void onlyPickedNotesAreOnIt() {
        Diary diary = full_diary();
        QVERIFY(text_of(diary).contains("Red face"));
        QVERIFY(!text_of(diary).contains("Nobody need know this"));
        QVERIFY(!text_of(diary).contains("On the stairs"));
        diary.picked.clear();
        QVERIFY(!text_of(diary).contains("Notes that the patient chose"));
        diary.name.clear();
        QVERIFY(!text_of(diary).contains("Patient:"));
    }

    void itSaysWhatItIsAndIsNot() {
        Diary diary = full_diary();
        QVERIFY(
            diary_report(diary.source()).foot.starts_with("Patient-reported. Not a diagnosis."));
        QVERIFY(diary_report(diary.source()).two_pages);
    }

    void theGuidesThatTheAppComesWithHaveTheirWords() {
        Diary diary;
        diary.guide = si_guide();
        diary.plan_prompts_anew();
        diary.now = at(diary.there, "2027-01-20T12:00");
        diary.answer("before-injection", "once", {{Side::left, 6, 8}});
        diary.answer("bedtime", "once", {{Side::left, 3, 4}});
        diary.answer("daily", "d+14", {{Side::left, 3, 4}});
        diary.answer("weekly", "wk+12", {{Side::left, 3, 4}});
        QVERIFY(line(diary, "Bedtime").contains("3 (3, 50%) 4 (4, 50%)"));
        QVERIFY(line(diary, "day 13").contains("day 14 3 (3, 50%) 4 (4, 50%)"));
        QVERIFY(line(diary, "week 11").contains("week 12 3 (3, 50%) 4 (4, 50%)"));
        QVERIFY(text_of(diary).contains("3 (3, 50%), 1 score"));
        QVERIFY(!charts(diary).empty());
    }

    void standingsAreSaid() {
        Diary diary = full_diary();
        diary.procedure.standing = Standing::cancelled;
        QVERIFY(line(diary, "Appointment").startsWith("Appointment: cancelled; was Saturday"));
        diary.procedure.standing = Standing::to_rebook;
        QVERIFY(line(diary, "Appointment").contains("to be booked again"));
    }

    void anyDiaryFitsItsLines() {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Diary diary = DiaryGenerator(seed).make();
            for (const QString& some : QString::fromStdString(text_of(diary)).split('\n')) {
                QVERIFY2(some.size() <= 78, qPrintable(QString("%1: %2").arg(seed).arg(some)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(ShareDiaryReportTest)
#include "diary_report_test.moc"
