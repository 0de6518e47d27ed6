// SPDX-License-Identifier: Apache-2.0
// What the window shows and takes back while other procedures, and other programs, are about.
#include "core/plan/picked_time.h"
#include "core/time/iso8601.h"
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

class OthersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    view::Session& session() const { return *scene_->session; }
    app::Procedures& procedures() const { return scene_->composition->procedures(); }

    std::string appointment(const std::string& id) const {
        return format_wall_time(*procedures().snapshot(id).value()->procedure.appointment);
    }
    void move(const char* date, const char* time) const {
        QCOMPARE(session().change()->book(date, time, "Europe/Berlin"), "");
        QCOMPARE(session().change()->apply(), "");
    }
    int late() const {
        return static_cast<int>(
            std::ranges::count_if(session().snapshot()->rows, [](const TimelineRow& row) {
                return row.state == StepState::late && !row.past_when_made;
            }));
    }
    /// The day before, with steps that are late.
    void the_day_before() const {
        scene_->clock.set("2026-12-02T11:00:30Z");
        session().refresh();
        QVERIFY(late() > 0);
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() { scene_.reset(); }

    void what_was_done_here_is_not_taken_back_elsewhere() {
        const std::string other = scene_->add_another();
        move("2026-12-10", "14:00");
        QSignalSpy switched(&session(), &view::Session::switched);
        QCOMPARE(session().procedures()->choose(QString::fromStdString(other)), "");
        QCOMPARE(switched.size(), 1);
        QVERIFY(!session().undo().isEmpty());
        QVERIFY(!session().change()->apply().isEmpty());
        QCOMPARE(appointment(other), "2027-02-01T11:00:00");
        QCOMPARE(appointment(scene_->id), "2026-12-10T14:00:00");
    }

    void a_page_stays_with_its_procedure() {
        session().step()->open("book-driver", "once");
        QCOMPARE(session().change()->book("2026-12-10", "14:00", "Europe/Berlin"), "");
        const std::string other = scene_->add_another();
        session().refresh(); // a minute passed
        QCOMPARE(session().step()->markDone(""), "");
        QCOMPARE(session().step()->setNote("Call Ann"), "");
        QCOMPARE(session().change()->apply(), "");
        const auto here = procedures().snapshot(scene_->id).value();
        const auto there = procedures().snapshot(other).value();
        QVERIFY(!here->events.empty() && there->events.empty());
        QCOMPARE(here->procedure.layer.notes.size(), 1U);
        QVERIFY(there->procedure.layer.notes.empty());
        QCOMPARE(appointment(other), "2027-02-01T11:00:00");
        QCOMPARE(appointment(scene_->id), "2026-12-10T14:00:00");
    }

    void what_somebody_changed_since_is_not_taken_back() {
        move("2026-12-10", "14:00");
        const Change theirs{.booking = Change::Booking{parse_wall_time("2026-12-17T10:00").value(),
                                                       "Europe/Berlin"}};
        VERIFY_OK(procedures().change(scene_->id, theirs, "Europe/Berlin"));
        QVERIFY(session().undo().contains("changed again"));
        QCOMPARE(appointment(scene_->id), "2026-12-17T10:00:00");
    }

    void what_is_not_part_of_it_can_change_before_it_is_taken_back() {
        move("2026-12-10", "14:00");
        QCOMPARE(session().markDone("ask-about-it", "once"), "");
        QCOMPARE(session().undo(), "");
        QCOMPARE(appointment(scene_->id), "2026-12-03T09:30:00");
        QCOMPARE(scene_->state("ask-about-it"), "done");
    }

    void what_was_late_is_late_again_once_a_move_is_taken_back() {
        the_day_before();
        const int before = late();
        move("2026-12-10", "14:00");
        QCOMPARE(session().undo(), "");
        QCOMPARE(late(), before);
        QCOMPARE(session().change()->stand("cancelled"), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(late(), 0);
        QCOMPARE(session().undo(), "");
        QCOMPARE(late(), before);
    }

    void what_was_late_is_late_for_another_hour_too() {
        the_day_before();
        const int before = late();
        move("2026-12-03", "09:00");
        QVERIFY(late() >= before);
    }

    void a_skipped_injection_can_be_opened_again() {
        scene_->clock.set("2026-12-03T09:00:30Z");
        session().refresh();
        view::StepView& step = *session().step();
        step.open("the-injection", "once");
        QCOMPARE(step.skip("They ran late"), "");
        QCOMPARE(scene_->state("the-injection"), "skipped");
        QCOMPARE(step.reopen(), "");
        QCOMPARE(scene_->state("the-injection"), "open");
        QVERIFY(!session().snapshot()->procedure.injected);

        QCOMPARE(step.skip("They ran late"), "");
        QCOMPARE(step.markDone(""), "");
        QVERIFY(session().snapshot()->procedure.injected);
        QVERIFY(!step.skip("No").isEmpty()); // that would say both
        QCOMPARE(step.reopen(), "");
        QCOMPARE(scene_->state("the-injection"), "open");
    }

    void the_injection_is_not_before_its_day() {
        const Change early{.injection = Change::Injection{scene_->clock.now() - 1h}};
        VERIFY_ERROR(procedures().change(scene_->id, early, "Europe/Berlin"), invalid);
        QCOMPARE(session().change()->stand("to_rebook"), "");
        QCOMPARE(session().change()->apply(), "");
        QVERIFY(!session().markDone("the-injection", "once").isEmpty());
        QVERIFY(!session().snapshot()->procedure.injected);
    }

    void the_hour_of_the_injection_is_the_clinics() {
        move("2026-12-03", "09:30");
        const Change there{.booking = Change::Booking{parse_wall_time("2026-12-03T09:30").value(),
                                                      "Europe/Athens"}};
        VERIFY_OK(procedures().change(scene_->id, there, "Europe/Berlin"));
        scene_->clock.set("2026-12-03T09:00:00Z"); // 10:00 here, 11:00 at the clinic
        session().refresh();
        QCOMPARE(session().nowTime(), "10:00");
        QCOMPARE(session().clinicNowTime(), "11:00");
        QCOMPARE(session().recordInjection(session().clinicNowTime()), "");
        QCOMPARE(format_instant(*session().snapshot()->procedure.injected), "2026-12-03T09:00:00Z");
    }

    void the_next_procedure_asks_anew() {
        const Change left{.answers = {{"side", "left"}}};
        VERIFY_OK(procedures().change(scene_->id, left, "Europe/Berlin"));
        session().refresh();
        session().setup()->beginFollowUp("other-side");
        QVERIFY(session().setup()->questions()->answers().empty());
        QCOMPARE(session().setup()->zone(), "Europe/Berlin");
    }

    void a_step_that_follows_goes_on_following_while_there_is_no_date() {
        view::OwnStepView& own = *session().ownStep();
        own.begin("");
        QCOMPARE(own.save("Borrow crutches", "", "2026-12-01", "18:00", true), "");
        const auto step = [this] { return session().snapshot()->procedure.layer.own.front(); };
        const When meant = step().occurrences.front().when;
        QCOMPARE(session().change()->stand("to_rebook"), "");
        QCOMPARE(session().change()->apply(), "");
        own.begin(QString::fromStdString(step().key));
        QCOMPARE(own.save("Borrow two crutches", "", own.date(), own.time(), own.follows()), "");
        QCOMPARE(step().title, "Borrow two crutches");
        QVERIFY(step().occurrences.front().when == meant);
        QVERIFY(!picked_time(session().snapshot()->plan, WallTime{}, true));
    }
};

QTEST_MAIN(OthersTest)
#include "others_test.moc"
