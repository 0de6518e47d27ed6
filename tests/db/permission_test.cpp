// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

namespace {

/// Root may write everything: such a child becomes the user nobody first.
std::string as_ordinary_user(const std::function<std::string()>& body) {
    return in_child([&]() -> std::string {
        if (::geteuid() == 0) {
            const passwd* nobody = ::getpwnam("nobody");
            if (nobody == nullptr || ::setgid(nobody->pw_gid) != 0 ||
                ::setuid(nobody->pw_uid) != 0) {
                return "cannot become nobody";
            }
        }
        return body();
    });
}

void give_to_ordinary_user(const fs::path& path) {
    if (::geteuid() == 0) {
        const passwd* nobody = ::getpwnam("nobody");
        QVERIFY(nobody != nullptr);
        QCOMPARE(::chown(path.c_str(), nobody->pw_uid, nobody->pw_gid), 0);
    }
}

/// Opened for reading alone, said so, and every note is there.
std::string reads_only(const fs::path& folder, std::size_t notes) {
    auto storage = db::Storage::open(folder);
    if (!storage) {
        return "not opened: " + storage.error().message;
    }
    const auto& refusal = (*storage)->report().read_only;
    if (!refusal || refusal->kind != ErrorKind::read_only || refusal->message.empty()) {
        return "not reported as read-only";
    }
    const auto listed = entries_of((*storage)->log());
    if (!listed || listed->size() != notes) {
        return "cannot be read";
    }
    const auto saved = (*storage)->log().add(note(new_id()));
    if (saved || saved.error().kind != ErrorKind::read_only) {
        return "a write was not refused";
    }
    return {};
}

std::string fails_with(const fs::path& folder, ErrorKind kind) {
    const auto storage = db::Storage::open(folder);
    if (storage) {
        return "opened";
    }
    if (storage.error().kind != kind || storage.error().message.empty()) {
        return "another error: " + storage.error().message;
    }
    return {};
}

} // namespace

class PermissionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> outside_;
    fs::path folder_;
    fs::path file_;

  private slots:
    void init() {
        outside_ = std::make_unique<QTemporaryDir>(scratch());
        fs::permissions(outside_->path().toStdString(), fs::perms(0755));
        folder_ = fs::path(outside_->path().toStdString()) / "data";
        file_ = folder_ / db::file_name;
        auto storage = db::Storage::open(folder_);
        VERIFY_OK(storage);
        VERIFY_OK((*storage)->log().add(note(new_id())));
        give_to_ordinary_user(folder_);
        give_to_ordinary_user(file_);
    }
    void cleanup() {
        if (fs::exists(folder_)) {
            fs::permissions(folder_, fs::perms(0700));
        }
    }

    void a_file_that_cannot_be_written() {
        fs::permissions(file_, fs::perms(0400));
        const auto before = files_in(folder_);
        QCOMPARE(as_ordinary_user([&] { return reads_only(folder_, 1); }), std::string());
        QVERIFY(files_in(folder_) == before);
    }

    void a_folder_that_cannot_be_written() {
        fs::permissions(folder_, fs::perms(0500));
        const auto before = files_in(folder_);
        QCOMPARE(as_ordinary_user([&] { return reads_only(folder_, 1); }), std::string());
        QVERIFY(files_in(folder_) == before);
    }

    void no_file_and_no_room_for_one() {
        fs::remove(file_);
        fs::permissions(folder_, fs::perms(0500));
        QCOMPARE(as_ordinary_user([&] { return fails_with(folder_, ErrorKind::read_only); }),
                 std::string());
        QCOMPARE(
            as_ordinary_user([&] { return fails_with(folder_ / "below", ErrorKind::read_only); }),
            std::string());
        QVERIFY(files_in(folder_).empty());
    }

    void a_file_that_cannot_be_read_is_left_alone() {
        fs::permissions(file_, fs::perms(0));
        QCOMPARE(as_ordinary_user([&] { return fails_with(folder_, ErrorKind::io); }),
                 std::string());
        fs::permissions(file_, fs::perms(0600));
        QCOMPARE(files_in(folder_).size(), 1u);
    }

    void damage_that_cannot_be_set_aside_is_left_alone() {
        write_bytes(file_, std::string(5000, '#'));
        fs::permissions(folder_, fs::perms(0500));
        const auto before = files_in(folder_);
        QCOMPARE(as_ordinary_user([&] { return fails_with(folder_, ErrorKind::damaged); }),
                 std::string());
        QVERIFY(files_in(folder_) == before);
    }

    /// A save was cut short, and the folder is read-only: what is in the file is half of it.
    void a_hot_journal_where_nothing_can_be_put_right() {
        const pid_t writer = start_child([&] {
            SQLite::Database database(file_, SQLite::OPEN_READWRITE);
            database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                          "CREATE TABLE half AS WITH RECURSIVE n(x) AS "
                          "(SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) "
                          "SELECT hex(zeroblob(100)) FROM n");
            ::raise(SIGKILL);
        });
        QVERIFY(!ended_well(writer));
        const fs::path journal = file_.string() + "-journal";
        QVERIFY(fs::exists(journal));
        give_to_ordinary_user(journal);
        fs::permissions(folder_, fs::perms(0500));
        const auto before = files_in(folder_);
        QCOMPARE(as_ordinary_user([&] { return fails_with(folder_, ErrorKind::read_only); }),
                 std::string());
        QVERIFY(files_in(folder_) == before);

        fs::permissions(folder_, fs::perms(0700));
        auto storage = db::Storage::open(folder_);
        VERIFY_OK(storage);
        QCOMPARE(entries_of((*storage)->log())->size(), 1u);
        QVERIFY(!fs::exists(journal));
        QCOMPARE(ask_sql(folder_, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"),
                 std::string("0"));
    }
};

QTEST_GUILESS_MAIN(PermissionTest)
#include "permission_test.moc"
