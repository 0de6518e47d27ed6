// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"
#include "tests/core/diary/log_entries.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

class DiaryLogChecksumTest : public QObject {
    Q_OBJECT

  private slots:
    void theChecksumIs16BytesAndTheSameEachTime() {
        QCOMPARE(checksum(entry()).size(), 16u);
        QCOMPARE(checksum(entry()), checksum(entry()));
        // Databases hold them, so they may never change; worked out with another BLAKE2b.
        QCOMPARE(QByteArray::fromStdString(checksum(entry())).toHex(),
                 "d5188e4127a01f8c26213af37d8f8fbd");
        QCOMPARE(QByteArray::fromStdString(checksum(LogEntry{})).toHex(),
                 "9da55b4c70ab6d590dbaa1bf3fb8db69");
    }

    void entriesWithoutDetailsKeepTheSumTheyHad() {
        // By the formula of nine fields, worked out with another BLAKE2b.
        LogEntry made;
        made.id = "id";
        made.severity = 0;
        made.happened_at = instant("2026-12-03T15:30:00Z");
        made.recorded_at = instant("2026-12-03T16:00:00Z");
        QCOMPARE(QByteArray::fromStdString(checksum(made)).toHex(),
                 "7834d1c74d624b5eb8f274bfbf289aea");
    }

    void entriesWithDetailsHaveASumThatStays() {
        // Of all fields, worked out with another BLAKE2b.
        QCOMPARE(QByteArray::fromStdString(checksum(full())).toHex(),
                 "48117dc6e8abc5c5aebef29efd4ae477");
    }

    void everyFieldChangesTheChecksum() {
        std::vector<LogEntry> all(1, entry());
        const auto changed = [&](auto change) {
            LogEntry made = entry();
            change(made);
            all.push_back(made);
        };
        changed([](LogEntry& made) { made.id += '2'; });
        changed([](LogEntry& made) { made.procedure = ""; });
        changed([](LogEntry& made) { made.kind = LogEntry::Kind::pain; });
        changed([](LogEntry& made) { made.text[0] = static_cast<char>(made.text[0] ^ 1); });
        changed([](LogEntry& made) { made.severity = 5; });
        changed([](LogEntry& made) { made.severity = 0; });
        changed([](LogEntry& made) { made.severity = {}; });
        changed([](LogEntry& made) { made.happened_at += 1s; });
        changed([](LogEntry& made) { made.recorded_at += 1s; });
        changed([](LogEntry& made) { std::swap(made.happened_at, made.recorded_at); });
        changed([](LogEntry& made) { made.zone = "UTC"; });
        changed([](LogEntry& made) { made.corrects = ""; });
        std::set<std::string> sums;
        for (const LogEntry& each : all) {
            sums.insert(checksum(each));
        }
        QCOMPARE(sums.size(), all.size());
    }

    void everyDetailChangesTheChecksum() {
        std::vector<LogEntry> all{entry(), full()};
        const auto changed = [&](auto change) {
            for (LogEntry made : {entry(), full()}) { // the first alone, and beside the others
                const LogEntry before = made;
                change(made);
                if (made != before) {
                    all.push_back(made);
                }
            }
        };
        changed([](LogEntry& e) { e.mark = LogEntry::Mark::memory; });
        changed([](LogEntry& e) { e.mark = LogEntry::Mark::live; });
        changed([](LogEntry& e) { e.prompt = PromptId{"hourly", "h+3"}; });
        changed([](LogEntry& e) { e.prompt = PromptId{"hourlyh", "+2"}; });
        changed([](LogEntry& e) { e.prompt = {}; });
        changed([](LogEntry& e) { e.scores = {{Side::left, 3, {}}}; });
        changed([](LogEntry& e) { e.scores = {{Side::right, 3, {}}}; });
        changed([](LogEntry& e) { e.scores = {{Side::whole, 3, {}}}; });
        changed([](LogEntry& e) { e.scores = {{Side::left, {}, 3}}; });
        changed([](LogEntry& e) { e.scores = {{Side::left, 0, {}}}; });
        changed([](LogEntry& e) { e.scores = {{Side::left, {}, {}}}; });
        changed([](LogEntry& e) { e.scores = {}; });
        changed([](LogEntry& e) { std::ranges::reverse(e.scores); });
        changed([](LogEntry& e) { e.movement = "stair"; });
        changed([](LogEntry& e) { e.took_medicine = false; });
        changed([](LogEntry& e) { e.took_medicine = {}; });
        changed([](LogEntry& e) { e.took_medicine = true; });
        changed([](LogEntry& e) { e.medicines = {{"one", {}}}; });
        changed([](LogEntry& e) { e.medicines = {{"one", Instant{}}}; });
        changed([](LogEntry& e) { e.medicines = {{"two", {}}}; });
        changed([](LogEntry& e) { e.medicines = {}; });
        changed([](LogEntry& e) { e.numb_leg = true; });
        changed([](LogEntry& e) { e.numb_leg = {}; });
        changed([](LogEntry& e) { e.nap = false; });
        changed([](LogEntry& e) { e.nap = {}; });
        for (int kind = 0; kind < 5; ++kind) {
            changed([&](LogEntry& e) {
                e.observations = {{static_cast<Observation::Kind>(kind), "n", "37.2", "Cel"}};
            });
        }
        changed([](LogEntry& e) { e.observations = {{{}, "", "37.2", "Cel"}}; });
        changed([](LogEntry& e) { e.observations = {{{}, "", "37.3", "Cel"}}; });
        changed([](LogEntry& e) { e.observations = {{{}, "", "37.2", "[degF]"}}; });
        changed([](LogEntry& e) { e.observations = {{{}, "", "37.2", ""}, {{}, "", "1", ""}}; });
        changed([](LogEntry& e) { e.observations = {}; });
        changed([](LogEntry& e) { e.remembered_relief = 0; });
        changed([](LogEntry& e) { e.remembered_relief = -50; });
        changed([](LogEntry& e) { e.change = 1; });
        changed([](LogEntry& e) { e.change = 7; });
        QVERIFY(all.size() > 60);
        for (auto one = all.begin(); one != all.end(); ++one) {
            for (auto other = all.begin(); other != one; ++other) {
                QVERIFY(*one == *other || checksum(*one) != checksum(*other));
            }
        }
    }

    void aBoundaryBetweenFieldsCounts() {
        LogEntry one = entry();
        one.id = "id";
        one.procedure = "procedure";
        LogEntry other = entry();
        other.id = "idp";
        other.procedure = "rocedure";
        QVERIFY(checksum(one) != checksum(other));
        other.id = "idprocedure";
        other.procedure = "";
        QVERIFY(checksum(one) != checksum(other));
        other.id = "id9:procedure"; // looks like how the fields are fed in
        QVERIFY(checksum(one) != checksum(other));
    }
};

QTEST_APPLESS_MAIN(DiaryLogChecksumTest)
#include "log_checksum_test.moc"
