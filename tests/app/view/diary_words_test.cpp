// SPDX-License-Identifier: Apache-2.0
// Scores, marks and the rest of an entry in plain words: 0 and not answered are never alike.
#include "app/view/diary_words.h"

#include "app/view/plurals.h"
#include "core/time/iso8601.h"
#include "core/time/zone.h"
#include "core/time/zone_source.h"

#include <QTest>
#include <memory>
#include <set>

using namespace beforehand;
using namespace std::chrono_literals;
using view::DiaryWords;
using view::Wording;

class DiaryWordsTest : public QObject {
    Q_OBJECT

    static Wording wording(QLocale::Language language = QLocale::English) {
        return {QLocale(language), Wording::HourClock::h24, "Etc/UTC"};
    }
    static LogEntry written(std::chrono::seconds later, LogEntry::Mark mark) {
        LogEntry entry;
        entry.recorded_at = entry.happened_at + later;
        entry.mark = mark;
        return entry;
    }
    static QString prompt(When when, const char* occurrence, std::size_t times = 2) {
        Prompt asked;
        asked.title = "What the guide calls it";
        asked.occurrences.resize(times);
        const PlannedPrompt planned{{"key", occurrence}, &asked, std::move(when)};
        const Wording words = wording();
        return DiaryWords(words).prompt(planned);
    }
    static QString details(const LogEntry& entry) {
        ZoneDatabase zones(std::make_unique<DirectoryZoneSource>("/usr/share/zoneinfo"));
        const Wording words = wording();
        return DiaryWords(words).details(entry, *zones.find("Etc/UTC").value());
    }

  private slots:
    void initTestCase() { view::load_plurals(); }

    void scores() {
        QCOMPARE(DiaryWords::score({}), "not answered");
        QCOMPARE(DiaryWords::score(0), "no pain");
        QCOMPARE(DiaryWords::score(10), "10 out of 10");
        QCOMPARE(DiaryWords::short_score({}), "–");
        QCOMPARE(DiaryWords::short_score(0), "0");
        LogEntry entry;
        QCOMPARE(DiaryWords::scores(entry), "");
        entry.scores = {{Side::whole, 0, {}}};
        QCOMPARE(DiaryWords::scores(entry), "at rest 0, moving –");
        entry.scores = {{Side::right, 3, 6}, {Side::left, {}, 10}};
        QCOMPARE(DiaryWords::scores(entry),
                 "Right: at rest 3, moving 6\nLeft: at rest –, moving 10");
    }

    void marks() {
        using enum LogEntry::Mark;
        QCOMPARE(DiaryWords::mark(written(0s, live)), "");
        QCOMPARE(DiaryWords::mark(written(15min, live)), "");
        QCOMPARE(DiaryWords::mark(written(0s, late)), "late");
        QCOMPARE(DiaryWords::mark(written(16min, memory)),
                 "from memory · written 16 minutes later");
        QCOMPARE(DiaryWords::mark(written(89min, memory)),
                 "from memory · written 89 minutes later");
        QCOMPARE(DiaryWords::mark(written(90min, memory)), "from memory · written 2 hours later");
        QCOMPARE(DiaryWords::mark(written(35h, memory)), "from memory · written 35 hours later");
        QCOMPARE(DiaryWords::mark(written(36h, memory)), "from memory · written 2 days later");
        LogEntry corrected = written(48h, live);
        corrected.corrects = "another";
        QCOMPARE(DiaryWords::mark(corrected), "corrected"); // when that was is in its history
        const Wording words = wording();
        QCOMPARE(DiaryWords(words).mark_in_short(live), "");
        QCOMPARE(DiaryWords(words).mark_in_short(late), "late");
        QCOMPARE(DiaryWords(words).mark_in_short(memory), "from memory");
    }

