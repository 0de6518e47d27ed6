// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Reminder reminder(const std::string& id, Offset lead) {
    return {id, "p1", {"stop-eating", "once"}, lead, at(0)};
}

} // namespace

class ReminderStoreTest : public QObject {
    Q_OBJECT

    StoragePtr storage_;
    ReminderStore& store() { return storage_->reminders(); }

  private slots:
    void init() {
        auto opened = db::Storage::open_in_memory();
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
        VERIFY_OK(storage_->guides().keep_guide(packed_guide));
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
    }

    void every_lead_comes_back() {
        // Each is its own: a day is not 24 hours, and zero of either is not the other's.
        const std::vector<Offset> leads{
            ElapsedOffset{},
            ElapsedOffset{hours(24)},
            ElapsedOffset{hours(1) + minutes(30) + std::chrono::seconds(7)},
            CalendarOffset{},
            CalendarOffset{date::days(1), std::nullopt},
            CalendarOffset{date::days(1), hours(18) + minutes(5)},
            CalendarOffset{date::days(1), minutes(0)},
        };
        std::vector<Reminder> written;
        for (const Offset& lead : leads) {
            written.push_back(reminder("r" + std::to_string(written.size()), lead));
            VERIFY_OK(store().add(written.back()));
        }
        QVERIFY(store().list("p1") == written);
        QVERIFY(store().list("p2") == std::vector<Reminder>{});
    }

    void one_for_a_step_occurrence_and_lead() {
        const Reminder first = reminder("r1", ElapsedOffset{hours(2)});
        VERIFY_OK(store().add(first));
        VERIFY_OK(store().add(first));
        VERIFY_OK(store().add(reminder("r2", ElapsedOffset{hours(2)})));
        QVERIFY(store().list("p1") == std::vector{first});
        Reminder next = reminder("r3", ElapsedOffset{hours(2)});
        next.step.occurrence = "d-1";
        VERIFY_OK(store().add(next));
        QVERIFY(store().list("p1") == (std::vector{first, next}));
        VERIFY_ERROR(store().add(reminder("r1", ElapsedOffset{hours(3)})), invalid);
    }

    void what_makes_no_sense_is_refused() {
        VERIFY_ERROR(store().add(reminder("r1", ElapsedOffset{-hours(2)})), invalid);
        VERIFY_ERROR(store().add(reminder("r1", CalendarOffset{date::days(-1), {}})), invalid);
        VERIFY_ERROR(store().add(reminder("r1", CalendarOffset{date::days(9999), {}})), invalid);
        Reminder astray = reminder("r1", ElapsedOffset{});
        astray.procedure = "p2";
        VERIFY_ERROR(store().add(astray), not_found);
        QVERIFY(store().list("p1")->empty());
    }

    void removed_and_set_again() {
        VERIFY_OK(store().add(reminder("r1", ElapsedOffset{hours(2)})));
        VERIFY_OK(store().remove("r1"));
        VERIFY_OK(store().remove("r1"));
        QVERIFY(store().list("p1")->empty());
        const Reminder again = reminder("r2", ElapsedOffset{hours(2)});
        VERIFY_OK(store().add(again));
        QVERIFY(store().list("p1") == std::vector{again});
    }

    void the_ledger_in_the_order_written() {
        VERIFY_OK(store().add(reminder("r1", ElapsedOffset{hours(2)})));
        using State = Delivery::State;
        std::vector<Delivery> written;
        for (const auto state : {State::claimed, State::shown, State::snoozed, State::done,
                                 State::dismissed, State::late}) {
            Delivery delivery{"d" + std::to_string(written.size()),
                              "r1",
                              "p1",
                              {"stop-eating", "once"},
                              at(10),
                              state,
                              std::nullopt,
                              at(11)};
            if (state == State::snoozed) {
                delivery.until = at(600);
            }
            written.push_back(delivery);
            VERIFY_OK(store().add_delivery(delivery));
            VERIFY_OK(store().add_delivery(delivery));
        }
        VERIFY_OK(store().remove("r1")); // the ledger outlives its reminder
        QVERIFY(store().deliveries("p1") == written);

        Delivery other = written[0];
        other.claimed_for = at(12);
        VERIFY_ERROR(store().add_delivery(other), invalid);
        other.id = "d9";
        other.state = State::snoozed; // until when?
        VERIFY_ERROR(store().add_delivery(other), invalid);
        other.state = State::shown;
        other.procedure = "p2";
        VERIFY_ERROR(store().add_delivery(other), not_found);
        QVERIFY(store().deliveries("p1") == written);
    }
};

QTEST_GUILESS_MAIN(ReminderStoreTest)
#include "reminder_store_test.moc"
