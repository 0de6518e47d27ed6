// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

using Kind = ReminderChoice::Kind;
using State = Delivery::State;
using Choices = std::vector<ReminderChoice>;
using Ledger = std::vector<Delivery>;

const Subject step{Subject::Kind::step, "stop-eating", "once"};
const Subject prompt{Subject::Kind::prompt, "hourly", "h+1"};
const Offset two_hours = ElapsedOffset{hours(2)};

/// Each is its own: a day is not 24 hours, and zero of either is not the other's.
const std::vector<Offset>& all_leads() {
    static const std::vector<Offset> leads{
        ElapsedOffset{},
        ElapsedOffset{hours(24)},
        ElapsedOffset{hours(1) + minutes(30) + std::chrono::seconds(7)},
        CalendarOffset{},
        CalendarOffset{date::days(1), std::nullopt},
        CalendarOffset{date::days(1), hours(18) + minutes(5)},
        CalendarOffset{date::days(1), minutes(0)},
    };
    return leads;
}

const std::vector<Offset>& wrong_leads() {
    static const std::vector<Offset> leads{
        ElapsedOffset{-hours(2)},
        CalendarOffset{date::days(-1), {}},
        CalendarOffset{date::days(9999), {}},
    };
    return leads;
}

ReminderChoice choice(const std::string& id, Kind kind, const Offset& lead = two_hours) {
    return {id, "p1", step, lead, kind, at(0)};
}

Delivery delivery(const std::string& id, State state = State::claimed) {
    return {id, "p1", {step, two_hours}, at(10), state, {}, {}, at(11)};
}

} // namespace

class ReminderStoreTest : public QObject {
    Q_OBJECT

    StoragePtr storage_;
    ReminderStore& store() { return storage_->reminders(); }
    Result<void> deliver(const Ledger& deliveries) { return store().add_deliveries(deliveries); }

  private slots:
    void init() {
        auto opened = db::Storage::open_in_memory();
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
        VERIFY_OK(storage_->guides().keep_guide(packed_guide));
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
    }

    void every_lead_comes_back() {
        Choices written;
        Ledger ledger;
        for (const Offset& lead : all_leads()) {
            const std::string number = std::to_string(written.size());
            const Kind kind = written.size() % 2 ? Kind::off : Kind::own;
            written.push_back(choice("r" + number, kind, lead));
            VERIFY_OK(store().add(written.back()));
            ledger.push_back(delivery("d" + number));
            ledger.back().reminder.lead = lead;
        }
        VERIFY_OK(deliver(ledger));
        QVERIFY(store().list("p1") == written);
        QVERIFY(store().list("p2") == Choices{});
        QVERIFY(store().deliveries("p1") == ledger);
        QVERIFY(store().deliveries("p2") == Ledger{});
    }

    void one_for_a_subject_and_lead() {
        const ReminderChoice first = choice("r1", Kind::own);
        VERIFY_OK(store().add(first));
        VERIFY_OK(store().add(first));
        VERIFY_OK(store().add(choice("r2", Kind::own)));
        QVERIFY(store().list("p1") == Choices{first});
        // Any part of it makes another: the occurrence, the key, a prompt of the same name.
        Choices all{first};
        for (const Subject& other :
             {Subject{Subject::Kind::step, "stop-eating", "d-1"},
              Subject{Subject::Kind::step, "stop-drinking", "once"},
              Subject{Subject::Kind::prompt, "stop-eating", "once"}, prompt}) {
            all.push_back(choice("r-" + std::to_string(all.size()), Kind::own));
            all.back().about = other;
            VERIFY_OK(store().add(all.back()));
        }
        QVERIFY(store().list("p1") == all);
        VERIFY_ERROR(store().add(choice("r1", Kind::own, ElapsedOffset{hours(3)})), invalid);
        VERIFY_ERROR(store().add(choice("r1", Kind::off)), invalid);
        QVERIFY(store().list("p1") == all);
    }

    void the_newest_replaces_the_other_kind() {
        const ReminderChoice own = choice("r1", Kind::own);
        const ReminderChoice off = choice("r2", Kind::off);
        const ReminderChoice later = choice("r3", Kind::off, ElapsedOffset{hours(3)});
        ReminderChoice others = choice("r4", Kind::own);
        others.procedure = "p2";
        VERIFY_OK(storage_->procedures().add(procedure("p2")));
        VERIFY_OK(store().add(own));
        VERIFY_OK(store().add(later));
        VERIFY_OK(store().add(others));
        VERIFY_OK(store().add(off));
        QVERIFY(store().list("p1") == (Choices{later, off})); // of no other lead or procedure
        QVERIFY(store().list("p2") == Choices{others});
        VERIFY_OK(store().add(off));
        VERIFY_OK(store().add(choice("r5", Kind::off)));
        QVERIFY(store().list("p1") == (Choices{later, off}));
        VERIFY_OK(store().add(own));
        QVERIFY(store().list("p1") == (Choices{later, own}));
    }

