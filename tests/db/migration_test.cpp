// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "core/time/iso8601.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <random>
#include <sys/wait.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

namespace {

/// 001, and a made-up next one that takes a moment.
std::span<const db::Migration> with_next() {
    static const std::array migrations{
        db::all_migrations().front(),
        db::Migration{2, "CREATE TABLE next (x INTEGER, y TEXT) STRICT;"
                         "INSERT INTO next WITH RECURSIVE n(x) AS "
                         "(SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 30000) "
                         "SELECT x, hex(randomblob(20)) FROM n;"
                         "ALTER TABLE setting ADD COLUMN extra TEXT"},
    };
    return migrations;
}

std::span<const db::Migration> only_first() {
    return with_next().first(1);
}

} // namespace

class MigrationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path folder() const { return folder_->path().toStdString(); }
    fs::path copy() const { return folder() / db::copy_name; }

    /// A file of version 1 with a setting in it.
    void make_old() {
        auto opened = db::open_database(folder(), only_first());
        VERIFY_OK(opened);
        opened->connection->database().exec("INSERT INTO setting VALUES ('kept', 'yes')");
    }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(scratch()); }

    void all_are_numbered_without_holes() {
        int expected = 1;
        for (const db::Migration& migration : db::all_migrations()) {
            QCOMPARE(migration.version, expected++);
            QVERIFY(!migration.sql.empty());
        }
    }

    void the_first_on_an_empty_file() {
        VERIFY_OK(db::Storage::open(folder()));
        QCOMPARE(ask_sql(folder(), "PRAGMA user_version"),
                 std::to_string(db::all_migrations().back().version));
        QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder(),
                         "SELECT count(*) FROM pragma_table_list "
                         "WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"),
                 std::string("0"));
        QCOMPARE(ask_sql(folder(), "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema "
                                   "WHERE type = 'table' ORDER BY name)"),
                 std::string("answer_event,appointment_event,arrival_event,clinic_question_event,"
                             "delivery,guide,guide_event,injection_event,installed_guide,"
                             "log_entry,overlay,own_step_event,procedure,reading,reminder,"
                             "setting,step_event,"
                             "step_note_event,step_time_event"));
        QVERIFY(!fs::exists(copy()));
    }

    void a_file_of_version_1_keeps_everything() {
        // Two procedures: one moved once, with ticks, a note and a reminder, the other without
        // date.
        write_bytes(folder() / db::file_name, bytes_of(BEFOREHAND_TEST_DATA "/files/001.db"));
        QCOMPARE(ask_sql(folder(), "PRAGMA user_version"), std::string("1"));
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        QVERIFY((*storage)->report().set_aside.empty());
        const auto procedures = (*storage)->procedures().list();
        VERIFY_OK(procedures);
        QCOMPARE(procedures->size(), 2U);
        const Procedure& undated = procedures->at(0);
        const Procedure& moved = procedures->at(1);
        QVERIFY(!undated.appointment && undated.standing == Standing::going_ahead);
        QVERIFY(moved.appointment == parse_wall_time("2026-12-10T09:30").value());
        QCOMPARE(moved.zone, std::string("America/Chicago"));
        QVERIFY(moved.answers ==
                (Answers{{"aim", "both"}, {"blood-thinner", "yes"}, {"side", "left"}}));
        QVERIFY(moved.contacts == (Contacts{"Hill Clinic", "030 1", "030 2"}));
        QVERIFY(moved.layer == PersonalLayer{} && moved.arrival.empty() && !moved.follows);
        QVERIFY(moved.dated_at == moved.created_at);
        QVERIFY(moved.guide == undated.guide && moved.guide.overlay_hash.empty());
        VERIFY_OK((*storage)->guides().guide(moved.guide.guide_hash));
        const auto events = (*storage)->procedures().events(moved.id);
        VERIFY_OK(events);
        QCOMPARE(events->size(), 3U);
        QCOMPARE(events->at(1).words, std::string("Keep taking it, said Dr Example"));
        QCOMPARE((*storage)->log().list()->size(), 1U);
        QCOMPARE((*storage)->reminders().list(moved.id)->size(), 1U);
        QVERIFY((*storage)->clinic_questions().list(moved.id)->empty());
        QVERIFY((*storage)->reading().all(moved.guide_id)->empty());
        VERIFY_OK((*storage)->clinic_questions().add(
            {"q1", moved.id, "Can I drive?", {}, moved.created_at}, moved.created_at));
        storage->reset();
        QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM pragma_foreign_key_check"),
                 std::string("0"));
    }

    void the_copy_holds_what_was_and_goes() {
        make_old();
        {
            auto opened = db::open_database(folder(), only_first());
            VERIFY_OK(opened);
            VERIFY_OK(db::migrate(*opened->connection, with_next(), copy()));
        }
        QCOMPARE(static_cast<int>(fs::status(copy()).permissions()), 0600);
        SQLite::Database before(copy());
        QCOMPARE(before.execAndGet("PRAGMA user_version").getInt64(), 1);
        QCOMPARE(before.execAndGet("SELECT value FROM setting").getString(), std::string("yes"));

        auto opened = db::open_database(folder(), with_next()); // the first verified open
        VERIFY_OK(opened);
        QVERIFY(!opened->report.created);
        QVERIFY(!fs::exists(copy()));
        QCOMPARE(opened->connection->pragma("user_version"), std::string("2"));
    }

    void opening_migrates_and_leaves_one_file() {
        make_old();
        auto opened = db::open_database(folder(), with_next());
        VERIFY_OK(opened);
        QCOMPARE(opened->connection->pragma("user_version"), std::string("2"));
        QCOMPARE(ask_sql(folder(), "SELECT value FROM setting"), std::string("yes"));
        QCOMPARE(files_in(folder()).size(), 1u);
        VERIFY_ERROR(
            db::open_database(folder(), only_first())->connection->write([]() -> Result<void> {
                return {};
            }),
            newer_version);
    }

    void one_that_fails_changes_nothing() {
        make_old();
        const std::string before = bytes_of(folder() / db::file_name);
        const std::array broken{only_first().front(),
                                db::Migration{2, "CREATE TABLE next (x) STRICT"}}; // needs a type
        VERIFY_ERROR(db::open_database(folder(), broken), io);
        QCOMPARE(ask_sql(folder(), "PRAGMA user_version"), std::string("1"));
        QVERIFY(bytes_of(folder() / db::file_name) == before);
        auto opened = db::open_database(folder(), only_first());
        VERIFY_OK(opened);
        QVERIFY(opened->report.set_aside.empty());
    }

    void two_processes_migrate_once() {
        make_old();
        const auto open = [&] { ::_exit(db::open_database(folder(), with_next()) ? 0 : 1); };
        const pid_t one = start_child(open);
        const pid_t other = start_child(open);
        QVERIFY(ended_well(one));
        QVERIFY(ended_well(other));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM next"), std::string("30000"));
    }

    void killed_it_is_the_old_or_the_new() {
        make_old();
        const std::string old = bytes_of(folder() / db::file_name);
        const fs::path journal = (folder() / db::file_name).string() + "-journal";
        std::mt19937 random(20261201);
        constexpr int rounds = 24;
        int inside = 0;
        for (int round = 0; round < rounds; ++round) {
            write_bytes(folder() / db::file_name, old);
            const pid_t child =
                start_child([&] { (void)db::open_database(folder(), with_next()); });
            if (round % 2 == 1) { // wait for the change to begin, so that half are inside it
                while (!fs::exists(journal) && ::waitpid(child, nullptr, WNOHANG) == 0) {
                }
            }
            spin(random() % 15'000);
            ::kill(child, SIGKILL);
            ended_well(child);
            inside += fs::exists(journal);
            const std::string version = ask_sql(folder(), "PRAGMA user_version"); // rolls back
            const std::string tables =
                ask_sql(folder(), "SELECT count(*) FROM sqlite_schema WHERE name = 'next'");
            QVERIFY(version == "1" || version == "2");
            QCOMPARE(tables, version == "1" ? std::string("0") : std::string("1"));
            auto opened = db::open_database(folder(), with_next());
            VERIFY_OK(opened);
            QVERIFY(opened->report.set_aside.empty() && !opened->report.created);
            opened->connection.reset();
            QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM next"), std::string("30000"));
            QCOMPARE(ask_sql(folder(), "SELECT value FROM setting"), std::string("yes"));
            QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
            QVERIFY(!fs::exists(copy()));
        }
        QVERIFY2(inside * 3 >= rounds, qPrintable(QString("only %1 inside").arg(inside)));
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
