// SPDX-License-Identifier: Apache-2.0
// What the agent shows and when. What is pressed on it: deliverer_actions_test.
#include "tests/app/service/delivering.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;

namespace {

const Subject driver = step_subject("book-driver");          // due on 26 November at 18:00
const Subject score = step_subject("baseline-daily", "d-7"); // the same day at 20:00, until 24:00

} // namespace

class DelivererTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Delivering> all_;
    FakeNotifier& screen() { return all_->notifier; }

  private slots:
    static void initMain() { qputenv("TZ", berlin); }
    void init() { all_ = std::make_unique<Delivering>(); }
    void cleanup() { all_.reset(); }

    void it_is_claimed_then_shown_then_marked() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T15:59:59Z");
        QVERIFY(screen().asked.empty());
        QCOMPARE(all_->next(), "2026-11-26T16:00:00Z");
        QCOMPARE(all_->states(), "");

        all_->look_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().asked.size(), 1U);
        QCOMPARE(all_->states(), "claimed");
        all_->deliverer->look(); // it is asked for already
        QCOMPARE(screen().asked.size(), 1U);
        const int changes = all_->changes;
        const std::string name = screen().answer();
        QCOMPARE(all_->states(), "claimed shown");
        QCOMPARE(all_->ledger().back().shown_as, name);
        QCOMPARE(all_->ledger().back().claimed_for, all_->clock.now());
        QCOMPARE(all_->changes, changes + 1);

        all_->deliverer->look();
        all_->restart();
        all_->deliverer->look();
        QVERIFY(screen().asked.empty());
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        // Next it is over: the appointment has come.
        QCOMPARE(all_->next(), "2026-12-03T08:30:00Z");
        all_->look_at("2026-12-03T08:30:00Z");
        QVERIFY(screen().tags().isEmpty());
        QCOMPARE(all_->next(), "never");
    }

    void what_was_not_answered_is_shown_again_in_its_place() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T16:00:00Z");
        const std::string tag = screen().asked.front().notification.tag;
        screen().lose_answer();
        all_->restart();
        all_->look_at("2026-11-26T16:05:00Z");
        QCOMPARE(screen().asked.size(), 1U);
        QCOMPARE(screen().asked.front().notification.tag, tag);
        screen().answer_all();
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        QCOMPARE(all_->states(), "claimed shown");
    }

    void an_answer_after_its_end_harms_nothing() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T16:00:00Z");
        const auto then = screen().asked.front().then;
        all_->deliverer.reset();
        then(std::string("service/1"));
        QCOMPARE(all_->states(), "claimed");
    }

    void a_service_that_refuses_is_asked_again_more_and_more_rarely() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T16:00:00Z");
        for (const char* again :
             {"2026-11-26T16:01:00Z", "2026-11-26T16:03:00Z", "2026-11-26T16:08:00Z"}) {
            screen().refuse();
            QCOMPARE(all_->next(), again);
            all_->look_at(again);
            QCOMPARE(screen().asked.size(), 1U);
            QVERIFY(screen().asked.front().notification.tag != "late");
        }
        screen().refuse();
        QCOMPARE(all_->next(), "2026-11-26T16:23:00Z");
        all_->look_at("2026-11-26T16:23:00Z"); // and by then it is told as late
        QCOMPARE(screen().asked.size(), 1U);
        QCOMPARE(screen().asked.front().notification.tag, "late");
        screen().refuse();
        QCOMPARE(all_->next(), "2026-11-26T16:38:00Z");
        all_->show_at("2026-11-26T16:38:00Z");
        QCOMPARE(screen().tags(), QStringList{"late"});
        QVERIFY(all_->states().endsWith("claimed late"));
        all_->look_at("2026-11-26T17:00:00Z");
        QVERIFY(screen().asked.empty());
        // Once it is there, patience begins anew.
        all_->remind(score, ElapsedOffset{});
        all_->look_at("2026-11-26T19:00:00Z");
        screen().refuse();
        QCOMPARE(all_->next(), "2026-11-26T19:01:00Z");
    }

    void two_that_are_refused_together_count_once() {
        all_->remind(driver, ElapsedOffset{});
        all_->remind(step_subject("confirm-driver"), CalendarOffset{date::days{6}, {}});
        all_->look_at("2026-11-26T17:00:00Z");
        QCOMPARE(screen().asked.size(), 2U);
        screen().refuse();
        screen().refuse();
        QCOMPARE(all_->next(), "2026-11-26T17:01:00Z");
        all_->look_at("2026-11-26T17:01:00Z");
        screen().refuse();
        screen().refuse();
        QCOMPARE(all_->next(), "2026-11-26T17:03:00Z");
    }

    void within_ten_minutes_it_is_not_late() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T16:10:00Z");
        QCOMPARE(screen().asked.front().notification.tag, all_->id + "/step/book-driver/once");
        all_->restart();
        all_->look_at("2026-11-26T16:10:01Z");
        QCOMPARE(screen().asked.front().notification.tag, "late");
    }

    void what_came_meanwhile_is_told_in_one_summary() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->remind(score, ElapsedOffset{}); // cannot be done any more the day after
        const Subject tell = step_subject("confirm-driver");
        all_->remind(tell, CalendarOffset{date::days{6}, {}});
        all_->mark(tell); // done meanwhile
        all_->show_at("2026-11-27T08:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"late"});
        const NoticeWords words = screen().screen.begin()->second.words;
        QCOMPARE(words.title, "2 reminders came while none could be shown");
        QVERIFY2(words.body.find("17:00") != std::string::npos &&
                     words.body.find("20:00") != std::string::npos,
                 words.body.c_str());
        QCOMPARE(all_->states(), "claimed claimed late late");
        for (const Delivery& row : all_->ledger()) {
            QVERIFY(row.reminder.about != tell);
        }
        all_->restart();
        all_->show_at("2026-11-27T09:00:00Z");
        QCOMPARE(all_->states(), "claimed claimed late late");
        QCOMPARE(screen().tags(), QStringList{"late"});
    }

    void two_that_quiet_hours_moved_together_are_one() {
        all_->remind(driver, ElapsedOffset{19h}); // 23:00 the night before
        all_->remind(driver, ElapsedOffset{17h}); // 01:00
        all_->show_at("2026-11-26T05:59:59Z");
        QCOMPARE(all_->states(), "");
        QCOMPARE(all_->next(), "2026-11-26T06:00:00Z");
        all_->show_at("2026-11-26T06:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        QCOMPARE(all_->states(), "claimed shown");
        all_->show_at("2026-11-26T06:30:00Z"); // nor is the other told as late
        QCOMPARE(all_->states(), "claimed shown");
    }

    void what_keeps_a_person_safe_comes_at_night() {
        const Subject safe = step_subject("check-infection", "d-3");
        all_->remind(safe, ElapsedOffset{9h}); // 01:00
        all_->show_at("2026-11-30T00:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/check-infection/d-3"});
        QVERIFY(screen().screen.begin()->second.urgent);
    }

    void the_next_reminder_takes_the_place_of_the_last() {
        for (const auto lead : {2h, 1h, 0h}) {
            all_->remind(driver, ElapsedOffset{lead});
        }
        all_->show_at("2026-11-26T15:00:00Z");
        const std::string name = screen().name_of("driver/once");
        all_->look_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().asked.front().notification.replaces, name);
        screen().answer_all();
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        // A service that does not know it is not told to replace another's.
        screen().restart();
        all_->look_at("2026-11-26T17:00:00Z");
        QCOMPARE(screen().asked.front().notification.replaces, "");
    }

    void what_is_done_or_moved_is_taken_off_the_screen() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:00:00Z");
        all_->mark(driver);
        all_->deliverer->look();
        QVERIFY(screen().tags().isEmpty());
        QCOMPARE(all_->next(), "never");

        all_->remind(score, ElapsedOffset{});
        all_->show_at("2026-11-26T19:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/baseline-daily/d-7"});
        all_->change(booked("2026-12-10T09:30"));
        all_->show_at("2026-11-26T19:30:00Z");
        QVERIFY(screen().tags().isEmpty());
        // The driver is asked again for the other day, a week later.
        QCOMPARE(all_->next(), "2026-12-03T16:00:00Z");
        all_->change({.booking = Change::Booking{{}, berlin}});
        all_->deliverer->look();
        QCOMPARE(all_->next(), "never");
    }

    void a_procedure_that_is_deleted_leaves_nothing() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().tags().size(), 1);
        all_->data->data().remove(all_->id).value();
        all_->deliverer->look();
        QVERIFY(screen().tags().isEmpty());
        QCOMPARE(all_->next(), "never");
    }

    void deleted_while_its_reminder_is_on_the_way() {
        all_->remind(driver, ElapsedOffset{1h});
        const std::string deleted = std::exchange(all_->id, all_->add());
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().asked.size(), 2U);
        all_->data->data().remove(deleted).value();
        screen().answer_all();
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"}); // the other's
        QCOMPARE(all_->states(), "claimed shown");
    }

    void deleted_while_the_summary_is_on_the_way() {
        all_->remind(driver, ElapsedOffset{1h});
        const std::string deleted = std::exchange(all_->id, all_->add());
        all_->remind(driver, ElapsedOffset{1h});
        all_->look_at("2026-11-26T17:00:00Z");
        QCOMPARE(screen().asked.size(), 1U);
        all_->data->data().remove(deleted).value();
        screen().answer_all();
        QCOMPARE(all_->states(), "claimed late"); // it hides none of the others
        all_->restart();
        all_->deliverer->look();
        QVERIFY(screen().asked.empty());
    }

    void two_procedures_are_told_apart() {
        all_->remind(driver, ElapsedOffset{1h});
        const std::string first = std::exchange(all_->id, all_->add());
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().screen.size(), 2U);
        QCOMPARE(all_->states(), "claimed shown");
        all_->mark(driver);
        all_->deliverer->look();
        QCOMPARE(screen().screen.size(), 1U);
        QVERIFY(screen().screen.begin()->second.tag.starts_with(first));
    }

    void switched_off_it_is_silent_and_takes_all_away() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->remind(score, ElapsedOffset{});
        all_->show_at("2026-11-26T16:30:00Z"); // late
        all_->show_at("2026-11-26T19:00:00Z");
        QCOMPARE(screen().tags(), (QStringList{"late", "step/baseline-daily/d-7"}));
        all_->settings([](ReminderSettings& wanted) { wanted.on = false; });
        all_->remind(driver, ElapsedOffset{});
        all_->deliverer->look();
        QVERIFY(screen().tags().isEmpty());
        QCOMPARE(all_->next(), "never");
        QVERIFY(screen().asked.empty());
    }

    void switched_on_again_it_tells_nothing_of_the_time_between() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->remind(score, ElapsedOffset{});
        all_->settings([](ReminderSettings& wanted) { wanted.on = false; });
        all_->show_at("2026-11-26T16:30:00Z");
        all_->settings([](ReminderSettings& wanted) { wanted.on = true; });
        all_->show_at("2026-11-26T16:31:00Z");
        QVERIFY(screen().tags().isEmpty());
        all_->show_at("2026-11-26T19:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/baseline-daily/d-7"});
    }

    void what_cannot_be_written_is_shown_once_in_this_life() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->data.reset();
        db::testing::run_sql(all_->folder(), "PRAGMA user_version = 99"); // a newer app's file
        all_->open();
        QVERIFY(all_->data->report().read_only);
        all_->show_at("2026-11-26T16:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        all_->look_at("2026-11-26T16:05:00Z");
        all_->look_at("2026-11-26T17:00:00Z");
        QVERIFY(screen().asked.empty());
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        QCOMPARE(all_->states(), "");
    }

    void what_was_due_before_anybody_reminded_is_not_told() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->settings([](ReminderSettings& wanted) { wanted.since.reset(); });
        all_->restart();
        all_->show_at("2026-11-26T16:05:00Z");
        QCOMPARE(all_->states(), "");
        QCOMPARE(all_->data->reminders().settings()->since.value(), all_->clock.now());
    }

    void where_there_are_no_data_it_waits() {
        const Deliverer::Hooks hooks{
            .wake_at = [this](std::optional<Instant> at) { all_->wake = at; },
            .open_window = {},
            .changed = {}};
        Deliverer none([] { return fail(ErrorKind::not_found, "There are no data yet."); },
                       screen(), all_->clock, hooks);
        none.look();
        QCOMPARE(all_->next(), "never");
        Deliverer busy([] { return fail(ErrorKind::busy, "Another program is writing."); },
                       screen(), all_->clock, hooks);
        busy.look();
        QCOMPARE(all_->next(), "2026-11-20T11:01:00Z");
    }

    void a_step_that_waits_is_told_of_once_it_is_late() {
        const Subject home = step_subject("go-home"); // waits for the injection
        all_->remind(home, ElapsedOffset{});
        all_->look_at("2026-12-03T09:30:00Z");
        QVERIFY(screen().asked.empty());
        const auto row = all_->snapshot()->find({"go-home", "once"})->planned;
        all_->look_at("2026-12-03T10:31:00Z");
        const auto closes = *row->closes;
        all_->clock.set(format_instant(closes - 1s));
        all_->deliverer->look();
        QVERIFY(screen().asked.empty());
        QCOMPARE(all_->wake, std::optional(closes));
        all_->clock.pass(1s);
        all_->deliverer->look();
        QCOMPARE(screen().asked.size(), 1U);
    }

    void changed_rules_of_the_clock_are_told_once() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->deliverer->look();
        QVERIFY(screen().asked.empty());
        // As if the rules of yesterday had kept summer time.
        auto kept = all_->data->settings().all().value()["reminders.clocks"];
        QVERIFY(kept.starts_with("Europe/Berlin "));
        const std::size_t offset = kept.find(" 3600 ");
        all_->data->settings().set("reminders.clocks", kept.replace(offset, 6, " 7200 ")).value();
        all_->deliverer->look();
        QCOMPARE(screen().asked.size(), 1U);
        QCOMPARE(screen().asked.front().notification.tag, "moved");
        screen().answer_all();
        all_->restart();
        all_->deliverer->look();
        QVERIFY(screen().asked.empty());
    }

    void a_test_is_only_a_test() {
        Result<std::string> said = std::string();
        all_->deliverer->test([&said](const Result<std::string>& shown) { said = shown; });
        screen().refuse();
        VERIFY_ERROR(said, io);
        all_->deliverer->test([&said](const Result<std::string>& shown) { said = shown; });
        screen().answer();
        QVERIFY(said);
        QCOMPARE(screen().tags(), QStringList{"test"});
        QCOMPARE(all_->states(), "");
    }
};

QTEST_GUILESS_MAIN(DelivererTest)
#include "deliverer_test.moc"
