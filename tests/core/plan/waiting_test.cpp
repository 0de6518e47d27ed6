// SPDX-License-Identifier: Apache-2.0
#include "core/plan/today.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Kind = StepEvent::Kind;

namespace {

StepId once(const char* key) {
    return {key, "once"};
}

Condition yes_to(const char* question) {
    return {.kind = Condition::Kind::is, .question = question, .values = {"yes"}};
}

/// Preparation due at ten: open all of that day, late on the two after it.
Step prepared(const char* key, int days_before) {
    Step made = step(key, Phase::preparation, calendar(-days_before, 10h),
                     {.opens = CalendarOffset{}, .late_until = CalendarOffset{date::days{2}, {}}});
    made.deadline = false;
    return made;
}

} // namespace

/// Steps that name others: `after` and `unless_done`. Appointment on 3 December 2026 at 09:30 in
/// Chicago; "ask" is due on the 20th of November, whoever waits for it mostly on the 24th.
class PlanWaitingTest : public QObject {
    Q_OBJECT

    Anchors anchors_ = booked("America/Chicago", "2026-12-03T09:30");

    Instant here(std::string_view local) const { return at(anchors_.zone, local); }

    QString state_in(const Guide& guide, const char* key, std::string_view now,
                     const std::vector<StepEvent>& events = {}, const Answers& answers = {}) const {
        const Plan plan = build_plan(guide, anchors_, answers);
        return state(plan, once(key), here(now), events);
    }

