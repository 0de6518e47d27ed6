// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"
#include "tests/core/diary/log_entries.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

class DiaryLogEntryTest : public QObject {
    Q_OBJECT

    /// Where check() finds fault, or "ok".
    static QString fault(const LogEntry& entry) {
        const auto checked = check(entry);
        return checked ? "ok" : QString::fromStdString(checked.error().where);
    }

  private slots:
    void severityIsFrom0To10OrNotAnswered() {
        LogEntry made = entry();
        for (int severity = 0; severity <= 10; ++severity) {
            made.severity = severity;
            QCOMPARE(fault(made), "ok");
        }
        for (const int severity : {-1, 11, 100, -1000}) {
            made.severity = severity;
            QCOMPARE(fault(made), "severity");
        }
        made.severity = {};
        QCOMPARE(fault(made), "ok");
    }

    void somethingIsSaid() {
        LogEntry made = entry();
        made.text = "";
        QCOMPARE(fault(made), "ok");
        made.severity = 0; // "no pain" is something said
        QCOMPARE(fault(made), "ok");
        made.severity = {};
        QCOMPARE(fault(made), "text");
    }

    void wordsAreLimited() {
        LogEntry made = entry();
        made.text = std::string(max_note_bytes, 'x');
        QCOMPARE(fault(made), "ok");
        made.text += 'x';
        QCOMPARE(fault(made), "text");
        QCOMPARE(check(made).error().kind, ErrorKind::too_large);
    }

    void wordsAreCleanText() {
        LogEntry made = entry();
        made.text = "Line one\nline two\tand Knöchel, 日本, 😀";
        QCOMPARE(fault(made), "ok");
        made.text = std::string("nul\0inside", 10);
        QCOMPARE(fault(made), "text");
        made.text = "\xc3(";
        QCOMPARE(fault(made), "text");
        QCOMPARE(check(made).error().kind, ErrorKind::invalid);
    }

    void itDoesNotLieAhead() {
        LogEntry made = entry();
        made.happened_at = made.recorded_at;
        QCOMPARE(fault(made), "ok");
        made.happened_at = made.recorded_at + 1s;
        QCOMPARE(fault(made), "happened_at");
        made.happened_at = made.recorded_at - 24h * 365 * 50;
        QCOMPARE(fault(made), "ok");
    }

    void scoresAreFrom0To10OrNotAnswered() {
        for (int value = -2; value <= 12; ++value) {
            const QString expected = value >= 0 && value <= 10 ? "ok" : "scores";
            LogEntry made = full();
            made.scores = {{Side::left, value, {}}};
            QCOMPARE(fault(made), expected);
            made.scores = {{Side::left, {}, value}};
            QCOMPARE(fault(made), expected);
            made.scores = {{Side::left, 1, 1}, {Side::right, 1, value}};
            QCOMPARE(fault(made), expected);
        }
    }

    void aSideIsScoredOnce() {
        LogEntry made = full();
        made.scores = {{Side::right, 1, {}}, {Side::left, 1, {}}};
        QCOMPARE(fault(made), "ok");
        made.scores = {{Side::left, 1, {}}, {Side::left, {}, 2}};
        QCOMPARE(fault(made), "scores");
        made.scores = {{Side::whole, 1, {}}, {Side::left, 2, {}}};
        QCOMPARE(fault(made), "scores");
        made.scores = {{Side::left, 2, {}}, {Side::whole, 1, {}}};
        QCOMPARE(fault(made), "scores");
        made.scores = {{Side::whole, 1, {}}};
        QCOMPARE(fault(made), "ok");
    }

