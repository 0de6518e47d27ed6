// SPDX-License-Identifier: Apache-2.0
// A book that is read part by part, and made new, holds what one that is read at once does.
#include "app/service/composition.h"
#include "app/service/diary_reading.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using db::testing::run_sql;

namespace {

constexpr char zone[] = "Europe/Berlin";

NewEntry pain(int rest, std::optional<Instant> at = {}) {
    NewEntry made;
    made.said.kind = LogEntry::Kind::pain;
    made.said.scores = {{Side::left, rest, {}}};
    made.happened_at = at;
    return made;
}

NewEntry overall() {
    NewEntry made;
    made.said.kind = LogEntry::Kind::overall;
    made.said.change = 2;
    return made;
}

} // namespace

class ServiceDiaryReadingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<Composition> app_;
    std::string id_;

    std::string folder() const { return folder_->path().toStdString(); }
    Diary& diary() const { return app_->diary(); }
    std::unique_ptr<Snapshot> snapshot() const { return app_->procedures().snapshot(id_).value(); }
    LogEntry write(const NewEntry& entry) {
        clock_.pass(1min);
        const auto now = snapshot();
        return diary().write(entry, now.get(), zone).value();
    }
    std::unique_ptr<DiaryBook> book() const {
        const auto now = snapshot();
        return diary().book(*now, false).value();
    }
    bool renew(DiaryBook& book) const {
        const auto now = snapshot();
        return diary().renew(book, *now).value();
    }
    /// The same entries, and prompts in the same states with the same answers.
    static void compare(const DiaryBook& made, const DiaryBook& expected) {
        QVERIFY(made.entries == expected.entries);
        QVERIFY(made.damaged == expected.damaged);
        QCOMPARE(made.rows.size(), expected.rows.size());
        for (std::size_t i = 0; i < made.rows.size(); ++i) {
            QVERIFY(made.rows[i].planned->id == expected.rows[i].planned->id);
            QCOMPARE(made.rows[i].state, expected.rows[i].state);
            const LogEntry* entry = made.rows[i].entry;
            QCOMPARE(entry != nullptr, expected.rows[i].entry != nullptr);
            QVERIFY(!entry || *entry == *expected.rows[i].entry);
            QVERIFY(!entry || (&made.entries.front() <= entry && entry <= &made.entries.back()));
        }
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        clock_.set("2026-11-20T11:00:00Z");
        app_ = Composition::open(folder(), clock_).value();
        NewProcedure wanted{"si-joint-injection", {}, zone, {}, {}, {}, {}};
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        id_ = app_->procedures().add(wanted).value();
        clock_.set("2026-12-03T08:45:00Z");
        const Change done{.injection = Change::Injection{clock_.now()}};
        VERIFY_OK(app_->procedures().change(id_, done, zone));
        clock_.set("2026-12-03T09:00:00Z");
    }
    void cleanup() { app_.reset(); }

    void part_by_part() {
        for (int i = 0; i < 11; ++i) {
            write(i % 5 == 2 ? overall() : pain(i % 11));
        }
        const auto now = snapshot();
        for (const std::size_t part : {1u, 2u, 3u, 10u, 11u, 12u}) {
            const auto reading = diary().begin_reading(*now, part);
            QCOMPARE(reading->procedure(), id_);
            std::size_t parts = 1;
            while (!reading->read_on().value()) {
                ++parts;
            }
            QVERIFY(parts >= (11 + part - 1) / part && parts <= 11 / part + 2);
            const auto made = reading->take(*now);
            QCOMPARE(made->entries.size(), 11u);
            QVERIFY(std::ranges::is_sorted(made->entries, {}, &LogEntry::happened_at));
            compare(*made, *book());
        }
    }

    void what_is_written_meanwhile_comes_too() {
        write(pain(3));
        const LogEntry last = write(pain(4));
        const auto now = snapshot();
        const auto reading = diary().begin_reading(*now, 1);
        QVERIFY(reading->read_on() == false); // the last
        write(pain(5));
        VERIFY_OK(diary().correct(last.id, pain(6), zone));
        while (!reading->read_on().value()) {
        }
        const auto made = reading->take(*now);
        QVERIFY(renew(*made));
        compare(*made, *book());
        QCOMPARE(made->entries.size(), 3u);
    }

    void what_was_read_in_its_new_words_stays_once() {
        const LogEntry first = write(pain(3));
        write(pain(4));
        const auto now = snapshot();
        const auto reading = diary().begin_reading(*now, 1);
        QVERIFY(reading->read_on() == false);
        VERIFY_OK(diary().correct(first.id, pain(6), zone)); // it is still to be read
        while (!reading->read_on().value()) {
        }
        const auto made = reading->take(*now);
        QVERIFY(renew(*made));
        compare(*made, *book());
    }

    void nothing_new() {
        write(pain(3));
        const auto made = book();
        QVERIFY(renew(*made));
        compare(*made, *book());
        clock_.set("2026-12-03T20:00:00Z"); // prompts were missed
        QVERIFY(renew(*made));
        compare(*made, *book());
    }

    void only_what_is_new_is_read() {
        const LogEntry first = write(pain(3));
        const LogEntry second = write(pain(4));
        const auto made = book();
        // What the book has is not looked at again.
        run_sql(folder(), "UPDATE log_score SET rest = 0 WHERE rest = 3");
        app_.reset();
        app_ = Composition::open(folder(), clock_).value();
        made->version = book()->version; // as if nobody else had written
        const LogEntry third = write(pain(5));
        QVERIFY(renew(*made));
        QVERIFY(made->entries == (std::vector{first, second, third}));
        QVERIFY(made->damaged.empty());
    }

    void new_entries_and_corrections_take_their_places() {
        const LogEntry first = write(pain(3));
        write(pain(4));
        const auto made = book();
        write(pain(5, parse_instant("2026-12-03T08:50:00Z").value())); // before the others
        QVERIFY(renew(*made));
        compare(*made, *book());
        write(overall());
        const auto changed = diary().correct(first.id, pain(9), zone);
        VERIFY_OK(changed);
        QVERIFY(renew(*made));
        compare(*made, *book());
        VERIFY_OK(diary().correct(changed->id, pain(8), zone));
        QVERIFY(renew(*made));
        compare(*made, *book());
        QCOMPARE(made->entries.size(), 4u);
    }

    void what_was_removed_must_be_read_anew() {
        const LogEntry first = write(pain(3));
        const auto made = book();
        VERIFY_OK(diary().remove(first.id));
        QVERIFY(!renew(*made));
    }

    void what_others_wrote_must_be_read_anew() {
        write(pain(3));
        const auto made = book();
        const auto other = Composition::open(folder(), clock_).value();
        const auto now = snapshot();
        VERIFY_OK(other->diary().write(pain(4), now.get(), zone));
        QVERIFY(!renew(*made));
    }

    void a_damaged_one_must_be_read_anew() {
        const LogEntry first = write(pain(3));
        const auto made = book();
        write(pain(7));
        run_sql(folder(), "UPDATE log_score SET rest = 0 WHERE rest = 7");
        made->version->others = app_->diary().book(*snapshot(), false).value()->version->others;
        QVERIFY(!renew(*made));
        QCOMPARE(book()->damaged.size(), 1u);
    }

    void a_book_of_prompts_is_never_renewed() {
        const auto now = snapshot();
        const auto answers = diary().book(*now, true).value();
        QVERIFY(!renew(*answers));
    }
};

QTEST_GUILESS_MAIN(ServiceDiaryReadingTest)
#include "diary_reading_test.moc"
