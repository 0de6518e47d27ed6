// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

namespace {

int mode_of(const fs::path& path) {
    return static_cast<int>(fs::status(path).permissions());
}

} // namespace

class OpenTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path folder() const { return folder_->path().toStdString(); }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(scratch()); }

    void made_for_its_owner_alone() {
        for (const mode_t mask : {0000u, 0022u, 0077u, 0777u}) {
            const fs::path made = folder() / ("mask" + std::to_string(mask)) / "deep" / "data";
            const mode_t before = ::umask(mask);
            auto storage = db::Storage::open(made);
            const auto saved = storage ? (*storage)->log().add(note(new_id())) : Result<void>();
            ::umask(before);
            VERIFY_OK(storage);
            VERIFY_OK(saved);
            QVERIFY((*storage)->report().created);
            QCOMPARE(mode_of(made), 0700);
            QCOMPARE(mode_of(made.parent_path()), 0700);
            QCOMPARE(mode_of(made / db::file_name), 0600);
        }
    }

    void a_folder_that_is_there_keeps_its_permissions() {
        fs::permissions(folder(), fs::perms(0750));
        VERIFY_OK(db::Storage::open(folder()));
        QCOMPARE(mode_of(folder()), 0750);
        QCOMPARE(mode_of(folder() / db::file_name), 0600);
    }

    void every_pragma_reads_back() {
        for (int time = 0; time < 2; ++time) { // made, then found
            auto opened = db::open_database(folder());
            VERIFY_OK(opened);
            const std::map<std::string, std::string> expected{
                {"foreign_keys", "1"},
                {"journal_mode", "delete"},
                {"synchronous", "3"},
                {"secure_delete", "1"},
                {"trusted_schema", "0"},
                {"busy_timeout", "5000"},
                {"temp_store", "2"},
                {"cell_size_check", "1"},
                {"query_only", "0"},
                {"application_id", std::to_string(db::application_id)},
                {"user_version", std::to_string(db::all_migrations().back().version)},
            };
            for (const auto& [name, value] : expected) {
                QCOMPARE(opened->connection->pragma(name), value);
            }
            QCOMPARE(opened->report.created, time == 0);
            QVERIFY(!opened->report.read_only);
            QVERIFY(opened->report.set_aside.empty());
        }
    }

    void a_foreign_key_holds() {
        auto opened = db::open_database(folder());
        VERIFY_OK(opened);
        db::Connection& connection = *opened->connection;
        const auto refused = connection.write([&]() -> Result<void> {
            connection.database().exec("INSERT INTO injection_event (procedure, recorded_at) "
                                       "VALUES ('nobody', 0)");
            return {};
        });
        VERIFY_ERROR(refused, invalid);
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM injection_event"), std::string("0"));
    }

    /// A statement that fails, or a body that does, leaves nothing behind and no transaction open.
    void a_failed_write_is_undone() {
        auto opened = db::open_database(folder());
        VERIFY_OK(opened);
        db::Connection& connection = *opened->connection;
        const auto insert = [&] {
            connection.database().exec("INSERT INTO setting VALUES ('name', 'value')");
        };
        VERIFY_ERROR(connection.write([&]() -> Result<void> {
            insert();
            return fail(ErrorKind::not_found, "words");
        }),
                     not_found);
        VERIFY_ERROR(connection.write([&]() -> Result<void> {
            insert();
            insert(); // the same key twice
            return {};
        }),
                     invalid);
        VERIFY_OK(connection.write([&]() -> Result<void> {
            insert();
            return {};
        }));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM setting"), std::string("1"));
    }

    void an_empty_file_is_a_new_one() {
        write_bytes(folder() / db::file_name, "");
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        QVERIFY((*storage)->report().created);
        VERIFY_OK((*storage)->log().add(note(new_id())));
    }

    void a_newer_file_is_only_read() {
        const LogEntry entry = note(new_id());
        {
            auto storage = db::Storage::open(folder());
            VERIFY_OK(storage);
            VERIFY_OK((*storage)->log().add(entry));
        }
        run_sql(folder(), "CREATE TABLE of_the_future (x); PRAGMA user_version = 99");
        const auto before = files_in(folder());
        {
            auto storage = db::Storage::open(folder());
            VERIFY_OK(storage);
            const db::OpenReport& report = (*storage)->report();
            QVERIFY(report.read_only);
            QCOMPARE(report.read_only->kind, ErrorKind::newer_version);
            QVERIFY(!report.created && report.set_aside.empty());
            QVERIFY(entries_of((*storage)->log()) == std::vector{entry});
            VERIFY_ERROR((*storage)->log().add(note(new_id())), newer_version);
            VERIFY_ERROR((*storage)->log().remove(entry.id, at(0)), newer_version);
            VERIFY_ERROR((*storage)->settings().set("a", "b"), newer_version);
            VERIFY_ERROR((*storage)->procedures().add(procedure("p")), newer_version);
        }
        QVERIFY(files_in(folder()) == before);
    }

    void somebody_elses_file_is_left_alone_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another id") << "PRAGMA application_id = 4711; CREATE TABLE theirs (x)";
        QTest::newRow("another id, empty") << "PRAGMA application_id = 4711";
        QTest::newRow("no id, tables") << "CREATE TABLE theirs (x)";
        QTest::newRow("no id, a version") << "PRAGMA user_version = 1";
    }
    void somebody_elses_file_is_left_alone() {
        QFETCH(QString, sql);
        run_sql(folder(), sql.toStdString());
        const auto before = files_in(folder());
        VERIFY_ERROR(db::Storage::open(folder()), invalid);
        QVERIFY(files_in(folder()) == before);
    }

    /// Takes the busy timeout: five seconds.
    void a_busy_file_is_not_set_aside() {
        VERIFY_OK(db::Storage::open(folder()));
        const auto before = files_in(folder());
        {
            SQLite::Database other(folder() / db::file_name, SQLite::OPEN_READWRITE);
            other.exec("BEGIN EXCLUSIVE");
            VERIFY_ERROR(db::Storage::open(folder()), busy);
        }
        QVERIFY(files_in(folder()) == before);
        VERIFY_OK(db::Storage::open(folder()));
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "open_test.moc"
