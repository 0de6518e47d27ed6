// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

class DamageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path folder() const { return folder_->path().toStdString(); }
    fs::path file() const { return folder() / db::file_name; }

    void fill() {
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        for (int count = 0; count < 40; ++count) {
            VERIFY_OK((*storage)->log().add(note(new_id(), 3000)));
        }
    }

    static std::string damage(const std::string& how, std::string bytes) {
        const std::size_t page = 4096;
        if (how == "garbage") {
            return std::string(5000, '#');
        } else if (how == "short garbage") {
            return "not a database";
        } else if (how == "cut in half") {
            return bytes.substr(0, bytes.size() / 2);
        } else if (how == "cut in its header") {
            return bytes.substr(0, 60);
        } else if (how == "cut inside a page") {
            return bytes.substr(0, bytes.size() - 100 - page);
        } else if (how == "a zeroed page") {
            return bytes.replace(bytes.size() / 2 / page * page, page, std::string(page, '\0'));
        } else if (how == "a zeroed first page") {
            return bytes.replace(0, page, std::string(page, '\0'));
        } else if (how == "a flipped bit in its name") {
            bytes[3] = static_cast<char>(bytes[3] ^ 4);
        } else if (how == "a flipped bit in its page size") {
            bytes[16] = static_cast<char>(bytes[16] ^ 1);
        }
        return bytes;
    }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(scratch()); }

    void set_aside_and_reported_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"garbage", "short garbage", "cut in half", "cut in its header",
                                "cut inside a page", "a zeroed page", "a zeroed first page",
                                "a flipped bit in its name", "a flipped bit in its page size"}) {
            QTest::addRow("%s", how) << how;
        }
    }
    void set_aside_and_reported() {
        QFETCH(QString, how);
        fill();
        const std::string bad = damage(how.toStdString(), bytes_of(file()));
        for (int number = 1; number <= 2; ++number) { // a second one gets a name of its own
            write_bytes(file(), bad);
            auto storage = db::Storage::open(folder());
            VERIFY_OK(storage);
            const fs::path aside = file().string() + ".damaged-" + std::to_string(number);
            QCOMPARE((*storage)->report().set_aside.string(), aside.string());
            QVERIFY((*storage)->report().created);
            QVERIFY(bytes_of(aside) == bad);
            QVERIFY(entries_of((*storage)->log())->empty());
            VERIFY_OK((*storage)->log().add(note(new_id())));
            QCOMPARE(static_cast<int>(fs::status(file()).permissions()), 0600);
        }
        QCOMPARE(files_in(folder()).size(), 3u);
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        QVERIFY((*storage)->report().set_aside.empty() && !(*storage)->report().created);
        QCOMPARE(entries_of((*storage)->log())->size(), 1u);
    }

    /// Left behind, it might one day be rolled back into the fresh file.
    void its_journal_goes_with_it() {
        write_bytes(file(), std::string(5000, '#'));
        const std::string journal(512, '\0'); // one that SQLite takes for finished
        write_bytes(file().string() + "-journal", journal);
        auto storage = db::Storage::open(folder());
        VERIFY_OK(storage);
        const std::string aside = (*storage)->report().set_aside.string();
        QVERIFY(bytes_of(aside + "-journal") == journal);
        QVERIFY(!fs::exists(file().string() + "-journal"));
    }

    void a_folder_in_its_place_is_left_alone() {
        fs::create_directory(file());
        VERIFY_ERROR(db::Storage::open(folder()), io);
        QVERIFY(fs::is_directory(file()));
    }

    /// Window and agent meet the damage at the same time: one sets it aside, the other must not
    /// do the same to the fresh file.
    void two_processes_set_aside_once() {
        for (int round = 0; round < 10; ++round) {
            QTemporaryDir shared(scratch());
            const fs::path here = shared.path().toStdString();
            write_bytes(here / db::file_name, std::string(5000, '#'));
            int gate[2];
            QCOMPARE(::pipe(gate), 0);
            std::vector<pid_t> children;
            for (int child = 0; child < 2; ++child) {
                children.push_back(start_child([&] {
                    char byte;
                    ::close(gate[1]);
                    static_cast<void>(!::read(gate[0], &byte, 1)); // until both are there
                    auto storage = db::Storage::open(here);
                    if (!storage || !(*storage)->log().add(note(new_id()))) {
                        ::_exit(1);
                    }
                }));
            }
            ::close(gate[0]);
            ::close(gate[1]);
            for (const pid_t child : children) {
                QVERIFY(ended_well(child));
            }
            QCOMPARE(files_in(here).size(), 2u);
            auto storage = db::Storage::open(here);
            VERIFY_OK(storage);
            QCOMPARE(entries_of((*storage)->log())->size(), 2u);
        }
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
