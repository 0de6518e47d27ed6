// SPDX-License-Identifier: Apache-2.0
// Setting up: what was typed outlives the window, and only what can be is accepted.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;

class SetupTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-03-01T11:00:00Z"};
    std::unique_ptr<app::Composition> composition_;
    std::unique_ptr<view::Session> session_;
    view::SetupView& setup() { return *session_->setup(); }
    void choose() { setup().setGuideId("si-joint-injection"); }
    void reopen() { session_ = std::make_unique<view::Session>(*composition_, false); }

  private slots:
    static void initMain() { set_up_device(); }
    void init() {
        session_.reset();
        composition_ = app::Composition::open({}, clock_).value();
        reopen();
    }
    void cleanupTestCase() { session_.reset(); }

    void it_starts_with_what_the_device_knows() {
        QVERIFY(!session_->hasProcedure());
        QCOMPARE(setup().guideId(), ""); // the person says what they are having, never we
        QVERIFY(setup().guides()->count() >= 2);
        QVERIFY(setup().problem().startsWith("Choose what"));
        QCOMPARE(setup().finish(), setup().problem());
        QCOMPARE(setup().zone(), "Europe/Berlin");
        QCOMPARE(setup().date(), "");
        QCOMPARE(setup().time(), "");
        QVERIFY(!setup().hasDraft());
        QCOMPARE(setup().questions()->answer("side"), "");
    }

    void the_draft_outlives_the_window() {
        setup().setPage(2);
        choose();
        setup().setDate("2026-03-24");
        setup().setTime("09:30");
        setup().setZone("America/Chicago");
        setup().setClinic("Hill Clinic");
        setup().setClinicPhone("030 1");
        setup().setOutOfHoursPhone("030 2");
        setup().questions()->setAnswer("side", "left");
        reopen();
        QVERIFY(setup().hasDraft());
        QCOMPARE(setup().page(), 2);
        QCOMPARE(setup().date(), "2026-03-24");
        QCOMPARE(setup().time(), "09:30");
        QCOMPARE(setup().zone(), "America/Chicago");
        QCOMPARE(setup().clinic(), "Hill Clinic");
        QCOMPARE(setup().clinicPhone(), "030 1");
        QCOMPARE(setup().outOfHoursPhone(), "030 2");
        QCOMPARE(setup().questions()->answer("side"), "left");

        QCOMPARE(setup().problem(), "");
        QCOMPARE(setup().finish(), "");
        QVERIFY(!setup().hasDraft());
        QVERIFY(session_->hasProcedure());
        QCOMPARE(session_->appointmentDate(), "2026-03-24");
        QCOMPARE(session_->zone(), "America/Chicago");
        QCOMPARE(session_->clinicPhone(), "030 1");
        QCOMPARE(session_->questions()->answer("side"), "left");
        reopen();
        QVERIFY(session_->hasProcedure());
        QVERIFY(!setup().hasDraft());
        QCOMPARE(setup().clinic(), "");
    }

    void a_draft_can_be_thrown_away() {
        setup().setClinic("Hill Clinic");
        QVERIFY(setup().hasDraft());
        setup().discardDraft();
        QCOMPARE(setup().clinic(), "");
        reopen();
        QVERIFY(!setup().hasDraft());
    }

    void another_guide_asks_its_own_questions() {
        choose();
        QVERIFY(setup().questions()->rowCount() > 0);
        setup().questions()->setAnswer("side", "left");
        setup().setGuideId("lumbar-medial-branch-block");
        QCOMPARE(setup().questions()->answer("blood-thinner"), "");
        setup().questions()->setAnswer("blood-thinner", "no");
        QCOMPARE(setup().problem(), "");
        setup().setNoDate(true);
        QCOMPARE(setup().finish(), "");
        QVERIFY(session_->guide()->title().contains("branch", Qt::CaseInsensitive));
        QCOMPARE(session_->questions()->answer("blood-thinner"), "no");
    }

    void answers_are_there_again_with_their_guide() {
        choose();
        setup().questions()->setAnswer("side", "left");
        setup().setGuideId("lumbar-medial-branch-block");
        setup().questions()->setAnswer("blood-thinner", "no");
        choose();
        QCOMPARE(setup().questions()->answer("side"), "left");
        QCOMPARE(setup().questions()->answer("blood-thinner"), "");
        setup().setGuideId("lumbar-medial-branch-block");
        QCOMPARE(setup().questions()->answer("blood-thinner"), "no");
    }

    void a_time_that_does_not_exist() {
        choose();
        setup().setDate("2026-03-29");
        setup().setTime("02:30");
        QVERIFY(!setup().problem().isEmpty());
        QCOMPARE(setup().finish(), setup().problem());
        QVERIFY(!session_->hasProcedure());
        QVERIFY(setup().hasDraft());
        setup().setZone("Europe/London");
        QCOMPARE(setup().problem(), "");
        setup().setZone("Europe/Atlantis");
        QVERIFY(!setup().problem().isEmpty());
    }

    void a_date_wants_a_time() {
        choose();
        setup().setDate("2026-03-24");
        QVERIFY(!setup().problem().isEmpty());
        setup().setTime("09:30");
        QCOMPARE(setup().problem(), "");
    }

    void no_date_yet() {
        choose();
        setup().setDate("2026-03-24");
        setup().setNoDate(true);
        QCOMPARE(setup().problem(), "");
        QCOMPARE(setup().makePreview(), "");
        QVERIFY(setup().preview()->count() > 20);
        QCOMPARE(setup().finish(), "");
        QCOMPARE(session_->appointmentDate(), "");
        QCOMPARE(session_->today()->stage(), "undated");
        QCOMPARE(session_->today()->headline(), "No date yet");
    }

    void a_date_takes_no_date_back() {
        setup().setNoDate(true);
        setup().setDate("2026-03-24");
        QVERIFY(!setup().noDate());
    }
};

QTEST_MAIN(SetupTest)
#include "setup_test.moc"