  private slots:
    void waitsUntilTheOtherIsSettled_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("other"); // -1: nothing was done with it
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("waits");
        const int nothing = -1;
        const int done = static_cast<int>(Kind::done);
        const int skipped = static_cast<int>(Kind::skipped);
        const int reopened = static_cast<int>(Kind::reopened);
        const auto row = [](const char* what, const char* now, int other, const char* answer,
                            const char* expected, bool waits) {
            QTest::newRow(what) << now << other << answer << expected << waits;
        };
        row("not open, the other neither", "2026-11-18T12:00", nothing, "yes", "upcoming", true);
        row("not open, the other done", "2026-11-18T12:00", done, "yes", "upcoming", false);
        row("in its window, the other late", "2026-11-22T12:00", nothing, "yes", "upcoming", true);
        row("in its window, the other done", "2026-11-22T12:00", done, "yes", "open", false);
        row("in its window, the other skipped", "2026-11-22T12:00", skipped, "yes", "open", false);
        row("in its window, the other reopened", "2026-11-22T12:00", reopened, "yes", "upcoming",
            true);
        row("in its window, the other not for this person", "2026-11-22T12:00", nothing, "no",
            "open", false);
        row("in its window, the other hangs on an answer", "2026-11-22T12:00", nothing, "unsure",
            "upcoming", true);
        row("a second before the other is missed", "2026-11-22T23:59:59", nothing, "yes",
            "upcoming", true);
        row("as the other is missed", "2026-11-23T00:00", nothing, "yes", "open", false);
        row("late, the other hangs on an answer still", "2026-11-23T12:00", nothing, "unsure",
            "upcoming", true);
        row("late stays late", "2026-11-25T12:00", nothing, "unsure", "late", true);
        row("late, the other done", "2026-11-25T12:00", done, "yes", "late", false);
        row("missed waits for nothing", "2026-11-27T12:00", nothing, "unsure", "missed", false);
    }

    void waitsUntilTheOtherIsSettled() {
        QFETCH(QString, now);
        QFETCH(int, other);
        QFETCH(QString, answer);
        Step ask = prepared("ask", 13);
        ask.applies = yes_to("q");
        Step then = prepared("then", 9);
        then.window.opens = CalendarOffset{date::days{2}, {}};
        then.after = {"ask"};
        const Guide guide = guide_of({then, ask}); // wherever it stands
        const Plan plan = build_plan(guide, anchors_, {{"q", answer.toStdString()}});
        const Instant then_at = here(now.toStdString());
        std::vector<StepEvent> events;
        if (other >= 0) {
            events.push_back(did(once("ask"), static_cast<Kind>(other), then_at));
        }
        const auto rows = timeline(plan, events, then_at);
        const auto row = std::ranges::find(
            rows, "then", [](const TimelineRow& each) { return each.planned->id.key; });
        QTEST(shown(row->state), "expected");
        QTEST(!row->waits_for.empty(), "waits");
        if (!row->waits_for.empty()) {
            QCOMPARE(row->waits_for.size(), 1U);
            QVERIFY(row->waits_for.front() == plan.find(once("ask"))->step);
        }
    }

    void whatWasDoneWithItGoesBeforeWaiting() {
        Step then = prepared("then", 13);
        then.after = {"ask"};
        const Guide guide = guide_of({prepared("ask", 13), then});
        const auto with = [&](Kind kind) {
            return state_in(guide, "then", "2026-11-20T12:00",
                            {did(once("then"), kind, here("2026-11-20T11:00"))});
        };
        QCOMPARE(with(Kind::done), "done");
        QCOMPARE(with(Kind::skipped), "skipped");
        QCOMPARE(with(Kind::reopened), "upcoming");
    }

    void waitsForEachOfSeveral() {
        Step then = prepared("then", 13);
        then.after = {"one", "two"};
        const Guide guide = guide_of({prepared("one", 13), prepared("two", 13), then});
        const Plan plan = build_plan(guide, anchors_, {});
        const Instant now = here("2026-11-20T12:00");
        const auto waits = [&](const std::vector<StepEvent>& events) {
            QStringList keys;
            const auto rows = timeline(plan, events, now);
            for (const Step* other : rows.back().waits_for) {
                keys << QString::fromStdString(other->key);
            }
            return keys;
        };
        QCOMPARE(waits({}), (QStringList{"one", "two"}));
        QCOMPARE(waits({did(once("two"), Kind::done, now)}), QStringList{"one"});
        QCOMPARE(waits({did(once("two"), Kind::done, now), did(once("one"), Kind::skipped, now)}),
                 QStringList());
    }

    void aChainOpensOneByOne() {
        Step two = prepared("two", 13);
        two.after = {"one"};
        Step three = prepared("three", 13);
        three.after = {"two"};
        const Guide guide = guide_of({three, two, prepared("one", 13)});
        const auto states = [&](std::vector<StepId> done) {
            std::vector<StepEvent> events;
            for (const StepId& id : done) {
                events.push_back(did(id, Kind::done, here("2026-11-20T11:00")));
            }
            QStringList all;
            for (const char* key : {"one", "two", "three"}) {
                all << state_in(guide, key, "2026-11-20T12:00", events);
            }
            return all;
        };
        QCOMPARE(states({}), (QStringList{"open", "upcoming", "upcoming"}));
        QCOMPARE(states({once("one")}), (QStringList{"done", "open", "upcoming"}));
        QCOMPARE(states({once("one"), once("two")}), (QStringList{"done", "done", "open"}));
        // Done out of turn: what waits for that one may begin.
        QCOMPARE(states({once("two")}), (QStringList{"open", "done", "open"}));
        // Each says once what it waits for, however many ask.
        const Plan plan = build_plan(guide, anchors_, {});
        for (const TimelineRow& row : timeline(plan, {}, here("2026-11-20T12:00"))) {
            QCOMPARE(row.waits_for.size(), row.planned->step->after.size());
        }
    }

    void isNotNeededOnceAnotherIsDone_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("without");
        QTest::newRow("before it opens") << "2026-11-20T12:00" << "upcoming";
        QTest::newRow("in its window") << "2026-11-24T12:00" << "open";
        QTest::newRow("late") << "2026-11-25T12:00" << "late";
        QTest::newRow("when its time has passed") << "2026-11-27T00:00" << "missed";
    }

    void isNotNeededOnceAnotherIsDone() {
        QFETCH(QString, now);
        QFETCH(QString, without);
        Step chase = prepared("chase", 9);
        chase.unless_done = {"ask", "hear"};
        const Guide guide = guide_of({chase, prepared("ask", 13), prepared("hear", 12)});
        const auto with = [&](const std::vector<StepEvent>& events) {
            return state_in(guide, "chase", now.toStdString(), events);
        };
        const Instant then = here("2026-11-20T11:00");
        QCOMPARE(with({}), without);
        QCOMPARE(with({did(once("ask"), Kind::done, then)}), "not_applicable");
        QCOMPARE(with({did(once("hear"), Kind::done, then)}), "not_applicable");
        QCOMPARE(with({did(once("ask"), Kind::skipped, then)}), without);
        QCOMPARE(with({did(once("ask"), Kind::done, then), did(once("ask"), Kind::reopened, then)}),
                 without);
        // What the person did with it stays what they did.
        QCOMPARE(with({did(once("chase"), Kind::done, then), did(once("ask"), Kind::done, then)}),
                 "done");
        QCOMPARE(
            with({did(once("chase"), Kind::skipped, then), did(once("ask"), Kind::done, then)}),
            "skipped");
    }

    void aTickThatAnAnswerSwitchedOffMakesNothingNeedless() {
        Step ask = prepared("ask", 13);
        ask.applies = yes_to("q");
        Step chase = prepared("chase", 9);
        chase.unless_done = {"ask"};
        const Guide guide = guide_of({ask, chase});
        const std::vector events{did(once("ask"), Kind::done, here("2026-11-20T11:00"))};
        const auto with = [&](const char* answer) {
            return state_in(guide, "chase", "2026-11-24T12:00", events, {{"q", answer}});
        };
        QCOMPARE(with("yes"), "not_applicable");
        QCOMPARE(with("unsure"), "not_applicable"); // it was done, whatever the answer will be
        QCOMPARE(with("no"), "open");
    }

    void whatIsNeedlessHoldsNothingUp() {
        Step chase = prepared("chase", 13);
        chase.unless_done = {"ask"};
        Step last = prepared("last", 13);
        last.after = {"chase"};
        const Guide guide = guide_of({last, chase, prepared("ask", 13)});
        const Instant now = here("2026-11-20T12:00");
        QCOMPARE(state_in(guide, "last", "2026-11-20T12:00"), "upcoming");
        QCOMPARE(state_in(guide, "last", "2026-11-20T12:00", {did(once("ask"), Kind::done, now)}),
                 "open");
    }

    void hangingOnAnAnswerIsNoReasonToStay() {
        Step chase = prepared("chase", 9);
        chase.applies = yes_to("q");
        chase.unless_done = {"ask"};
        const Guide guide = guide_of({chase, prepared("ask", 13)});
        QCOMPARE(state_in(guide, "chase", "2026-11-24T12:00"), "depends");
        QCOMPARE(state_in(guide, "chase", "2026-11-24T12:00",
                          {did(once("ask"), Kind::done, here("2026-11-20T11:00"))}),
                 "not_applicable");
    }

    void aStepThatIsNotThereHoldsNothingUp() { // switched off by an overlay
        Step then = prepared("then", 13);
        then.after = {"gone"};
        then.unless_done = {"gone too"};
        QCOMPARE(state_in(guide_of({then}), "then", "2026-11-20T12:00"), "open");
    }

    // Whoever may move or forget the other one would hold back what keeps people safe.
    void aLockedStepIsHeldBackByNoneThatCanBeMoved() {
        Step then = prepared("then", 13);
        then.after = {"ask"};
        then.locked = true;
        Step ask = prepared("ask", 13);
        const auto with = [&] {
            return state_in(guide_of({then, ask}), "then", "2026-11-20T12:00");
        };
        QCOMPARE(with(), "open");
        ask.locked = true;
        QCOMPARE(with(), "upcoming");
        ask.locked = false;
        ask.is_injection = true; // nobody moves that one either
        QCOMPARE(with(), "upcoming");
        then.locked = false;
        ask.is_injection = false;
        QCOMPARE(with(), "upcoming");
    }

    void aLockedStepThatAnotherIsMovedBehindSaysNotThatItWaits() {
        Step then = prepared("then", 13);
        then.after = {"ask"};
        then.locked = true;
        const Guide guide = guide_of({then, prepared("ask", 13)});
        PersonalLayer layer;
        layer.times[once("ask")] = calendar(300, 12h);
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        const auto rows = timeline(plan, {}, here("2026-11-20T12:00"));
        const auto row = std::ranges::find(
            rows, "then", [](const TimelineRow& each) { return each.planned->id.key; });
        QCOMPARE(shown(row->state), "open");
        QVERIFY(row->waits_for.empty()); // reminders go by that
    }

    void theInjectionItselfCanBeWaitedFor() {
        Step injection = step("injection", Phase::procedure_day, elapsed(0s, Anchor::injection));
        injection.is_injection = true;
        Step home = step("home", Phase::procedure_day, elapsed(1h));
        home.deadline = false;
        home.after = {"injection"};
        const Guide guide = guide_of({injection, home});
        QCOMPARE(state_in(guide, "home", "2026-12-03T10:00"), "upcoming");
        Anchors injected = anchors_;
        injected.injection = here("2026-12-03T09:40");
        const Plan plan = build_plan(guide, injected, {});
        QCOMPARE(state(plan, once("home"), here("2026-12-03T10:00")), "open");
    }

    void todayOffersWhatIsOpenNotWhatWaits() {
        Step then = prepared("then", 13);
        then.after = {"ask"};
        const Guide guide = guide_of({then, prepared("ask", 13)});
        const Plan plan = build_plan(guide, anchors_, {});
        const Instant now = here("2026-11-20T12:00");
        const auto key = [&plan](std::size_t row) { return plan.steps.at(row).id.key; };

        auto rows = timeline(plan, {}, now);
        Today made = today(plan, rows, now);
        QCOMPARE(made.stage, Today::Stage::before);
        QCOMPARE(key(made.next.value()), "ask");
        QVERIFY(made.also.empty());
        QCOMPARE(made.coming_up.size(), 1U);
        QCOMPARE(key(made.coming_up.front()), "then");

        rows = timeline(plan, {did(once("ask"), Kind::done, now)}, now);
        made = today(plan, rows, now);
        QCOMPARE(key(made.next.value()), "then");
        QVERIFY(made.also.empty() && made.coming_up.empty());
    }
};

QTEST_APPLESS_MAIN(PlanWaitingTest)
#include "waiting_test.moc"
