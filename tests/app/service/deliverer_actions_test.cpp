// SPDX-License-Identifier: Apache-2.0
// What is pressed on a notification holds for the occurrence that it was about.
#include "tests/app/service/delivering.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;

namespace {

const Subject driver = step_subject("book-driver");          // due on 26 November at 18:00
const Subject score = step_subject("baseline-daily", "d-7"); // the same day at 20:00, until 24:00
const Subject daily{Subject::Kind::prompt, "before-daily", "d-7"}; // asks for the same
const Subject eating = step_subject("ask-eating");                 // holds an answer

} // namespace

class DelivererActionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Delivering> all_;
    FakeNotifier& screen() { return all_->notifier; }
    /// Of the one notification that is on the screen.
    std::string name() { return screen().screen.begin()->first; }
    void press(NoticeAction action) { all_->deliverer->act(name(), action); }
    /// A reminder of the driver, on the screen an hour before.
    void show_driver() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:00:00Z");
    }
    /// What was said in the place of what was pressed.
    QString refusal() {
        if (screen().asked.size() != 1 || screen().asked.front().notification.tag != "refused") {
            return "not refused";
        }
        return QString::fromStdString(screen().asked.front().notification.words.body);
    }

  private slots:
    static void initMain() { qputenv("TZ", berlin); }
    void init() {
        all_ = std::make_unique<Delivering>();
        all_->settings([](ReminderSettings& wanted) { wanted.detail = true; });
    }
    void cleanup() { all_.reset(); }

    void what_is_offered_fits() {
        const auto offered = [this] { return screen().asked.front().notification.actions; };
        all_->remind(driver, ElapsedOffset{2h});
        all_->look_at("2026-11-26T15:00:00Z");
        QCOMPARE(offered(), (std::vector{NoticeAction::done, NoticeAction::snooze_10_minutes,
                                         NoticeAction::snooze_1_hour, NoticeAction::snooze_evening,
                                         NoticeAction::open}));
        screen().answer_all();
        all_->remind(driver, ElapsedOffset{});
        all_->look_at("2026-11-26T17:00:00Z"); // it is 18:00
        QCOMPARE(offered(), (std::vector{NoticeAction::done, NoticeAction::snooze_10_minutes,
                                         NoticeAction::snooze_1_hour, NoticeAction::open}));
        screen().answer_all();
        all_->remind(eating, ElapsedOffset{});
        all_->look_at("2026-11-30T09:00:00Z");
        QCOMPARE(std::ranges::count(offered(), NoticeAction::done), 0);
    }

    void done_ticks_the_step() {
        show_driver();
        const int changes = all_->changes;
        press(NoticeAction::done);
        QCOMPARE(all_->state(driver), StepState::done);
        QCOMPARE(all_->states(), "claimed shown done");
        QVERIFY(screen().tags().isEmpty() && screen().asked.empty());
        QCOMPARE(all_->changes, changes + 1);
        QCOMPARE(all_->next(), "never");
    }

    void done_twice_is_done() {
        show_driver();
        const std::string pressed = name();
        press(NoticeAction::done);
        all_->deliverer->act(pressed, NoticeAction::done);
        QCOMPARE(all_->state(driver), StepState::done);
        QCOMPARE(all_->snapshot()->events.size(), 1U);
        QVERIFY(screen().asked.empty());
    }

    void done_after_midnight_is_of_the_day_before() {
        const Subject today = step_subject("baseline-daily", "d-6");
        all_->remind(driver, ElapsedOffset{});
        all_->remind(score, ElapsedOffset{});
        all_->remind(today, ElapsedOffset{});
        all_->show_at("2026-11-26T19:00:00Z");
        const std::string pressed = screen().name_of("baseline-daily/d-7");
        all_->clock.set("2026-11-26T23:00:30Z"); // it is 00:00:30 of the next day
        all_->deliverer->act(pressed, NoticeAction::done);
        QCOMPARE(all_->state(score), StepState::done);
        QVERIFY(all_->state(today) != StepState::done);
    }

    void done_of_another_day_does_not_count_for_a_new_one() {
        show_driver();
        all_->change(booked("2026-12-10T09:30"));
        press(NoticeAction::done);
        QVERIFY2(refusal().contains("has changed"), qPrintable(refusal()));
        QVERIFY(all_->state(driver) != StepState::done);
        QVERIFY(screen().tags().isEmpty());
    }

    void done_after_a_move_counts_where_the_day_does_not_matter() {
        const Subject ask = step_subject("ask-about-it"); // on the 26th at 10:00
        all_->remind(ask, ElapsedOffset{});
        all_->show_at("2026-11-26T09:00:00Z");
        all_->change(booked("2026-12-10T09:30"));
        press(NoticeAction::done);
        QVERIFY(screen().asked.empty());
        QCOMPARE(all_->state(ask), StepState::done);
    }

    void what_holds_an_answer_is_not_ticked_from_here() {
        all_->remind(eating, ElapsedOffset{});
        all_->show_at("2026-11-30T09:00:00Z");
        press(NoticeAction::done);
        QVERIFY2(refusal().contains("written down"), qPrintable(refusal()));
        QVERIFY(all_->state(eating) != StepState::done);
        QCOMPARE(all_->states(), "claimed shown");
        // The service closes what was pressed: that settles nothing.
        all_->deliverer->closed(all_->ledger().back().shown_as);
        QCOMPARE(all_->states(), "claimed shown");
    }

    void what_is_no_longer_in_the_plan_cannot_be_done() {
        const Subject allergies = step_subject("tell-vaccine");
        all_->change({.answers = {{"vaccine-due", "yes"}}});
        all_->change(booked("2026-12-17T09:30")); // on the 26th at 10:00
        all_->remind(allergies, ElapsedOffset{});
        all_->show_at("2026-11-26T09:00:00Z");
        all_->change({.answers = {{"vaccine-due", "no"}}});
        press(NoticeAction::done);
        QVERIFY2(refusal().contains("no longer in your plan"), qPrintable(refusal()));
    }

    void snoozed_it_comes_back() {
        show_driver();
        press(NoticeAction::snooze_10_minutes);
        QCOMPARE(all_->states(), "claimed shown snoozed");
        QVERIFY(screen().tags().isEmpty() && screen().asked.empty());
        QCOMPARE(all_->next(), "2026-11-26T16:10:00Z");
        all_->restart();
        all_->look_at("2026-11-26T16:09:59Z");
        QVERIFY(screen().asked.empty());
        all_->show_at("2026-11-26T16:10:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        QCOMPARE(all_->states(), "claimed shown snoozed claimed shown");
        press(NoticeAction::snooze_1_hour);
        QCOMPARE(all_->next(), "2026-11-26T17:10:00Z");
    }

    void one_that_came_back_and_was_not_answered_is_shown_again() {
        show_driver();
        press(NoticeAction::snooze_1_hour);
        all_->look_at("2026-11-26T17:00:00Z");
        screen().lose_answer();
        all_->restart();
        all_->show_at("2026-11-26T17:02:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"}); // and not told as late
    }

    void snoozed_in_the_window_it_leaves_the_screen() {
        show_driver();
        const Delivery row = all_->ledger().back();
        VERIFY_OK(all_->data->reminders().snooze(all_->id, row.reminder, row.claimed_for,
                                                 all_->clock.now() + 1h));
        all_->deliverer->look();
        QVERIFY(screen().tags().isEmpty());
        all_->show_at("2026-11-26T17:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
    }

    void snoozed_until_the_evening() {
        show_driver();
        press(NoticeAction::snooze_evening);
        QCOMPARE(all_->next(), "2026-11-26T18:00:00Z"); // 19:00 here
        all_->show_at("2026-11-26T18:00:00Z");
        press(NoticeAction::snooze_evening);
        QVERIFY2(refusal().contains("evening already"), qPrintable(refusal()));
        QVERIFY(all_->states().endsWith("claimed shown"));
    }

    void snoozed_past_its_end_is_refused() {
        all_->remind(score, ElapsedOffset{});
        all_->show_at("2026-11-26T19:00:00Z");
        all_->clock.set("2026-11-26T22:30:00Z");
        press(NoticeAction::snooze_1_hour);
        QVERIFY2(refusal().contains("too late"), qPrintable(refusal()));
        QCOMPARE(all_->states(), "claimed shown");
    }

    void snoozed_after_a_move_is_refused() {
        show_driver();
        all_->change(booked("2026-12-10T09:30"));
        press(NoticeAction::snooze_1_hour);
        QVERIFY2(refusal().contains("has changed"), qPrintable(refusal()));
    }

    void a_refusal_says_why_and_names_nothing() {
        all_->settings([](ReminderSettings& wanted) { wanted.detail = false; });
        all_->remind(eating, ElapsedOffset{});
        all_->show_at("2026-11-30T09:00:00Z");
        press(NoticeAction::done);
        QCOMPARE(refusal(), "This step is done when you have written down what was said, and by "
                            "whom. Open Beforehand to see the step.");
    }

    void the_reminder_before_a_snoozed_one_is_settled() {
        all_->remind(driver, ElapsedOffset{2h});
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T15:00:00Z");
        all_->show_at("2026-11-26T16:00:00Z");
        press(NoticeAction::snooze_1_hour);
        const auto shown = all_->snapshot();
        const auto book = all_->data->reminders().book(*shown).value();
        QVERIFY(standing(book->states).empty()); // nor does the window go back to it
    }

    void one_that_was_snoozed_comes_back_over_a_later_one() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->remind(driver, ElapsedOffset{});
        all_->show_at("2026-11-26T16:00:00Z");
        all_->clock.set("2026-11-26T16:55:00Z");
        press(NoticeAction::snooze_10_minutes);
        all_->show_at("2026-11-26T17:00:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        all_->show_at("2026-11-26T17:05:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        QVERIFY(all_->states().endsWith("claimed shown"));
        const QString before = all_->states();
        all_->show_at("2026-11-26T17:30:00Z"); // and is not told as late
        QCOMPARE(all_->states(), before);
    }

    void two_that_were_snoozed_to_the_same_moment_come_back_as_one() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->remind(driver, ElapsedOffset{});
        all_->show_at("2026-11-26T16:00:00Z");
        all_->clock.set("2026-11-26T16:30:00Z");
        press(NoticeAction::snooze_1_hour); // until 17:30
        all_->show_at("2026-11-26T17:00:00Z");
        all_->clock.set("2026-11-26T17:20:00Z");
        press(NoticeAction::snooze_10_minutes);
        const auto before = all_->ledger().size();
        all_->show_at("2026-11-26T17:30:00Z");
        QCOMPARE(all_->ledger().size(), before + 2); // claimed and shown, once
    }

    void closed_by_the_person_it_is_settled() {
        show_driver();
        all_->deliverer->closed(name());
        QCOMPARE(all_->states(), "claimed shown dismissed");
        QCOMPARE(all_->next(), "never");
        all_->restart();
        all_->look_at("2026-11-26T18:00:00Z");
        QVERIFY(screen().asked.empty());
        QVERIFY(all_->state(driver) != StepState::done);
    }

    void closed_by_the_service_after_a_press_it_is_still_snoozed() {
        show_driver();
        const std::string pressed = name();
        press(NoticeAction::snooze_10_minutes);
        all_->deliverer->closed(pressed);
        QCOMPARE(all_->states(), "claimed shown snoozed");
        all_->show_at("2026-11-26T16:10:00Z");
        QCOMPARE(screen().tags(), QStringList{"step/book-driver/once"});
        all_->deliverer->closed(name()); // this time it was the person
        QVERIFY(all_->states().endsWith("dismissed"));
    }

    void a_closed_summary_was_told_all_the_same() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:30:00Z");
        all_->deliverer->closed(name());
        QCOMPARE(all_->states(), "claimed late");
    }

    void open_shows_what_it_is_about() {
        show_driver();
        press(NoticeAction::open);
        all_->remind(daily, ElapsedOffset{});
        all_->show_at("2026-11-26T19:00:00Z");
        all_->deliverer->act(screen().name_of("before-daily/d-7"), NoticeAction::open);
        all_->deliverer->act("service/of-nobody", NoticeAction::open);
        QCOMPARE(all_->opened, (QStringList{"book-driver", "before-daily"}));
        QCOMPARE(all_->states(), "claimed shown claimed shown"); // it settles nothing
    }

    void a_summary_opens_what_came_lately() {
        all_->remind(driver, ElapsedOffset{1h});
        all_->show_at("2026-11-26T16:30:00Z");
        const std::string summary = name();
        all_->deliverer->act(summary, NoticeAction::open);
        all_->deliverer->act(summary, NoticeAction::done);
        QCOMPARE(all_->opened, (QStringList{"lately", "lately"}));
        QVERIFY(all_->state(driver) != StepState::done);
    }

    void a_prompt_is_snoozed_and_answered_in_the_window() {
        all_->remind(daily, ElapsedOffset{});
        all_->show_at("2026-11-26T19:00:00Z");
        press(NoticeAction::snooze_10_minutes);
        QCOMPARE(all_->next(), "2026-11-26T19:10:00Z");
        all_->show_at("2026-11-26T19:10:00Z");
        QCOMPARE(screen().tags(), QStringList{"prompt/before-daily/d-7"});
        press(NoticeAction::done); // it has no such button
        QVERIFY(refusal() != "not refused");
    }
};

QTEST_GUILESS_MAIN(DelivererActionsTest)
#include "deliverer_actions_test.moc"
