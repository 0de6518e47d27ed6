// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

namespace {

using Entries = std::vector<CalendarEntry>;

CalendarEntry entry(const std::string& uid, int sequence = 0) {
    return {uid, "p1", sequence, "Stop eating, 08:00", false, at(sequence)};
}

} // namespace

class CalendarStoreTest : public QObject {
    Q_OBJECT

    StoragePtr storage_;
    CalendarStore& store() { return storage_->calendar(); }
    Result<void> put(const Entries& entries) { return store().put(entries); }

  private slots:
    void init() {
        auto opened = db::Storage::open_in_memory();
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
        VERIFY_OK(storage_->guides().keep_guide(packed_guide));
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        VERIFY_OK(storage_->procedures().add(procedure("p2")));
    }

    void what_was_written_comes_back_by_uid() {
        QVERIFY(store().entries("p1") == Entries{});
        CalendarEntry odd = entry("b", 2'000'000'000);
        odd.content = "Drive home \"é\" 😀\r\n\\, ;";
        odd.cancelled = true;
        CalendarEntry other = entry("c");
        other.procedure = "p2";
        other.content.clear();
        VERIFY_OK(put({odd, other, entry("a", 3)}));
        QVERIFY(store().entries("p1") == (Entries{entry("a", 3), odd}));
        QVERIFY(store().entries("p2") == Entries{other});
        VERIFY_OK(put({}));
    }

    void the_next_replaces_the_one_of_its_uid() {
        VERIFY_OK(put({entry("a"), entry("b")}));
        CalendarEntry moved = entry("a", 1);
        moved.content = "Stop eating, 09:00";
        CalendarEntry off = entry("b", 1);
        off.cancelled = true;
        VERIFY_OK(put({moved, off}));
        QVERIFY(store().entries("p1") == (Entries{moved, off}));
        VERIFY_OK(put({moved, off})); // a retry
        moved.written_at = at(100);
        VERIFY_OK(put({moved}));
        QVERIFY(store().entries("p1") == (Entries{moved, off}));
    }

    /// A calendar would not take it, and show the old time for ever.
    void a_sequence_never_goes_down() {
        VERIFY_OK(put({entry("a", 5)}));
        VERIFY_ERROR(put({entry("a", 4)}), invalid);
        VERIFY_ERROR(put({entry("b", 1), entry("b", 0)}), invalid);
        QVERIFY(store().entries("p1") == Entries{entry("a", 5)});
    }

    void all_of_them_or_none() {
        VERIFY_OK(put({entry("a", 5)}));
        CalendarEntry astray = entry("z");
        astray.procedure = "p3";
        VERIFY_ERROR(put({entry("a", 6), entry("b"), astray}), not_found);
        QVERIFY(store().entries("p1") == Entries{entry("a", 5)});
    }

    void what_makes_no_sense_is_refused() {
        VERIFY_ERROR(put({entry("")}), invalid);
        VERIFY_ERROR(put({entry("a", -1)}), invalid);
        VERIFY_ERROR(put({entry(std::string(201, 'u'))}), too_large);
        CalendarEntry wrong = entry("a");
        wrong.content = std::string(4'001, 'x');
        VERIFY_ERROR(put({wrong}), too_large);
        wrong.content = "\xff";
        VERIFY_ERROR(put({wrong}), invalid);
        QVERIFY(store().entries("p1")->empty());
        wrong.content = std::string(4'000, 'x');
        VERIFY_OK(put({wrong}));
        wrong.procedure = "p2"; // whose event it is never changes
        VERIFY_ERROR(put({wrong}), invalid);
    }
};

QTEST_GUILESS_MAIN(CalendarStoreTest)
#include "calendar_store_test.moc"
