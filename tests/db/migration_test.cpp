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
        QCOMPARE(
            ask_sql(folder(), "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema "
                              "WHERE type = 'table' ORDER BY name)"),
            std::string(
                "answer_event,appointment_event,arrival_event,calendar_event,"
                "clinic_question_event,delivery,guide,guide_event,injection_event,installed_guide,"
                "log_entry,log_medicine,log_observation,log_score,overlay,"
                "own_step_event,procedure,reading,reminder,setting,step_event,"
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
        QCOMPARE(entries_of((*storage)->log())->size(), 1U);
        QVERIFY((*storage)->reminders().list(moved.id) ==
                (std::vector{ReminderChoice{"5b74ee63-a58a-4bf1-bc98-ca02b477a4c6",
                                            moved.id,
                                            {Subject::Kind::step, "confirm-driver", "once"},
                                            ElapsedOffset{std::chrono::hours(1)},
                                            ReminderChoice::Kind::own,
                                            Instant(std::chrono::seconds(1'795'630'166))}}));
        QVERIFY((*storage)->clinic_questions().list(moved.id)->empty());
        QVERIFY((*storage)->reading().all(moved.guide_id)->empty());
        VERIFY_OK((*storage)->clinic_questions().add(
            {"q1", moved.id, "Can I drive?", {}, moved.created_at}, moved.created_at));
        storage->reset();
        QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM pragma_foreign_key_check"),
                 std::string("0"));
    }

    /// A log of notes with and without numbers, corrections, a fork and a deleted chain: all of it
    /// reads back as it was written, with the checksums that it was written with.
    void a_log_of_version_4_reads_back_sound() {
        write_bytes(folder() / db::file_name, bytes_of(BEFOREHAND_TEST_DATA "/files/004.db"));
        QCOMPARE(ask_sql(folder(), "PRAGMA user_version"), std::string("4"));
        const std::string sums = "SELECT group_concat(seq || id || hex(checksum)) FROM log_entry";
        const std::string before = ask_sql(folder(), sums);
        const auto id = [](char last) {
            return std::string("00000000-0000-4000-8000-00000000000") + last;
        };
        const auto moment = [](int seconds) {
            return Instant(std::chrono::seconds(1'795'000'000 + seconds));
        };
        {
            auto storage = db::Storage::open(folder());
            VERIFY_OK(storage);
            QVERIFY((*storage)->report().set_aside.empty());
            QVERIFY((*storage)->report().damaged_entry.empty());
            LogStore& log = (*storage)->log();
            const auto page = log.read({});
            VERIFY_OK(page);
            QVERIFY(page->damaged.empty());
            std::vector<std::string> texts;
            for (const LogEntry& entry : page->entries) {
                texts.push_back(entry.text);
                QVERIFY(entry.scores.empty() && entry.observations.empty() && !entry.prompt);
            }
            QVERIFY(texts == (std::vector<std::string>{"No number", "Mended", "From another device",
                                                       "Stiff after sitting", ""}));
            const std::string procedure = (*storage)->procedures().list()->front().id;
            const LogEntry first{.id = id('1'),
                                 .procedure = procedure,
                                 .text = "First words",
                                 .severity = 4,
                                 .happened_at = moment(0),
                                 .recorded_at = moment(60),
                                 .zone = "Europe/Berlin"};
            LogEntry second = first;
            second.id = id('2');
            second.text = "Second words";
            second.severity.reset();
            second.recorded_at = moment(120);
            second.corrects = first.id;
            LogEntry third = second;
            third.id = id('3');
            third.text = "Third words, Knöchel 😀\nline two";
            third.severity = 0;
            third.recorded_at = moment(30);
            third.corrects = second.id;
            QVERIFY(log.history(id('3')) == (std::vector{first, second, third}));
            QCOMPARE(log.history(id('4'))->size(), 2U); // the fork
            // Written a day after it was so: by its times from memory.
            const LogEntry lone{.id = id('5'),
                                .kind = LogEntry::Kind::pain,
                                .severity = 10,
                                .happened_at = moment(-86'400),
                                .recorded_at = moment(300),
                                .zone = "Asia/Kathmandu",
                                .mark = LogEntry::Mark::memory};
            QVERIFY(log.find(lone.id) == lone);
            VERIFY_OK(log.add(lone)); // a retry
            VERIFY_ERROR(log.find(id('7')), not_found);
            VERIFY_ERROR(log.history(id('6')), not_found);
        }
        QCOMPARE(ask_sql(folder(), sums), before);
        QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM pragma_foreign_key_check"),
                 std::string("0"));
        for (const char* gone : {"Words to forget", "Forget these as well"}) {
            QVERIFY(bytes_of(folder() / db::file_name).find(gone) == std::string::npos);
        }

        // Changed and deleted from here on as any other, and the words then are nowhere.
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        LogEntry scored = pain("later");
        scored.corrects = id('9');
        VERIFY_OK((*storage)->log().add(scored));
        QVERIFY((*storage)->log().find(id('8')) == scored);
        QCOMPARE((*storage)->log().history(scored.id)->size(), 3U);
        for (const char last : {'1', '5', '8'}) {
            VERIFY_OK((*storage)->log().remove(id(last), moment(1000)));
        }
        const auto left = (*storage)->log().read({});
        QVERIFY(left->damaged.empty() && left->entries.size() == 2);
        storage->reset();
        for (const char* gone : {"First words", "Second words", "Third words", "another device",
                                 "Mistyped", "Mended", "Tablet later", "Stood up; later"}) {
            QVERIFY(bytes_of(folder() / db::file_name).find(gone) == std::string::npos);
        }
    }

    /// Reminders and a ledger of all states, one of them of a reminder that was removed: of steps,
    /// all one's own, and each row with the lead of the reminder that it named by id.
    void reminders_of_version_5_stay_as_they_were() {
        write_bytes(folder() / db::file_name, bytes_of(BEFOREHAND_TEST_DATA "/files/005.db"));
        QCOMPARE(ask_sql(folder(), "PRAGMA user_version"), std::string("5"));
        const auto id = [](int number) {
            return "00000000-0000-4000-8000-0000000000" + std::string(number < 10 ? "0" : "") +
                   std::to_string(number);
        };
        const auto moment = [](int seconds) {
            return Instant(std::chrono::seconds(1'795'000'000 + seconds));
        };
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        QVERIFY((*storage)->report().set_aside.empty());
        const std::string procedure = (*storage)->procedures().list()->front().id;

        const Subject eating{Subject::Kind::step, "stop-eating", "once"};
        const Subject bag{Subject::Kind::step, "pack-bag", "d-1"};
        const Offset two_hours = ElapsedOffset{std::chrono::hours(2)};
        const Offset evening = CalendarOffset{date::days(1), std::chrono::hours(18)};
        const Offset same_day = CalendarOffset{};
        const auto own = [&](int number, const Subject& about, const Offset& lead) {
            return ReminderChoice{
                id(number), procedure, about, lead, ReminderChoice::Kind::own, moment(number - 1)};
        };
        const std::vector choices{own(1, eating, two_hours), own(2, eating, evening),
                                  own(5, bag, same_day)};
        QVERIFY((*storage)->reminders().list(procedure) == choices);

        using State = Delivery::State;
        const auto row = [&](int number, const Subject& about, const Offset& lead, int claimed_for,
                             State state, int recorded_at) {
            return Delivery{id(number), procedure, {about, lead},      moment(claimed_for), state,
                            {},         {},        moment(recorded_at)};
        };
        std::vector ledger{row(11, eating, two_hours, 100, State::claimed, 101),
                           row(12, eating, two_hours, 100, State::shown, 102),
                           row(13, eating, evening, 50, State::snoozed, 103),
                           row(14, eating, two_hours, 100, State::done, 104),
                           row(15, bag, ElapsedOffset{}, 200, State::dismissed, 201),
                           row(16, bag, same_day, 300, State::late, 301)};
        ledger.at(2).until = moment(650);
        QVERIFY((*storage)->reminders().deliveries(procedure) == ledger);
        QVERIFY((*storage)->calendar().entries(procedure)->empty());

        // From here on as any other: each is there under its id, and can be taken away.
        VERIFY_OK((*storage)->reminders().add(choices.back()));
        VERIFY_OK((*storage)->reminders().add_deliveries(ledger));
        QCOMPARE((*storage)->reminders().deliveries(procedure)->size(), ledger.size());
        VERIFY_OK((*storage)->reminders().remove(id(1)));
        QCOMPARE((*storage)->reminders().list(procedure)->size(), 2U);
        storage->reset();
        QCOMPARE(ask_sql(folder(), "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM pragma_foreign_key_check"),
                 std::string("0"));
        QCOMPARE(ask_sql(folder(), "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema "
                                   "WHERE name GLOB '*_before*' OR sql GLOB '*_before*')"),
                 std::string());
    }

    /// In a moment: one that looked through the log for each of its rows would not end in a test.
    void a_long_log_migrates() {
        const auto until_4 = db::all_migrations().first(4);
        constexpr int count = 60'000;
        {
            auto opened = db::open_database(folder(), until_4);
            VERIFY_OK(opened);
            opened->connection->database().exec(
                "INSERT INTO log_entry (id, kind, text, happened_at, recorded_at, zone, chain, "
                "checksum) WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x "
                "< " +
                std::to_string(count - 1) +
                ") SELECT 'n' || x, 'note', 'x', x, x, 'UTC', 'n' || x, zeroblob(16) FROM n");
        }
        VERIFY_OK(db::Storage::open(folder()));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_entry"), std::to_string(count));
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
