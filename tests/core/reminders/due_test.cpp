// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/due.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Kind = StepEvent::Kind;
using State = Delivery::State;

namespace {

const StepId the_step{"step", "once"};

/// Due a week before the appointment, at ten; open from three days before until the appointment.
Guide small_guide() {
    Step asked = step("asked", Phase::preparation, calendar(-7, 10h));
    asked.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
    return guide_of({step("step", Phase::preparation, calendar(-7, 10h)), asked,
                     step("evening", Phase::preparation, calendar(-1, 20h))});
}

Offset really(std::chrono::seconds length) {
    return ElapsedOffset{length};
}
Offset whole_days(int count) {
    return CalendarOffset{date::days{count}, {}};
}

Reminder reminder(Offset lead, StepId step = the_step, std::string id = "reminder") {
    Reminder made;
    made.id = std::move(id);
    made.procedure = "procedure";
    made.step = std::move(step);
    made.lead = lead;
    return made;
}

} // namespace

class RemindersDueTest : public QObject {
    Q_OBJECT

    Guide guide_ = small_guide();
    // The step is due on 26 November at 10:00.
    Plan plan_ = build_plan(guide_, booked("America/Chicago", "2026-12-03T09:30"), {});
    Instant shown_at_ = here("2026-11-26T08:00");
    Reminder reminder_ = reminder(really(2h));

    Instant here(std::string_view local) const { return at(zone("America/Chicago"), local); }

    Delivery delivery(State state, std::optional<Instant> until = {}) const {
        Delivery made;
        made.reminder = reminder_.id;
        made.step = reminder_.step;
        made.claimed_for = shown_at_;
        made.state = state;
        made.until = until;
        return made;
    }

    /// The ids of what is due.
    static QStringList seen(const Plan& plan, const std::vector<Reminder>& reminders, Instant now,
                            const std::vector<Delivery>& ledger = {},
                            const std::vector<StepEvent>& events = {}) {
        const auto rows = timeline(plan, events, now);
        QStringList ids;
        for (const DueReminder& one : due(plan, rows, reminders, ledger, now)) {
            if (one.row->planned->id != one.reminder.step) {
                return {"the wrong row"};
            }
            ids << QString::fromStdString(one.reminder.id);
        }
        return ids;
    }
    bool is_due(Instant now, const std::vector<Delivery>& ledger = {},
                const std::vector<StepEvent>& events = {}) const {
        return !seen(plan_, {reminder_}, now, ledger, events).isEmpty();
    }
    QString next(Instant now, const std::vector<Delivery>& ledger = {},
                 const std::vector<StepEvent>& events = {}) const {
        return there(plan_,
                     next_due(plan_, timeline(plan_, events, now), {reminder_}, ledger, now));
    }

  private slots:
    void comesWhenItsTimeHasCome() {
        QVERIFY(!is_due(shown_at_ - 1s));
        QVERIFY(is_due(shown_at_));
        QVERIFY(is_due(shown_at_ + 1s));
        QVERIFY(is_due(here("2026-12-03T09:29:59"))); // late, and can still be done
        QVERIFY(!is_due(here("2026-12-03T09:30")));   // missed
        QCOMPARE(next(shown_at_ - 1s), "2026-11-26T08:00:00");
        QCOMPARE(next(shown_at_), "-");
    }

    void comesBeforeItsStepOpens() {
        reminder_.lead = whole_days(10);
        QVERIFY(is_due(here("2026-11-16T10:00")));
        QVERIFY(!is_due(here("2026-11-16T09:59:59")));
        reminder_.lead = really(2h);
    }

    void carriesTheInstantOfThePlan() {
        const Instant now = shown_at_ + 24h;
        const auto rows = timeline(plan_, {}, now);
        const auto found = due(plan_, rows, {reminder_}, {}, now);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(shown(found[0].at), shown(shown_at_));
        QVERIFY(found[0].reminder == reminder_);
        QCOMPARE(found[0].row, &rows[0]);
    }

