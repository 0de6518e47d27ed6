// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "db/log_store.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <set>
#include <spawn.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

namespace {

/// log_writer in a process of its own, and the ids that it printed.
class Writer {
  public:
    Writer(const fs::path& folder, const char* count, const char* sizes) {
        int ends[2];
        if (::pipe(ends) != 0) {
            return;
        }
        // Not inherited by the writer, nor by another one: the end of the output must be seen.
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const std::string where = folder.string();
        const char* arguments[] = {LOG_WRITER, where.c_str(), count, sizes, nullptr};
        if (::posix_spawn(&process_, LOG_WRITER, &actions, nullptr, const_cast<char**>(arguments),
                          environ) != 0) {
            process_ = -1;
        }
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        output_ = ::fdopen(ends[0], "r");
    }
    ~Writer() { std::fclose(output_); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    bool started() const { return process_ > 0 && output_ != nullptr; }
    void kill() { ::kill(process_, SIGKILL); }
    bool ended_well() { return db::testing::ended_well(process_); }

    /// The next `count` ids; fewer at the end of the output, and a half-written one is none.
    void read(std::size_t count, std::set<std::string>& ids) {
        char line[64];
        for (; count > 0 && std::fgets(line, sizeof line, output_) != nullptr; --count) {
            const std::string text = line;
            if (text.ends_with('\n')) {
                ids.insert(text.substr(0, text.size() - 1));
            }
        }
    }
    void read_all(std::set<std::string>& ids) { read(SIZE_MAX, ids); }

  private:
    pid_t process_ = -1;
    std::FILE* output_ = nullptr;
};

} // namespace

class FaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path folder() const { return folder_->path().toStdString(); }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(scratch()); }

    void killed_while_saving() {
        std::mt19937 random(std::random_device{}());
        constexpr int rounds = 40;
        int inside = 0;
        for (int round = 0; round < rounds; ++round) {
            const fs::path here = folder() / std::to_string(round);
            const fs::path journal = (here / db::file_name).string() + "-journal";
            std::set<std::string> told;
            Writer writer(here, "0", "large");
            QVERIFY(writer.started());
            writer.read(1 + random() % 10, told);
            while (round % 3 != 0 && !fs::exists(journal)) { // two in three begin inside
            }
            spin(random() % 5'000);
            writer.kill();
            QVERIFY(!writer.ended_well());
            writer.read_all(told);
            inside += fs::exists(journal);

            auto storage = db::Storage::open(here);
            VERIFY_OK(storage);
            QVERIFY((*storage)->report().set_aside.empty() && !(*storage)->report().created);
            const auto listed = entries_of((*storage)->log());
            VERIFY_OK(listed);
            std::set<std::string> there;
            for (const LogEntry& entry : *listed) {
                QVERIFY(entry == entry_of_odd_size(entry.id)); // whole
                there.insert(entry.id);
            }
            for (const std::string& id : told) {
                QVERIFY2(there.contains(id), id.c_str());
            }
            const auto procedures = (*storage)->procedures().list();
            VERIFY_OK(procedures);
            QVERIFY(procedures->size() >= told.size());
            for (const Procedure& made : *procedures) {
                QVERIFY(made == procedure_of_many_rows(made.id)); // whole
                QVERIFY(there.contains(made.id));                 // saved after its note
            }
            // At most the one being saved when it was killed was saved and not told.
            QVERIFY(there.size() <= told.size() + 1);
        }
        QVERIFY2(inside * 3 >= rounds,
                 qPrintable(QString("only %1 of %2 killed inside").arg(inside).arg(rounds)));
    }

    /// Both make the file, too.
    void two_processes_write() {
        constexpr std::size_t each = 300;
        std::set<std::string> told;
        {
            Writer one(folder(), "300", "small");
            Writer other(folder(), "300", "small");
            QVERIFY(one.started() && other.started());
            one.read_all(told);
            other.read_all(told);
            QVERIFY(one.ended_well());
            QVERIFY(other.ended_well());
        }
        QCOMPARE(told.size(), 2 * each);
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        const auto listed = entries_of((*storage)->log());
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 2 * each);
        for (const LogEntry& entry : *listed) {
            QVERIFY(told.contains(entry.id));
            QVERIFY(entry == note(entry.id));
        }
    }

    /// What SQLite calls a full disk.
    void full() {
        auto opened = db::open_database(folder());
        VERIFY_OK(opened);
        db::SqliteLogStore log(*opened->connection);
        const LogEntry small = note(new_id());
        const LogEntry large = note(new_id(), 20'000);
        VERIFY_OK(log.add(small));
        const std::string pages = opened->connection->pragma("page_count");
        opened->connection->database().exec("PRAGMA max_page_count = " + pages);
        VERIFY_ERROR(log.add(large), disk_full);
        QVERIFY(entries_of(log) == std::vector{small});
        opened->connection->database().exec("PRAGMA max_page_count = 10000");
        VERIFY_OK(log.add(large));
        QCOMPARE(entries_of(log)->size(), 2u);
    }

    /// A limit on the size of files stands in for the full disk: the same failing write.
    void no_room() {
        const std::string wrong = in_child([&]() -> std::string {
            auto storage = db::Storage::open(folder());
            if (!storage) {
                return "not opened";
            }
            LogStore& log = (*storage)->log();
            ::signal(SIGXFSZ, SIG_IGN);
            rlimit limit{};
            ::getrlimit(RLIMIT_FSIZE, &limit);
            const rlim_t before = limit.rlim_cur;
            limit.rlim_cur = fs::file_size(folder() / db::file_name) + 200'000;
            ::setrlimit(RLIMIT_FSIZE, &limit);

            std::size_t saved = 0;
            Result<void> result;
            const LogEntry* last = nullptr;
            std::vector<LogEntry> tried;
            tried.reserve(100);
            while (result && tried.size() < 100) {
                tried.push_back(note(new_id(), 9000));
                last = &tried.back();
                result = log.add(*last);
                saved += result.has_value();
            }
            if (result || saved == 0) {
                return "no error met";
            }
            if (result.error().kind != ErrorKind::disk_full &&
                result.error().kind != ErrorKind::io) { // which of the two is the system's choice
                return "another error: " + result.error().message + result.error().where;
            }
            const auto listed = entries_of(log);
            if (!listed || listed->size() != saved) {
                return "what was there cannot be read";
            }
            if (log.add(*last)) {
                return "saved without room";
            }
            limit.rlim_cur = before;
            ::setrlimit(RLIMIT_FSIZE, &limit);
            if (!log.add(*last) || entries_of(log)->size() != saved + 1) {
                return "saving does not work again";
            }
            return {};
        });
        QVERIFY2(wrong.empty(), wrong.c_str());
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        QVERIFY((*storage)->report().set_aside.empty());
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
