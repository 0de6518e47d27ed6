// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

class ReadingStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;
    ReadingStore& store() { return storage_->reading(); }
    std::vector<Reading> all(const char* guide = "si") { return store().all(guide).value(); }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        storage_ = db::Storage::open(folder_->path().toStdString()).value();
    }
    void cleanup() { storage_.reset(); }

    void read_and_the_place_are_two_things() {
        VERIFY_OK(store().mark_read("si", "what-it-is", at(10)));
        QVERIFY(all() == (std::vector<Reading>{{"what-it-is", at(10), {}, {}}}));
        VERIFY_OK(store().remember_place("si", "what-it-is", {"who-it-is-for", 7}, at(20)));
        VERIFY_OK(store().remember_place("si", "after", {"", 0}, at(30)));
        QVERIFY(all() == (std::vector<Reading>{
                             {"after", {}, ReadingPlace{"", 0}, at(30)},
                             {"what-it-is", at(10), ReadingPlace{"who-it-is-for", 7}, at(20)}}));
        VERIFY_OK(store().mark_read("si", "what-it-is", std::nullopt));
        QVERIFY(!all()[1].read_at && all()[1].place == (ReadingPlace{"who-it-is-for", 7}));
    }

    void only_the_latest_is_kept() {
        for (int block = 0; block < 9; ++block) {
            VERIFY_OK(store().mark_read("si", "after", at(block)));
            VERIFY_OK(store().remember_place("si", "after", {"heading", block}, at(block)));
        }
        QVERIFY(all() ==
                (std::vector<Reading>{{"after", at(8), ReadingPlace{"heading", 8}, at(8)}}));
        storage_.reset();
        QCOMPARE(ask_sql(folder_->path().toStdString(), "SELECT count(*) FROM reading"),
                 std::string("1"));
    }

    void each_guide_has_its_own() {
        VERIFY_OK(store().mark_read("si", "after", at(10)));
        VERIFY_OK(store().mark_read("block", "after", at(20)));
        QCOMPARE(all("block").size(), 1U);
        QVERIFY(all("block")[0].read_at == at(20));
        QVERIFY(all()[0].read_at == at(10));
        QVERIFY(all("other").empty());
    }

    void what_makes_no_sense_is_refused() {
        VERIFY_ERROR(store().mark_read("", "after", at(10)), invalid);
        VERIFY_ERROR(store().mark_read("si", "", at(10)), invalid);
        VERIFY_ERROR(store().mark_read("si", std::string(201, 'a'), at(10)), too_large);
        VERIFY_ERROR(store().mark_read("si", "a\xff", at(10)), invalid);
        VERIFY_ERROR(store().remember_place("si", "after", {"", -1}, at(10)), invalid);
        VERIFY_ERROR(store().remember_place("si", "after", {"", 1'000'001}, at(10)), invalid);
        VERIFY_ERROR(store().remember_place("si", "after", {std::string(1'001, 'a'), 0}, at(10)),
                     too_large);
        QVERIFY(all().empty());
    }
};

QTEST_GUILESS_MAIN(ReadingStoreTest)
#include "reading_store_test.moc"
