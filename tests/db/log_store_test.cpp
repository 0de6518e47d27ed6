// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

class LogStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;

    std::string folder() const { return folder_->path().toStdString(); }
    LogStore& log() { return storage_->log(); }

    void reopen() {
        storage_.reset();
        auto opened = open_with_guide(folder());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }

    LogEntry correction(const LogEntry& of, const std::string& text) {
        LogEntry changed = of;
        changed.id = new_id();
        changed.text = text;
        changed.corrects = of.id;
        return changed;
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        reopen();
        QVERIFY(storage_);
    }
    void cleanup() { storage_.reset(); }

    void every_field_comes_back() {
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        std::vector<LogEntry> written;
        for (const std::string& text : odd_texts()) {
            LogEntry entry = note(new_id());
            entry.text = text;
            written.insert(written.begin(), entry); // same moment: the last written comes first
        }
        written.front().procedure = "p1";
        written.front().kind = LogEntry::Kind::pain;
        written.front().severity = 0;
        written.back().severity.reset();
        for (auto entry = written.rbegin(); entry != written.rend(); ++entry) {
            VERIFY_OK(log().add(*entry));
        }
        reopen();
        const auto listed = log().list();
        VERIFY_OK(listed);
        QVERIFY(*listed == written);
        for (const LogEntry& entry : written) {
            QVERIFY(log().find(entry.id) == entry);
            QVERIFY(log().history(entry.id) == std::vector{entry});
        }
    }

    void words_or_a_score_are_enough() {
        LogEntry score = note(new_id());
        score.text.clear();
        score.severity = 0;
        VERIFY_OK(log().add(score));
        QVERIFY(log().find(score.id) == score);
        LogEntry nothing = note(new_id());
        nothing.text.clear();
        nothing.severity.reset();
        VERIFY_ERROR(log().add(nothing), invalid);
        LogEntry with_nul = note(new_id());
        with_nul.text = std::string("a\0b", 3);
        VERIFY_ERROR(log().add(with_nul), invalid);
        QCOMPARE(log().list()->size(), 1u);
    }

    void instants_beyond_32_bits() {
        LogEntry entry = note(new_id());
        entry.happened_at = Instant(std::chrono::seconds(9'000'000'000));
        entry.recorded_at = Instant(std::chrono::seconds(9'000'000'001));
        VERIFY_OK(log().add(entry));
        QVERIFY(log().find(entry.id) == entry);
    }

    void newest_happened_first() {
        std::vector<LogEntry> entries{note(new_id(), 10), note(new_id(), 30), note(new_id(), 20)};
        for (const LogEntry& entry : entries) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(log().list() == (std::vector{entries[1], entries[2], entries[0]}));
    }

    void a_retry_adds_nothing() {
        const LogEntry entry = note(new_id());
        VERIFY_OK(log().add(entry));
        VERIFY_OK(log().add(entry));
        QCOMPARE(log().list()->size(), 1u);
        LogEntry other = entry;
        other.text = "something else";
        VERIFY_ERROR(log().add(other), invalid);
        QVERIFY(log().find(entry.id) == entry);
    }

    void a_correction_replaces() {
        const LogEntry first = note(new_id());
        // Recorded before what it corrects: the clock was set back between the two.
        LogEntry second = correction(first, "better");
        second.recorded_at = at(10'000);
        const LogEntry third = correction(second, "best");
        for (const LogEntry& entry : {first, second, third}) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(log().list() == std::vector{third});
        for (const LogEntry& entry : {first, second, third}) {
            QVERIFY(log().find(entry.id) == third);
        }
        QVERIFY(log().history(third.id) == (std::vector{first, second, third}));
        QVERIFY(log().history(second.id) == (std::vector{first, second}));
    }

    void two_corrections_of_one() {
        const LogEntry first = note(new_id());
        const LogEntry here = correction(first, "from this device");
        const LogEntry there = correction(first, "from another");
        for (const LogEntry& entry : {first, here, there}) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(log().list() == std::vector{there});
        QVERIFY(log().find(here.id) == there);
        QVERIFY(log().history(there.id) == (std::vector{first, there}));
    }

    void a_correction_of_nothing_is_refused() {
        LogEntry lost = note(new_id());
        lost.corrects = new_id();
        VERIFY_ERROR(log().add(lost), not_found);
        LogEntry astray = note(new_id());
        astray.procedure = "no such";
        VERIFY_ERROR(log().add(astray), not_found);
        QVERIFY(log().list()->empty());
    }

    void a_deleted_entry_is_gone() {
        const LogEntry first = note(new_id());
        const LogEntry second = correction(first, "better");
        const LogEntry other = note(new_id());
        for (const LogEntry& entry : {first, second, other}) {
            VERIFY_OK(log().add(entry));
        }
        VERIFY_OK(log().remove(first.id, at(30'000)));
        VERIFY_OK(log().remove(second.id, at(40'000)));
        QVERIFY(log().list() == std::vector{other});
        VERIFY_ERROR(log().find(second.id), not_found);
        VERIFY_ERROR(log().history(second.id), not_found);
        VERIFY_ERROR(log().add(first), invalid);                         // a late retry
        VERIFY_ERROR(log().add(correction(second, "again")), not_found); // a late correction
        VERIFY_ERROR(log().remove(new_id(), at(0)), not_found);
        reopen();
        QVERIFY(log().list() == std::vector{other});
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_entry WHERE deleted_at = " +
                                       std::to_string(at(30'000).time_since_epoch().count())),
                 std::string("2"));
        QVERIFY(storage_->report().damaged_entry.empty());
    }

    void a_changed_bit_is_noticed() {
        const LogEntry entry = note(new_id());
        const LogEntry sound = note(new_id());
        VERIFY_OK(log().add(sound));
        VERIFY_OK(log().add(entry));
        for (const char* change : {"text = replace(text, 'w', 'v')", "severity = severity + 1",
                                   "happened_at = happened_at - 1", "recorded_at = 0",
                                   "zone = 'Europe/Madrie'", "kind = 'pain'"}) {
            run_sql(folder(), "CREATE TABLE was AS SELECT * FROM log_entry");
            run_sql(folder(), "UPDATE log_entry SET " + std::string(change) + " WHERE id = '" +
                                  entry.id + "'");
            reopen();
            QCOMPARE(storage_->report().damaged_entry, entry.id);
            QVERIFY(log().list() == std::vector{sound}); // it does not hide the others
            QVERIFY(log().damaged() == std::vector{entry.id});
            VERIFY_ERROR(log().find(entry.id), damaged);
            VERIFY_ERROR(log().history(entry.id), damaged);
            VERIFY_ERROR(log().add(entry), damaged);
            QVERIFY(log().find(sound.id) == sound);
            run_sql(folder(), "DELETE FROM log_entry; INSERT INTO log_entry SELECT * FROM was; "
                              "DROP TABLE was");
        }
        run_sql(folder(), "UPDATE log_entry SET text = 'x' WHERE id = '" + entry.id + "'");
        VERIFY_OK(log().remove(entry.id, at(0))); // deleting works all the same
        QVERIFY(log().list() == std::vector{sound});
        QVERIFY(log().damaged()->empty());
    }

    void another_process_is_noticed() {
        const auto before = storage_->data_version();
        VERIFY_OK(before);
        VERIFY_OK(log().add(note(new_id())));
        QVERIFY(storage_->data_version() == *before); // our own write
        auto other = open_with_guide(folder());
        VERIFY_OK(other);
        VERIFY_OK((*other)->log().add(note(new_id())));
        QVERIFY(storage_->data_version() != *before);
        QCOMPARE(log().list()->size(), 2u);
    }

    void in_memory() {
        auto memory = db::Storage::open_in_memory();
        VERIFY_OK(memory);
        QVERIFY((*memory)->report().created);
        const LogEntry entry = note(new_id());
        VERIFY_OK((*memory)->log().add(entry));
        QVERIFY((*memory)->log().list() == std::vector{entry});
    }
};

QTEST_GUILESS_MAIN(LogStoreTest)
#include "log_store_test.moc"
