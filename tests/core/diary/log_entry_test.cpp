// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"
#include "tests/core/time/zones.h"

#include <QTest>

#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

class DiaryLogEntryTest : public QObject {
    Q_OBJECT

    LogEntry entry() const {
        LogEntry made;
        made.id = "id";
        made.procedure = "procedure";
        made.text = "Sore after sitting";
        made.severity = 4;
        made.happened_at = instant("2026-12-03T15:30:00Z");
        made.recorded_at = instant("2026-12-03T16:00:00Z");
        made.zone = "America/Chicago";
        made.corrects = "other";
        return made;
    }

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

    void theChecksumIs16BytesAndTheSameEachTime() {
        QCOMPARE(checksum(entry()).size(), 16u);
        QCOMPARE(checksum(entry()), checksum(entry()));
        // Databases hold them, so they may never change; worked out with another BLAKE2b.
        QCOMPARE(QByteArray::fromStdString(checksum(entry())).toHex(),
                 "d5188e4127a01f8c26213af37d8f8fbd");
        QCOMPARE(QByteArray::fromStdString(checksum(LogEntry{})).toHex(),
                 "9da55b4c70ab6d590dbaa1bf3fb8db69");
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

QTEST_APPLESS_MAIN(DiaryLogEntryTest)
#include "log_entry_test.moc"
