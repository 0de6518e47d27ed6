// SPDX-License-Identifier: Apache-2.0
#include "core/plan/today.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Stage = Today::Stage;

namespace {

const StepId packed{"pack", "once"};

Guide small_guide() {
    Step injection = step("injection", Phase::procedure_day, elapsed(0s, Anchor::injection));
    injection.is_injection = true;
    return guide_of({step("pack", Phase::preparation, calendar(-1, 20h)), injection,
                     step("walk", Phase::recovery, calendar(1, 10h, Anchor::injection))});
}

} // namespace

/// Whether it is to take place, and since when a plan has been what it is. Appointment on 3
/// December 2026 at 09:30 in Chicago.
class PlanStandingTest : public QObject {
    Q_OBJECT

    Guide guide_ = small_guide();

    Instant here(std::string_view local) const { return at(zone("America/Chicago"), local); }

    Anchors anchors(Standing standing, bool appointment, std::string_view injected) const {
        Anchors made{zone("America/Chicago"), {}, {}, standing};
        if (appointment) {
            made.appointment = here("2026-12-03T09:30");
        }
        if (!injected.empty()) {
            made.injection = here(injected);
        }
        return made;
    }

  private slots:
    void aPlanHasDatesWhileItGoesAhead_data() {
        QTest::addColumn<int>("standing");
        QTest::addColumn<bool>("appointment");
        QTest::addColumn<bool>("injected");
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("walk");
        QTest::addColumn<int>("stage"); // on the evening of the 2nd, when packing is due
        QTest::addColumn<QString>("state");
        const auto row = [](const char* what, Standing standing, bool appointment, bool injected,
                            const char* pack, const char* walk, Stage stage, const char* state) {
            QTest::newRow(what) << static_cast<int>(standing) << appointment << injected << pack
                                << walk << static_cast<int>(stage) << state;
        };
        const char evening[] = "2026-12-02T20:00:00";
        const char days_after[] = "2026-12-04T10:00:00";
        const char after_injection[] = "2026-12-03T10:00:00"; // that of the 2nd, as recorded
        row("going ahead", Standing::going_ahead, true, false, evening, days_after, Stage::before,
            "late");
        row("no date yet", Standing::going_ahead, false, false, "-", "-", Stage::undated,
            "upcoming");
        row("told to rebook", Standing::to_rebook, true, false, "-", "-", Stage::to_rebook,
            "upcoming");
        row("told to rebook, no date", Standing::to_rebook, false, false, "-", "-",
            Stage::to_rebook, "upcoming");
        row("cancelled", Standing::cancelled, true, false, "-", "-", Stage::cancelled, "upcoming");
        row("cancelled, no date", Standing::cancelled, false, false, "-", "-", Stage::cancelled,
            "upcoming");
        // Once it was given, what the letter says of it is history.
        row("injected", Standing::going_ahead, true, true, evening, after_injection,
            Stage::recovery, "late");
        row("injected though told to rebook", Standing::to_rebook, true, true, evening,
            after_injection, Stage::recovery, "late");
        row("injected though cancelled", Standing::cancelled, true, true, evening, after_injection,
            Stage::recovery, "late");
        row("injected without an appointment", Standing::going_ahead, false, true,
            "2026-12-01T20:00:00", after_injection, Stage::recovery, "missed");
        row("injected though cancelled, no appointment", Standing::cancelled, false, true,
            "2026-12-01T20:00:00", after_injection, Stage::recovery, "missed");
    }

    void aPlanHasDatesWhileItGoesAhead() {
        QFETCH(int, standing);
        QFETCH(bool, appointment);
        QFETCH(bool, injected);
        const Instant now = here("2026-12-02T20:30");
        const Plan plan = build_plan(guide_,
                                     anchors(static_cast<Standing>(standing), appointment,
                                             injected ? "2026-12-02T16:00" : ""),
                                     {});
        QTEST(there(plan, planned(plan, "pack").due), "pack");
        QTEST(there(plan, planned(plan, "walk").due), "walk");
        QCOMPARE(plan.dated(), planned(plan, "pack").due.has_value());
        QVERIFY(plan.standing == static_cast<Standing>(standing));
        QTEST(state(plan, packed, now), "state");
        QCOMPARE(state(plan, {"injection", "once"}, now), injected ? "done" : "upcoming");
        const auto rows = timeline(plan, {}, now);
        const Today made = today(plan, rows, now);
        QTEST(static_cast<int>(made.stage), "stage");
        // Nothing falls due while it has no dates; what is to come stays readable.
        if (!plan.dated()) {
            QVERIFY(!next_change(plan, {}) && !made.next && made.also.empty() && made.day.empty());
            QCOMPARE(made.coming_up.size(), 3U);
        }
    }