    void everything_else_in_lines() {
        LogEntry entry;
        QCOMPARE(details(entry), "");
        entry.movement = "Stairs";
        entry.took_medicine = false;
        entry.numb_leg = true;
        entry.nap = false;
        QCOMPARE(details(entry), "Movement: Stairs\nNo pain medicine\nLeg numb or weak\n"
                                 "Did not sleep since the last entry");
        entry = {};
        entry.took_medicine = true;
        entry.numb_leg = false;
        entry.nap = true;
        QCOMPARE(details(entry),
                 "Pain medicine taken\nLeg not numb or weak\nSlept since the last entry");
        entry = {};
        entry.took_medicine = true;
        entry.medicines = {{"Tablet", parse_instant("2026-12-03T09:05:00Z").value()}, {"Gel", {}}};
        QCOMPARE(details(entry), "Medicine: Tablet, 09:05\nMedicine: Gel");
    }

    void what_was_measured_as_it_was_entered() {
        using Kind = Observation::Kind;
        LogEntry entry;
        entry.observations = {{Kind::sleep, "", "6.50", "h"},
                              {Kind::mood, "", "low", ""},
                              {Kind::glucose, "", "6.10", "mmol/L"},
                              {Kind::temperature, "", "37.5", "Cel"},
                              {Kind::temperature, "", "99.5", "[degF]"},
                              {Kind::own, "Steps", "1200", ""}};
        QCOMPARE(details(entry).replace(QChar(QChar::Nbsp), ' '),
                 "Sleep: 6.50 h\nMood: low\nBlood sugar: 6.10 mmol/L\nTemperature: 37.5 °C\n"
                 "Temperature: 99.5 °F\nSteps: 1200");
    }

    void all_in_all() {
        LogEntry entry;
        entry.remembered_relief = 0;
        QCOMPARE(details(entry), "Helped, all in all: 0 %");
        entry.change = 7;
        QCOMPARE(details(entry),
                 "Helped, all in all: 0 %\nSince before the injection: Very much worse");
        std::set<QString> all;
        for (int answer = 1; answer <= 7; ++answer) {
            const auto core = change_words(answer);
            QCOMPARE(DiaryWords::change(answer),
                     QString::fromUtf8(core.data(), std::ssize(core))); // as exports say it
            all.insert(DiaryWords::change(answer));
        }
        QCOMPARE(all.size(), 7U);
        QCOMPARE(DiaryWords::change(0) + DiaryWords::change(8), "");
    }

    void what_a_prompt_is_called() {
        const auto elapsed = [](std::chrono::seconds length) {
            return When{Anchor::injection, ElapsedOffset{length}};
        };
        const auto days = [](Anchor anchor, int count) {
            return When{anchor, CalendarOffset{date::days{count}, 20h}};
        };
        QCOMPARE(prompt(elapsed(45min), "min+45"), "45 minutes after");
        QCOMPARE(prompt(elapsed(2h), "h+2"), "2 hours after");
        QCOMPARE(prompt(days(Anchor::injection, 5), "d+5"), "Day 5");
        QCOMPARE(prompt(days(Anchor::injection, 14), "d+14"), "Day 14");
        QCOMPARE(prompt(days(Anchor::injection, 42), "wk+6"), "Week 6");
        QCOMPARE(prompt(days(Anchor::appointment, -3), "d-3"), "3 days before");
        QCOMPARE(prompt(days(Anchor::injection, 0), "once", 1), "What the guide calls it");
    }

    void numbers() {
        const Wording words = wording();
        const DiaryWords english(words);
        QCOMPARE(english.percent(57.14), "57 %");
        QCOMPARE(english.percent(100), "100 %");
        QCOMPARE(english.percent(-20), QString::fromUtf8("−20 %"));
        QCOMPARE(english.percent(-0.2), "0 %");
        QCOMPARE(english.number(3), "3");
        QCOMPARE(english.number(2.5), "2.5");
        QCOMPARE(english.number(4 + 1.0 / 3), "4.3");
        QCOMPARE(english.number(2.97), "3"); // as far as it is shown
        const Wording german = wording(QLocale::German);
        QCOMPARE(DiaryWords(german).number(2.5), "2,5");
    }
};

QTEST_MAIN(DiaryWordsTest)
#include "diary_words_test.moc"
