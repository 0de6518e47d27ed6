// SPDX-License-Identifier: Apache-2.0
// What the window shows follows from the data and the clock, and says no more than what changed.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::StepListModel;

namespace {

/// Looks at the move and makes it.
QString move(view::Session& session, const char* date, const char* time, const char* zone) {
    const QString words = session.change()->book(date, time, zone);
    return words.isEmpty() ? session.change()->apply() : words;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    view::Session& session() { return *scene_->session; }
    void switch_usual_reminders_off() {
        app::ReminderSettings settings;
        settings.steps = settings.prompts = false;
        VERIFY_OK(scene_->composition->reminders().set_settings(settings));
        session().refresh();
    }

  private slots:
    // As search, an article and a question for the clinic lead to a step.
    void aStepWithoutAnOccurrenceIsTheOneToDoNow() {
        Scene scene;
        view::StepView& step = *scene.session->step();
        step.open("book-driver", "");
        QVERIFY(step.isOpen());
        QCOMPARE(step.occurrence(), "once");
        step.open("check-infection", "");
        QCOMPARE(step.occurrence(), "d-3"); // the first was past when the plan was made
        QCOMPARE(step.markDone(), "");
        QCOMPARE(step.occurrence(), "d-3"); // it stays the one that was opened
        step.open("check-infection", "");
        QCOMPARE(step.occurrence(), "d-1");
        step.open("gone", "");
        QVERIFY(!step.isOpen());
    }

    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() { scene_.reset(); }

    void models_keep_the_rules_through_a_life() {
        view::Session& all = session();
        view::TodayView& today = *all.today();
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel* model :
             std::initializer_list<QAbstractItemModel*>{all.timeline(),
                                                        today.next(),
                                                        today.also(),
                                                        today.comingUp(),
                                                        today.day(),
                                                        today.journey(),
                                                        all.log(),
                                                        all.questions(),
                                                        all.reading()->about(),
                                                        all.reading()->preparation(),
                                                        all.reading()->procedureDay(),
                                                        all.reading()->recovery(),
                                                        all.reading()->now(),
                                                        all.reading()->questions(),
                                                        all.reading()->words(),
                                                        all.reading()->hits(),
                                                        all.article()->blocks(),
                                                        all.article()->contents(),
                                                        all.article()->sources(),
                                                        all.guide()->safety(),
                                                        all.reminders(),
                                                        all.due(),
                                                        all.step()->sources(),
                                                        all.step()->history(),
                                                        all.step()->reminders(),
                                                        all.step()->waitsFor(),
                                                        all.change()->rows(),
                                                        all.change()->releases(),
                                                        all.procedures(),
                                                        all.arrival(),
                                                        all.history(),
                                                        all.followUps(),
                                                        all.setup()->guides(),
                                                        all.setup()->questions(),
                                                        all.setup()->preview(),
                                                        all.setup()->zones()}) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        }
        all.step()->open("book-driver", "once");
        QCOMPARE(all.step()->setReminder("PT1H"), "");
        QCOMPARE(all.markDone("send-medicine-list", "once"), "");
        QCOMPARE(all.step()->skip("My sister drives"), "");
        QCOMPARE(all.step()->reopen(), "");
        for (const char* answer : {"yes", "no", "unsure", ""}) {
            for (const char* key : {"blood-thinner", "sedation", "glp1", "diabetes"}) {
                all.questions()->setAnswer(key, answer);
                QCOMPARE(all.change()->answer(), "");
                QCOMPARE(all.change()->apply(), "");
                QVERIFY(!all.answersChanged());
            }
        }
        view::EntryView& entry = *all.diary()->entry();
        for (const char* local : {"", "2026-11-19T10:00"}) {
            entry.begin("note");
            entry.setText("Stiff");
            entry.setLocal(local);
            QCOMPARE(entry.save(), "");
        }
        for (int i = 0; i < all.reading()->preparation()->rowCount(); ++i) {
            view::ArticleListModel& list = *all.reading()->preparation();
            all.article()->open(
                list.data(list.index(i), view::ArticleListModel::KeyRole).toString());
            QVERIFY(all.article()->blocks()->rowCount() > 0);
            QCOMPARE(all.article()->setRead(i % 2 == 0), "");
            all.article()->remember(2);
        }
        for (const char* typed : {"d", "dri", "driv", "drive home", "steriod", ""}) {
            all.reading()->search(QString::fromUtf8(typed));
        }
        all.setup()->setGuideId("si-joint-injection");
        all.setup()->questions()->setAnswer("sedation", "yes");
        all.setup()->setDate("2026-12-10");
        all.setup()->setTime("09:30");
        QCOMPARE(all.setup()->makePreview(), "");
        all.setup()->zones()->setFilter("london");
        // Past the appointment hour by hour, and then month by month.
        for (int hour = 0; hour < 24 * 16; ++hour) {
            scene_->clock.pass(1h);
            all.refresh();
        }
        QCOMPARE(all.recordInjection("10:05"), "");
        QCOMPARE(all.undoInjection(), "");
        for (int month = 0; month < 6; ++month) {
            scene_->clock.pass(30 * 24h);
            all.refresh();
        }
        QCOMPARE(all.change()->book("", "", "Europe/Berlin"), "");
        QCOMPARE(all.change()->apply(), "");
        QCOMPARE(all.change()->stand("to_rebook"), "");
        QCOMPARE(all.change()->apply(), "");
        QCOMPARE(move(all, "2027-12-03", "09:30", "America/Chicago"), "");
        QCOMPARE(all.undo(), "");
        QCOMPARE(move(all, "2027-12-03", "09:30", "America/Chicago"), "");
        all.ownStep()->begin("");
        QCOMPARE(all.ownStep()->save("Buy ice", "", "2027-12-01", "10:00", true), "");
        QCOMPARE(all.step()->setTime("2027-11-20", "08:00", true), "");
        QCOMPARE(all.step()->setNote("Ana has the car"), "");
        QCOMPARE(all.procedures()->update(), "");
        all.readHistory();
        QVERIFY(all.history()->count() > 10);
        QCOMPARE(all.setup()->finish(), "");
    }

    void one_tick_is_one_change() {
        QCOMPARE(scene_->state("send-medicine-list"), "open");
        {
            const Heard heard(*session().timeline());
            QCOMPARE(session().markDone("send-medicine-list", "once"), "");
            QVERIFY(heard.only_changed(1));
            const QModelIndex row = heard.changed.at(0).at(0).toModelIndex();
            QCOMPARE(row.row(), session().timeline()->rowOf("send-medicine-list", "once"));
            QCOMPARE(heard.changed.at(0).at(1).toModelIndex(), row);
        }
        QCOMPARE(scene_->state("send-medicine-list"), "done");
        QVERIFY(scene_->of("send-medicine-list", StepListModel::DetailRole)
                    .toString()
                    .startsWith("Done on Friday 20 November, 12:00"));
        const Heard heard(*session().timeline());
        QCOMPARE(session().reopen("send-medicine-list", "once"), "");
        QVERIFY(heard.only_changed(1));
        QCOMPARE(scene_->state("send-medicine-list"), "open");
    }

    void looking_again_says_nothing() {
        const Heard heard(*session().timeline());
        const Heard log(*session().log());
        const Heard questions(*session().questions());
        session().refresh();
        QVERIFY(heard.only_changed(0));
        QVERIFY(log.only_changed(0));
        QVERIFY(questions.only_changed(0));
    }

    void a_skip_keeps_its_reason() {
        session().step()->open("book-driver", "once");
        const Heard heard(*session().timeline());
        QCOMPARE(session().step()->skip("  The bus goes there "), "");
        QVERIFY(heard.only_changed(1));
        QCOMPARE(session().step()->state(), "skipped");
        QCOMPARE(session().step()->words(), "The bus goes there");
        QCOMPARE(session().step()->reopen(), "");
        QCOMPARE(session().step()->state(), "open");
        QCOMPARE(session().step()->words(), "");
        QCOMPARE(session().step()->history()->count(), 2);
    }

    void a_step_that_holds_an_answer_wants_it() {
        session().questions()->setAnswer("blood-thinner", "yes");
        session().step()->open("ask-blood-thinner", "once");
        QVERIFY(session().step()->holdsAnswer());
        QVERIFY(!session().step()->markDone(" ").isEmpty());
        QVERIFY(session().step()->state() != "done");
        QCOMPARE(session().step()->markDone("Keep taking it, says Dr Lee"), "");
        QCOMPARE(session().step()->words(), "Keep taking it, says Dr Lee");
    }

    void the_day_rolls_over_at_midnight() {
        scene_->clock.set("2026-11-20T22:59:30Z");
        session().refresh();
        QCOMPARE(session().today()->headline(), "13 days to go");
        QCOMPARE(session().today()->dateText(), "Friday 20 November");
        QCOMPARE(session().until_next_change(), 30s);
        scene_->clock.pass(30s);
        session().refresh();
        QCOMPARE(session().today()->headline(), "12 days to go");
        QCOMPARE(session().today()->dateText(), "Saturday 21 November");
        QCOMPARE(session().todayDate(), "2026-11-21");
        QCOMPARE(session().until_next_change(), 60s);
        scene_->clock.set("2026-12-01T23:00:00Z");
        session().refresh();
        QCOMPARE(session().today()->headline(), "1 day to go");
        scene_->clock.set("2026-12-02T23:00:00Z");
        session().refresh();
        QCOMPARE(session().today()->headline(), "Today is the day");
    }

    void the_next_change_may_be_within_a_minute() {
        scene_->clock.set("2026-12-03T08:40:20Z");
        VERIFY_OK(scene_->composition->procedures().change(
            scene_->id, {.injection = Change::Injection{scene_->clock.now()}}, "Europe/Berlin"));
        scene_->clock.set("2026-12-03T08:55:05Z"); // "rest-after" is 15 minutes after it
        session().refresh();
        QCOMPARE(session().until_next_change(), 15s);
    }

    void answers_let_steps_come_and_go() {
        QCOMPARE(scene_->state("ask-blood-thinner"), "depends");
        const Heard heard(*session().timeline());
        const auto answer = [this](const char* value) {
            session().questions()->setAnswer("blood-thinner", value);
            QVERIFY(session().answersChanged());
            QCOMPARE(session().change()->answer(), "");
            QVERIFY(session().change()->rows()->count() > 0);
            QCOMPARE(session().change()->apply(), "");
        };
        answer("no");
        QCOMPARE(session().timeline()->rowOf("ask-blood-thinner", "once"), -1);
        QVERIFY(!heard.removed.empty());
        answer("yes");
        QCOMPARE(scene_->state("ask-blood-thinner"), "open");
        QVERIFY(!heard.inserted.empty());
        QVERIFY(heard.reset.empty());
        QCOMPARE(session().undo(), "");
        QCOMPARE(session().timeline()->rowOf("ask-blood-thinner", "once"), -1);
        QCOMPARE(session().questions()->answer("blood-thinner"), "no");
    }

    void answers_that_are_not_saved_yet_stay_while_time_passes() {
        session().questions()->setAnswer("blood-thinner", "no");
        scene_->clock.pass(1h);
        session().refresh();
        QCOMPARE(session().questions()->answer("blood-thinner"), "no");
        QVERIFY(session().answersChanged());
        QCOMPARE(scene_->state("ask-blood-thinner"), "depends");
        session().resetAnswers();
        QCOMPARE(session().questions()->answer("blood-thinner"), "");
        QVERIFY(!session().answersChanged());
    }

    void another_plan_is_shown_from_now() {
        const QSignalSpy replaced(&session(), &view::Session::planReplaced);
        QCOMPARE(session().markDone("send-medicine-list", "once"), "");
        session().questions()->setAnswer("blood-thinner", "no");
        QCOMPARE(session().change()->answer(), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(replaced.size(), 0); // what is on the screen stays where it is
        QCOMPARE(move(session(), "2026-12-24", "14:00", "Europe/London"), "");
        QCOMPARE(replaced.size(), 1);
    }

    void a_move_keeps_ticks() {
        QCOMPARE(session().markDone("ask-about-it", "once"), "");
        QCOMPARE(move(session(), "2026-12-24", "14:00", "Europe/London"), "");
        QCOMPARE(scene_->state("ask-about-it"), "done");
        QCOMPARE(session().today()->headline(), "34 days to go");
        QCOMPARE(session().today()->appointmentText(), "Thursday 24 December, 14:00 (London time)");
        QVERIFY(!move(session(), "2026-03-29", "01:30", "Europe/London").isEmpty());
        QCOMPARE(session().appointmentDate(), "2026-12-24");
    }

    // "2 hours after" is no word for what comes the next morning instead.
    void what_was_moved_says_on_which_day_it_is() {
        int moved = 0;
        for (const char* at : {"06:30", "20:30"}) {
            QCOMPARE(session().change()->book("2026-12-03", at, "Europe/Berlin"), "");
            QCOMPARE(session().change()->apply(), "");
            const auto snapshot = scene_->composition->procedures().snapshot(scene_->id).value();
            for (const TimelineRow& row : snapshot->rows) {
                if (!row.planned->moved_from || row.state != StepState::upcoming ||
                    !row.waits_for.empty()) {
                    continue;
                }
                const WallTime due = snapshot->plan.zone->to_wall(*row.planned->due);
                const QString said = scene_
                                         ->of(QString::fromStdString(row.planned->id.key),
                                              view::StepListModel::DetailRole,
                                              QString::fromStdString(row.planned->id.occurrence))
                                         .toString();
                QVERIFY2(said.endsWith(QString(" · ") + session().wording().day(due)),
                         qPrintable(said));
                ++moved;
            }
        }
        QVERIFY(moved > 3);
    }

    void a_reminder_shows_until_it_is_settled() {
        switch_usual_reminders_off();
        session().step()->open("book-driver", "once"); // due on the 26th at 18:00
        QCOMPARE(session().step()->setReminder("PT1H"), "");
        QCOMPARE(session().reminders()->count(), 1);
        QCOMPARE(session().due()->count(), 0);
        scene_->clock.set("2026-11-26T15:59:30Z");
        session().refresh();
        QCOMPARE(session().due()->count(), 0);
        QCOMPARE(session().until_next_change(), 30s);
        scene_->clock.pass(30s);
        session().refresh();
        QCOMPARE(session().due()->count(), 1);
        QCOMPARE(session().due()->snooze(0, 10), "");
        QCOMPARE(session().due()->count(), 0);
        scene_->clock.pass(10min);
        session().refresh();
        QCOMPARE(session().due()->count(), 1);
        QCOMPARE(session().due()->dismiss(0), "");
        QCOMPARE(session().due()->count(), 0);
        scene_->clock.pass(24h);
        session().refresh();
        QCOMPARE(session().due()->count(), 0);
    }

    void the_window_only_shows_what_is_due() {
        switch_usual_reminders_off();
        session().step()->open("book-driver", "once");
        QCOMPARE(session().step()->setReminder("PT1H"), "");
        scene_->clock.set("2026-11-26T16:00:00Z");
        session().refresh();
        QCOMPARE(session().due()->count(), 1);
        const ReminderStore& kept = scene_->composition->reminders().store();
        QVERIFY(kept.deliveries(scene_->id)->empty()); // the agent alone claims and marks
        QCOMPARE(session().step()->setReminder("PT0S"), "");
        scene_->clock.set("2026-11-26T17:00:00Z");
        session().refresh();
        QCOMPARE(session().due()->count(), 1); // the later one, of the same step
        QCOMPARE(session().due()->dismiss(0), "");
        QCOMPARE(session().due()->count(), 0);
        QCOMPARE(kept.deliveries(scene_->id)->size(), 1U);
    }

    void usual_reminders_are_listed_and_taken_away() {
        const int usual = session().reminders()->count();
        QVERIFY(usual > 5);
        session().step()->open("book-driver", "once");
        view::TextListModel& its = *session().step()->reminders();
        QCOMPARE(its.count(), 1);
        const QString name = its.data(its.index(0), view::TextListModel::IdRole).toString();
        QCOMPARE(name, "step|book-driver|once|PT0S");
        QCOMPARE(session().removeReminder(name), "");
        QCOMPARE(session().reminders()->count(), usual - 1);
        QCOMPARE(its.count(), 0);
        QCOMPARE(session().removeReminder("nonsense"), "");
        QCOMPARE(session().step()->setReminder("PT0S"), "");
        QCOMPARE(its.count(), 1);
        QCOMPARE(session().reminders()->count(), usual);
    }

    void an_injection_that_is_taken_back_can_be_put_back() {
        scene_->clock.set("2026-12-03T10:00:00Z");
        session().refresh();
        QCOMPARE(session().recordInjection("10:05"), "");
        const QString recorded = session().today()->injectionText();
        QVERIFY(!recorded.isEmpty());
        QCOMPARE(session().undoInjection(), "");
        QVERIFY(!session().today()->injectionRecorded());
        QCOMPARE(session().undo(), "");
        QCOMPARE(session().today()->injectionText(), recorded);
    }

    void what_cannot_be_saved_changes_nothing_on_the_screen() {
        QTemporaryDir folder;
        Scene scene(folder.path().toStdString());
        view::Session& own = *scene.session;
        for (const char* table : {"step_event", "log_entry", "answer_event", "appointment_event"}) {
            db::testing::run_sql(folder.path().toStdString(),
                                 std::string("CREATE TRIGGER no_") + table + " BEFORE INSERT ON " +
                                     table + " BEGIN SELECT RAISE(ABORT, 'no'); END");
        }
        const Heard timeline(*own.timeline());
        const Heard log(*own.log());
        QVERIFY(!own.markDone("send-medicine-list", "once").isEmpty());
        QCOMPARE(scene.state("send-medicine-list"), "open");
        own.diary()->entry()->begin("note");
        own.diary()->entry()->setText("Stiff");
        QVERIFY(!own.diary()->entry()->save().isEmpty());
        QVERIFY(!move(own, "2027-01-14", "09:30", "Europe/Berlin").isEmpty());
        QCOMPARE(own.appointmentDate(), "2026-12-03");
        own.questions()->setAnswer("blood-thinner", "no");
        QCOMPARE(own.change()->answer(), "");
        QVERIFY(!own.change()->apply().isEmpty());
        QCOMPARE(own.questions()->answer("blood-thinner"), "no"); // still there, and not saved
        QVERIFY(own.answersChanged());
        QCOMPARE(scene.state("ask-blood-thinner"), "depends");
        QVERIFY(timeline.only_changed(0));
        QVERIFY(log.only_changed(0));
    }

    void a_zone_that_is_gone_is_said_and_the_plan_stays() {
        QTemporaryDir folder;
        scene_ = std::make_unique<Scene>(folder.path().toStdString());
        QCOMPARE(session().today()->problem(), "");
        db::testing::run_sql(folder.path().toStdString(),
                             "UPDATE appointment_event SET zone = 'US/Gone'");
        session().refresh();
        QVERIFY(session().problem().isEmpty() && session().hasProcedure());
        QVERIFY(session().today()->problem().contains("US/Gone"));
        QVERIFY(session().timeline()->count() > 60);
        QCOMPARE(session().appointmentDate(), "2026-12-03"); // to choose the zone again
        QCOMPARE(session().change()->book("2026-12-03", "09:30", "Europe/Berlin"), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(session().today()->problem(), "");
        QCOMPARE(session().today()->stage(), "before");
    }
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