    void aTickStaysWhateverTheStanding() {
        const Instant now = here("2026-12-02T20:30");
        const std::vector done{did(packed, StepEvent::Kind::done, now)};
        for (const Standing standing :
             {Standing::going_ahead, Standing::to_rebook, Standing::cancelled}) {
            const Plan plan = build_plan(guide_, anchors(standing, true, ""), {});
            QCOMPARE(state(plan, packed, now, done), "done");
        }
    }

    void theDayItselfIsNoneWhenItIsCalledOff() {
        const Instant now = here("2026-12-03T08:00");
        const auto stage = [&](Standing standing) {
            const Plan plan = build_plan(guide_, anchors(standing, true, ""), {});
            return today(plan, timeline(plan, {}, now), now).stage;
        };
        QCOMPARE(stage(Standing::going_ahead), Stage::procedure_day);
        QCOMPARE(stage(Standing::to_rebook), Stage::to_rebook);
        QCOMPARE(stage(Standing::cancelled), Stage::cancelled);
    }

    void theRecordedInjectionIsWhatWasDoneWithItsStep() {
        const Plan plan =
            build_plan(guide_, anchors(Standing::going_ahead, true, "2026-12-03T09:50"), {});
        const Instant now = here("2026-12-03T12:00");
        // Whatever an old event says of it.
        const auto rows =
            timeline(plan, {did({"injection", "once"}, StepEvent::Kind::skipped, now)}, now);
        const auto row = std::ranges::find(
            rows, "injection", [](const TimelineRow& each) { return each.planned->id.key; });
        QCOMPARE(shown(row->state), "done");
        QVERIFY(row->last->kind == StepEvent::Kind::done);
        QVERIFY(row->last->happened_at == here("2026-12-03T09:50"));
        QCOMPARE(row->last->zone, "America/Chicago");
    }

    // ---- since when
    // ------------------------------------------------------------------------------

    void whatWasDueBeforeItCameWasNeverDue_data() {
        QTest::addColumn<int>("dated_s"); // after the step is due; no row is later than now
        QTest::addColumn<int>("q_s");
        QTest::addColumn<int>("other_s");
        QTest::addColumn<bool>("past");
        const int never = -1'000'000;
        const auto row = [](const char* what, int dated, int q, int other, bool past) {
            QTest::newRow(what) << dated << q << other << past;
        };
        row("dated before, never answered anew", -1, never, never, false);
        row("dated as it was due", 0, never, never, true);
        row("dated after", 1, never, never, true);
        row("its answer came before", -1, -1, never, false);
        row("its answer came as it was due", -1, 0, never, true);
        row("its answer came after", -1, 1, never, true);
        row("an answer that does not decide it came after", -1, never, 1, false);
        row("dated after, answered before", 1, -1, never, true);
    }

    void whatWasDueBeforeItCameWasNeverDue() {
        QFETCH(int, dated_s);
        QFETCH(int, q_s);
        QFETCH(int, other_s);
        Step ask = step("ask", Phase::preparation, calendar(-14, 10h));
        const Condition yes{.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        for (const Condition& condition :
             {yes, Condition{.kind = Condition::Kind::all, .parts = {yes}},
              Condition{.kind = Condition::Kind::negation,
                        .parts = {{.kind = Condition::Kind::negation, .parts = {yes}}}}}) {
            ask.applies = condition;
            const Guide guide = guide_of({ask});
            const Plan plan = build_plan(guide, anchors(Standing::going_ahead, true, ""),
                                         {{"q", "yes"}, {"other", "yes"}});
            const Instant due = here("2026-11-19T10:00");
            const Since since{due + std::chrono::seconds{dated_s},
                              {{"q", due + std::chrono::seconds{q_s}},
                               {"other", due + std::chrono::seconds{other_s}}}};
            const auto rows = timeline(plan, {}, due + 1h, since);
            QTEST(rows.at(0).past_when_made, "past");
            QCOMPARE(shown(rows.at(0).state), "late"); // it can still be done, and says so
            QVERIFY(!timeline(plan, {}, due + 1h).at(0).past_when_made); // not known: not past
            // It is beside the next thing, and not counted as late.
            const Today made = today(plan, rows, due + 1h);
            QVERIFY(made.next == 0U);
            QVERIFY(made.late.empty());
        }
    }

    void withoutADateNothingWasDue() {
        const Plan plan = build_plan(guide_, anchors(Standing::cancelled, true, ""), {});
        for (const TimelineRow& row :
             timeline(plan, {}, here("2027-01-01T00:00"), Since{here("2027-01-01T00:00")})) {
            QVERIFY(!row.past_when_made);
        }
    }
};

QTEST_APPLESS_MAIN(PlanStandingTest)
#include "standing_test.moc"