    void what_makes_no_sense_is_refused() {
        for (const Offset& lead : wrong_leads()) {
            VERIFY_ERROR(store().add(choice("r1", Kind::own, lead)), invalid);
            VERIFY_ERROR(store().add(choice("r1", Kind::off, lead)), invalid);
        }
        VERIFY_ERROR(store().add(choice("", Kind::own)), invalid);
        ReminderChoice astray = choice("r1", Kind::own);
        astray.procedure = "p2";
        VERIFY_ERROR(store().add(astray), not_found);
        astray = choice("r1", Kind::own);
        astray.about.key.clear();
        VERIFY_ERROR(store().add(astray), invalid);
        astray.about = {Subject::Kind::prompt, "hourly", ""};
        VERIFY_ERROR(store().add(astray), invalid);
        QVERIFY(store().list("p1")->empty());
    }

    /// What could not be written takes away nothing either.
    void a_choice_that_fails_leaves_the_one_before() {
        const ReminderChoice own = choice("r1", Kind::own);
        VERIFY_OK(store().add(own));
        QVERIFY(!store().add(choice(std::string(65, 'r'), Kind::off))); // refused by the table
        QVERIFY(store().list("p1") == Choices{own});
    }

    void removed_and_set_again() {
        VERIFY_OK(store().add(choice("r1", Kind::own)));
        VERIFY_OK(store().remove("r1"));
        VERIFY_OK(store().remove("r1"));
        QVERIFY(store().list("p1")->empty());
        const ReminderChoice again = choice("r2", Kind::own);
        VERIFY_OK(store().add(again));
        QVERIFY(store().list("p1") == Choices{again});
    }

    void the_ledger_in_the_order_written() {
        VERIFY_OK(store().add(choice("r1", Kind::own)));
        Ledger written;
        for (const auto state : {State::claimed, State::shown, State::snoozed, State::done,
                                 State::dismissed, State::late}) {
            Delivery next = delivery("d" + std::to_string(9 - written.size()), state);
            next.reminder.again = int(written.size()) * 2;
            if (state == State::snoozed) {
                next.until = at(600);
            }
            if (state == State::shown || state == State::late) {
                next.reminder.about = prompt;
                next.shown_as = std::string(200, '7');
            }
            written.push_back(next);
            VERIFY_OK(deliver({next}));
            VERIFY_OK(deliver({next}));
        }
        VERIFY_OK(deliver(written)); // a retry
        VERIFY_OK(deliver({}));
        VERIFY_OK(store().remove("r1")); // the ledger outlives its reminder
        QVERIFY(store().deliveries("p1") == written);
    }

    void all_deliveries_or_none() {
        VERIFY_OK(deliver({delivery("d1")}));
        Delivery wrong = delivery("d3", State::snoozed); // until when?
        VERIFY_ERROR(deliver({delivery("d2"), wrong}), invalid);
        wrong = delivery("d3");
        wrong.procedure = "p2";
        VERIFY_ERROR(deliver({delivery("d2"), wrong}), not_found);
        wrong = delivery("d1", State::shown); // taken
        VERIFY_ERROR(deliver({delivery("d2"), wrong}), invalid);
        VERIFY_ERROR(deliver({delivery("d2"), delivery("d2", State::shown)}), invalid);
        QVERIFY(store().deliveries("p1") == Ledger{delivery("d1")});
        VERIFY_OK(deliver({delivery("d1"), delivery("d2")}));
        QVERIFY(store().deliveries("p1") == (Ledger{delivery("d1"), delivery("d2")}));
    }

    void a_delivery_that_makes_no_sense_is_refused() {
        // By the store, which says what is wrong: the table's own rules come after.
        const auto where = [this](const auto& change) {
            Delivery wrong = delivery("d1", State::shown);
            change(wrong);
            const auto done = deliver({wrong});
            return QString::fromStdString(done ? "nowhere" : done.error().where);
        };
        QCOMPARE(where([](Delivery& wrong) { wrong.id.clear(); }), "delivery");
        QCOMPARE(where([](Delivery& wrong) { wrong.reminder.about.key.clear(); }), "reminder");
        QCOMPARE(where([](Delivery& wrong) { wrong.reminder.about.occurrence.clear(); }),
                 "reminder");
        QCOMPARE(where([](Delivery& wrong) { wrong.reminder.again = -1; }), "again");
        QCOMPARE(where([](Delivery& wrong) { wrong.reminder.again = 11; }), "again");
        QCOMPARE(where([](Delivery& wrong) { wrong.until = at(600); }), "until");
        QCOMPARE(where([](Delivery& wrong) { wrong.state = State::snoozed; }), "until");
        for (const Offset& lead : wrong_leads()) {
            QCOMPARE(where([&](Delivery& wrong) { wrong.reminder.lead = lead; }), "lead");
        }
        for (const auto state : {State::claimed, State::snoozed, State::done, State::dismissed}) {
            QCOMPARE(where([&](Delivery& wrong) {
                         wrong.state = state;
                         wrong.shown_as = "7";
                         if (state == State::snoozed) {
                             wrong.until = at(600);
                         }
                     }),
                     "shown_as");
        }
        for (const std::string& unfit : {std::string("\xff"), std::string(201, '7')}) {
            QCOMPARE(where([&](Delivery& wrong) { wrong.shown_as = unfit; }), "shown_as");
        }
        QVERIFY(store().deliveries("p1")->empty());
    }
};

QTEST_GUILESS_MAIN(ReminderStoreTest)
#include "reminder_store_test.moc"