    void painSaysSomething_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("fault");
        QTest::newRow("nothing") << 0 << "scores";
        QTest::newRow("a side, and no score") << 1 << "scores";
        QTest::newRow("which movement") << 2 << "scores";
        QTest::newRow("no pain") << 3 << "ok";
        QTest::newRow("words") << 4 << "ok";
        QTest::newRow("no medicine") << 5 << "ok";
        QTest::newRow("a leg that is not numb") << 6 << "ok";
        QTest::newRow("no nap") << 7 << "ok";
        QTest::newRow("an observation") << 8 << "ok";
    }

    void painSaysSomething() {
        QFETCH(int, what);
        LogEntry made = full();
        LogEntry rich = full();
        made.text = "";
        made.severity = {};
        made.scores.clear();
        made.movement.clear();
        made.took_medicine = made.numb_leg = made.nap = {};
        made.medicines.clear();
        made.observations.clear();
        switch (what) {
        case 1:
            made.scores = {{Side::left, {}, {}}};
            break;
        case 2:
            made.movement = rich.movement;
            break;
        case 3:
            made.scores = {{Side::left, {}, 0}};
            break;
        case 4:
            made.text = rich.text;
            break;
        case 5:
            made.took_medicine = false;
            break;
        case 6:
            made.numb_leg = false;
            break;
        case 7:
            made.nap = false;
            break;
        case 8:
            made.observations = rich.observations;
            break;
        }
        QTEST(fault(made), "fault");
    }

    void eachKindHoldsItsOwn() {
        QCOMPARE(fault(full()), "ok");
        QCOMPARE(fault(overall()), "ok");
        const auto wrong = [](LogEntry made, auto change) {
            change(made);
            return fault(made);
        };
        const auto pain_in = [&](auto change) {
            return wrong(entry(), change) + ' ' + wrong(overall(), change);
        };
        QCOMPARE(pain_in([](LogEntry& e) { e.scores = {{Side::left, 1, {}}}; }), "kind kind");
        QCOMPARE(pain_in([](LogEntry& e) { e.movement = "stairs"; }), "kind kind");
        QCOMPARE(pain_in([](LogEntry& e) { e.took_medicine = false; }), "kind kind");
        QCOMPARE(pain_in([](LogEntry& e) { e.numb_leg = false; }), "kind kind");
        QCOMPARE(pain_in([](LogEntry& e) { e.nap = false; }), "kind kind");
        const auto overall_in = [&](auto change) {
            return wrong(entry(), change) + ' ' + wrong(full(), change);
        };
        QCOMPARE(overall_in([](LogEntry& e) { e.change = 4; }), "kind kind");
        QCOMPARE(overall_in([](LogEntry& e) { e.remembered_relief = 0; }), "kind kind");
        QCOMPARE(wrong(overall(), [](LogEntry& e) { e.change = {}; }), "ok");
        QCOMPARE(wrong(overall(), [](LogEntry& e) { e.change = e.remembered_relief = {}; }),
                 "change"); // words alone are a note
        QCOMPARE(wrong(entry(),
                       [](LogEntry& e) {
                           e.text = "";
                           e.severity = {};
                           e.observations = {{Observation::Kind::mood, "", "low", ""}};
                       }),
                 "ok");
    }

    void howItIsAllInAllHasItsScales() {
        LogEntry made = overall();
        for (int change = -1; change <= 9; ++change) {
            made.change = change;
            QCOMPARE(fault(made), change >= 1 && change <= 7 ? "ok" : "change");
        }
        made.change = {};
        for (const int relief : {-100, -1, 0, 100}) {
            made.remembered_relief = relief;
            QCOMPARE(fault(made), "ok");
        }
        for (const int relief : {-101, 101}) {
            made.remembered_relief = relief;
            QCOMPARE(fault(made), "remembered_relief");
        }
    }

    void aMedicineThatIsNamedWasTaken() {
        LogEntry made = full();
        made.took_medicine = false;
        QCOMPARE(fault(made), "medicines");
        made.took_medicine = {};
        QCOMPARE(fault(made), "medicines");
        made.medicines.clear();
        made.took_medicine = true; // which one is not said
        QCOMPARE(fault(made), "ok");
        made.medicines = {{" \t", {}}};
        QCOMPARE(fault(made), "medicines");
        made.medicines = {{"one", made.recorded_at}};
        QCOMPARE(fault(made), "ok");
        made.medicines[0].at = made.recorded_at + 1s;
        QCOMPARE(fault(made), "medicines");
        made.medicines.assign(max_medicines, {"one", {}});
        QCOMPARE(fault(made), "ok");
        made.medicines.push_back({"one", {}});
        QCOMPARE(check(made).error().kind, ErrorKind::too_large);
    }

    void anObservationHasAValueAndItsOwnAName() {
        LogEntry made = full();
        made.observations = {{Observation::Kind::own, "Swelling", "a little", ""}};
        QCOMPARE(fault(made), "ok");
        made.observations[0].name = " ";
        QCOMPARE(fault(made), "observations");
        made.observations = {{Observation::Kind::sleep, "", "", "h"}};
        QCOMPARE(fault(made), "observations");
        made.observations.assign(max_observations, {Observation::Kind::mood, "", "low", ""});
        QCOMPARE(fault(made), "ok");
        made.observations.push_back(made.observations[0]);
        QCOMPARE(check(made).error().kind, ErrorKind::too_large);
    }

    void linesAreShortAndClean() {
        using Pick = std::string& (*)(LogEntry&);
        const std::vector<std::pair<QString, Pick>> lines{
            {"movement", [](LogEntry& e) -> std::string& { return e.movement; }},
            {"medicines", [](LogEntry& e) -> std::string& { return e.medicines[1].name; }},
            {"observations", [](LogEntry& e) -> std::string& { return e.observations[0].name; }},
            {"observations", [](LogEntry& e) -> std::string& { return e.observations[0].value; }},
            {"observations", [](LogEntry& e) -> std::string& { return e.observations[0].unit; }},
        };
        for (const auto& [where, line] : lines) {
            LogEntry made = full();
            line(made) = std::string(max_line_bytes, 'x');
            QCOMPARE(fault(made), "ok");
            line(made) += 'x';
            QCOMPARE(fault(made), where);
            QCOMPARE(check(made).error().kind, ErrorKind::too_large);
            for (const std::string& bad : {std::string("two\nlines"), std::string("\xc3("),
                                           std::string("nul\0inside", 10)}) {
                line(made) = bad;
                QCOMPARE(fault(made), where);
                QCOMPARE(check(made).error().kind, ErrorKind::invalid);
            }
        }
    }

    void namesOfEverythingAreReadBack() {
        for (const Side side : {Side::whole, Side::left, Side::right}) {
            QCOMPARE(parse_side(to_string(side)), side);
        }
        for (int kind = 0; kind < 5; ++kind) {
            const auto each = static_cast<Observation::Kind>(kind);
            QCOMPARE(parse_observation_kind(to_string(each)), each);
        }
        for (int number = 0; number < 3; ++number) {
            const auto kind = static_cast<LogEntry::Kind>(number);
            const auto mark = static_cast<LogEntry::Mark>(number);
            QCOMPARE(parse_entry_kind(to_string(kind)), kind);
            QCOMPARE(parse_mark(to_string(mark)), mark);
        }
        QVERIFY(!parse_side("both") && !parse_observation_kind("") && !parse_entry_kind("Pain") &&
                !parse_mark("lively"));
    }
};

QTEST_APPLESS_MAIN(DiaryLogEntryTest)
#include "log_entry_test.moc"