    void comesByTime() {
        const std::vector<Reminder> reminders{
            reminder(really(0h), {"evening", "once"}, "third"),
            reminder(really(0h), the_step, "second"),
            reminder(really(1h), the_step, "first"),
            reminder(really(0h), the_step, "second too"),
        };
        const Instant now = here("2026-12-02T20:00");
        QCOMPARE(seen(plan_, reminders, now),
                 (QStringList{"first", "second", "second too", "third"}));
    }

    void settledByTheLedger_data() {
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<bool>("due");
        const int claimed = static_cast<int>(State::claimed);
        const int seen = static_cast<int>(State::shown);
        const int late = static_cast<int>(State::late);
        const int done = static_cast<int>(State::done);
        const int dismissed = static_cast<int>(State::dismissed);
        QTest::newRow("nothing yet") << QList<int>{} << true;
        QTest::newRow("claimed by one that did not live to show it") << QList{claimed} << true;
        QTest::newRow("shown, and not answered") << QList{claimed, seen} << true;
        QTest::newRow("shown late") << QList{claimed, late} << true;
        QTest::newRow("done") << QList{claimed, seen, done} << false;
        QTest::newRow("dismissed") << QList{claimed, seen, dismissed} << false;
        QTest::newRow("dismissed before word came that it was shown")
            << QList{claimed, dismissed, seen} << false;
    }

    void settledByTheLedger() {
        QFETCH(QList<int>, states);
        QFETCH(bool, due);
        std::vector<Delivery> ledger;
        for (const int state : states) {
            ledger.push_back(delivery(static_cast<State>(state)));
        }
        QCOMPARE(is_due(shown_at_ + 1h, ledger), due);
        QCOMPARE(next(shown_at_ - 1h, ledger), due ? "2026-11-26T08:00:00" : "-");
    }

    void snoozedUntil() {
        const Instant until = here("2026-11-26T09:00");
        const std::vector ledger{delivery(State::claimed), delivery(State::shown),
                                 delivery(State::snoozed, until)};
        QVERIFY(!is_due(until - 1s, ledger));
        QVERIFY(is_due(until, ledger));
        QVERIFY(is_due(until + 1s, ledger));
        QCOMPARE(next(until - 1s, ledger), "2026-11-26T09:00:00");
        QCOMPARE(next(until, ledger), "-");

        auto again = ledger;
        again.push_back(delivery(State::snoozed, until + 24h));
        QVERIFY(!is_due(until + 24h - 1s, again));
        QVERIFY(is_due(until + 24h, again));

        auto dismissed = ledger;
        dismissed.push_back(delivery(State::dismissed));
        QVERIFY(!is_due(until + 1h, dismissed));
        QCOMPARE(next(until - 1s, dismissed), "-");
    }

    void theLedgerOfAnotherReminderSaysNothing() {
        Delivery other = delivery(State::dismissed);
        other.reminder = "another";
        QVERIFY(is_due(shown_at_, {other}));
    }

    void aMoveIsAFreshStart() {
        const std::vector ledger{delivery(State::dismissed)};
        QVERIFY(!is_due(shown_at_, ledger));

        const Plan moved = build_plan(guide_, booked("America/Chicago", "2026-12-10T09:30"), {});
        QVERIFY(seen(moved, {reminder_}, shown_at_ + 1h, ledger).isEmpty()); // not its time yet
        QCOMPARE(seen(moved, {reminder_}, shown_at_ + 24h * 7, ledger), QStringList{"reminder"});

        // Moved back, what was dismissed for that time is dismissed.
        const Plan back = build_plan(guide_, booked("America/Chicago", "2026-12-03T09:30"), {});
        QVERIFY(seen(back, {reminder_}, shown_at_ + 1h, ledger).isEmpty());
    }

    void aSnoozeDoesNotOutliveAMove() {
        const std::vector ledger{delivery(State::snoozed, here("2026-12-08T12:00"))};
        const Plan moved = build_plan(guide_, booked("America/Chicago", "2026-12-10T09:30"), {});
        QCOMPARE(seen(moved, {reminder_}, here("2026-12-03T08:00"), ledger),
                 QStringList{"reminder"});
    }

    void aStepThatIsDoneOrSkippedIsSilent() {
        const Instant now = shown_at_ + 1h;
        const auto with = [&](std::vector<Kind> kinds) {
            std::vector<StepEvent> events;
            for (const Kind kind : kinds) {
                events.push_back(did(the_step, kind, now));
            }
            return is_due(now, {}, events);
        };
        QVERIFY(!with({Kind::done}));
        QVERIFY(!with({Kind::skipped}));
        QVERIFY(with({Kind::done, Kind::reopened}));
        QCOMPARE(next(shown_at_ - 1h, {}, {did(the_step, Kind::done, now)}), "-");
    }

    void aStepThatDoesNotAskForAnythingIsSilent() {
        const Reminder asked = reminder(really(2h), {"asked", "once"});
        const auto with = [&](const Answers& answers) {
            const Plan plan =
                build_plan(guide_, booked("America/Chicago", "2026-12-03T09:30"), answers);
            return seen(plan, {asked}, shown_at_).size();
        };
        QCOMPARE(with({{"q", "yes"}}), 1);
        QCOMPARE(with({{"q", "no"}}), 0);
        QCOMPARE(with({}), 0);
    }

    void aStepThatIsGoneIsSilent() {
        for (const StepId& gone : {StepId{"gone", "once"}, StepId{"step", "d-3"}}) {
            QVERIFY(!reminder_instant(reminder(really(2h), gone), plan_));
            QVERIFY(seen(plan_, {reminder(really(2h), gone)}, shown_at_).isEmpty());
        }
    }

    void withoutADateIsSilent() {
        const Plan undated = build_plan(guide_, {zone("America/Chicago"), {}, {}}, {});
        QVERIFY(!reminder_instant(reminder_, undated));
        QVERIFY(seen(undated, {reminder_}, shown_at_).isEmpty());
    }

    void aDaysLeadKeepsTheTimeOfDayWhenTheClocksChange() {
        // Due on Sunday 29 March 2026 at 10:00, some hours after the clocks went forward; and on
        // Sunday 25 October at 10:00, some hours after they went back.
        for (const char* day : {"2026-04-05T09:30", "2026-11-01T09:30"}) {
            const Plan plan = build_plan(guide_, booked("Europe/Berlin", day), {});
            const auto lead = [&plan](Offset offset) {
                return there(plan, reminder_instant(reminder(offset), plan)).right(8);
            };
            QCOMPARE(lead(whole_days(0)), "10:00:00");
            QCOMPARE(lead(whole_days(1)), "10:00:00");
            QCOMPARE(lead(whole_days(7)), "10:00:00");
        }
        const Plan spring = build_plan(guide_, booked("Europe/Berlin", "2026-04-05T09:30"), {});
        QCOMPARE(there(spring, reminder_instant(reminder(really(24h)), spring)),
                 "2026-03-28T09:00:00");
        const Plan autumn = build_plan(guide_, booked("Europe/Berlin", "2026-11-01T09:30"), {});
        QCOMPARE(there(autumn, reminder_instant(reminder(really(24h)), autumn)),
                 "2026-10-24T11:00:00");
    }

    void theNextOneIsTheEarliestOfThoseAhead() {
        const std::vector<Reminder> reminders{
            reminder(really(0h), {"evening", "once"}, "evening"),
            reminder(really(0h), the_step, "at"),
            reminder(really(2h), the_step, "before"),
        };
        const auto after = [&](std::string_view local, const std::vector<Delivery>& ledger) {
            const Instant now = here(local);
            return there(plan_, next_due(plan_, timeline(plan_, {}, now), reminders, ledger, now));
        };
        QCOMPARE(after("2026-11-01T00:00", {}), "2026-11-26T08:00:00");
        QCOMPARE(after("2026-11-26T08:00", {}), "2026-11-26T10:00:00");
        QCOMPARE(after("2026-11-26T10:00", {}), "2026-12-02T20:00:00");
        QCOMPARE(after("2026-12-02T20:00", {}), "-");
        Delivery snoozed = delivery(State::snoozed, here("2026-11-26T11:00"));
        snoozed.reminder = "before";
        QCOMPARE(after("2026-11-26T10:00", {snoozed}), "2026-11-26T11:00:00");
    }
};

QTEST_APPLESS_MAIN(RemindersDueTest)
#include "due_test.moc"
