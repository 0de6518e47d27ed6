// SPDX-License-Identifier: Apache-2.0
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Kind = StepEvent::Kind;

namespace {

const StepId the_step{"step", "once"};

/// One step for who answers yes to "q": opens 23 November, due the 26th at 10:00, closes with the
/// appointment on 3 December at 09:30.
Guide one_step() {
    Step made = step("step", Phase::preparation, calendar(-7, 10h));
    made.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
    return guide_of({made});
}

} // namespace

class PlanTimelineTest : public QObject {
    Q_OBJECT

    Guide guide_ = one_step();
    Anchors anchors_ = booked("America/Chicago", "2026-12-03T09:30");
    Plan plan_ = build_plan(guide_, anchors_, {{"q", "yes"}});
    Plan depends_ = build_plan(guide_, anchors_, {});
    Plan off_ = build_plan(guide_, anchors_, {{"q", "no"}});

    Instant here(std::string_view local) const { return at(plan_.zone, local); }

  private slots:
    void stateAtEachEdge_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a second before it opens") << "2026-11-22T23:59:59" << "upcoming";
        QTest::newRow("as it opens") << "2026-11-23T00:00:00" << "open";
        QTest::newRow("a second after") << "2026-11-23T00:00:01" << "open";
        QTest::newRow("a second before it is due") << "2026-11-26T09:59:59" << "open";
        QTest::newRow("as it is due") << "2026-11-26T10:00:00" << "late";
        QTest::newRow("a second after due") << "2026-11-26T10:00:01" << "late";
        QTest::newRow("a second before it closes") << "2026-12-03T09:29:59" << "late";
        QTest::newRow("as it closes") << "2026-12-03T09:30:00" << "missed";
        QTest::newRow("a second after it closed") << "2026-12-03T09:30:01" << "missed";
    }

    void stateAtEachEdge() {
        QFETCH(QString, now);
        QFETCH(QString, expected);
        const Instant then = here(now.toStdString());
        QCOMPARE(state(plan_, the_step, then), expected);
        // What hangs on an answer, or is done, does not change with time.
        QCOMPARE(state(depends_, the_step, then), "depends");
        QCOMPARE(state(off_, the_step, then), "not_applicable");
        QCOMPARE(state(plan_, the_step, then, {did(the_step, Kind::done, then)}), "done");
        QCOMPARE(state(plan_, the_step, then, {did(the_step, Kind::skipped, then)}), "skipped");
        QCOMPARE(state(plan_, the_step, then,
                       {did(the_step, Kind::done, then), did(the_step, Kind::reopened, then)}),
                 expected);
    }

    void withoutADateIsUpcoming() {
        const Plan plan = build_plan(guide_, {}, {{"q", "yes"}});
        QCOMPARE(state(plan, the_step, here("2030-01-01T00:00")), "upcoming");
        QCOMPARE(state(plan, the_step, {}, {did(the_step, Kind::done, {})}), "done");
        QVERIFY(!next_change(plan, here("2000-01-01T00:00")));
    }

    void theLastEventCounts_data() {
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<QString>("expected");
        const int done = static_cast<int>(Kind::done);
        const int skipped = static_cast<int>(Kind::skipped);
        const int reopened = static_cast<int>(Kind::reopened);
        QTest::newRow("nothing") << QList<int>{} << "late";
        QTest::newRow("done") << QList{done} << "done";
        QTest::newRow("skipped") << QList{skipped} << "skipped";
        QTest::newRow("skipped, then done") << QList{skipped, done} << "done";
        QTest::newRow("done, then skipped") << QList{done, skipped} << "skipped";
        QTest::newRow("reopened") << QList{done, reopened} << "late";
        QTest::newRow("done again") << QList{done, reopened, done} << "done";
        QTest::newRow("a tick sent twice") << QList{done, done} << "done";
    }

    void theLastEventCounts() {
        QFETCH(QList<int>, kinds);
        QFETCH(QString, expected);
        const Instant now = here("2026-11-27T12:00");
        std::vector<StepEvent> events;
        for (const int kind : kinds) {
            events.push_back(did(the_step, static_cast<Kind>(kind), now));
            events.back().id = std::to_string(events.size());
        }
        const auto rows = timeline(plan_, events, now);
        QCOMPARE(shown(rows.at(0).state), expected);
        QCOMPARE(rows.at(0).last.has_value(), !events.empty());
        if (!events.empty()) {
            QVERIFY(*rows.at(0).last == events.back());
        }
    }

    void whatWasWrittenLastCountsWhateverItsTime() {
        // A person may tick today what they did yesterday.
        const Instant now = here("2026-11-27T12:00");
        QCOMPARE(state(plan_, the_step, now,
                       {did(the_step, Kind::reopened, now),
                        did(the_step, Kind::done, here("2026-11-20T12:00"))}),
                 "done");
    }

    void anAnswerGoesBeforeATickOnlyWhenItIsAPlainNo() {
        const Instant now = here("2026-11-27T12:00");
        const std::vector done{did(the_step, Kind::done, now)};
        const std::vector skipped{did(the_step, Kind::skipped, now)};
        const std::vector reopened{did(the_step, Kind::reopened, now)};
        QCOMPARE(state(depends_, the_step, now, done), "done");
        QCOMPARE(state(depends_, the_step, now, skipped), "skipped");
        QCOMPARE(state(depends_, the_step, now, reopened), "depends");
        QCOMPARE(state(off_, the_step, now, done), "not_applicable");
        QVERIFY(timeline(off_, done, now).at(0).last); // it stays in the history
        const Plan unsure = build_plan(guide_, anchors_, {{"q", "unsure"}});
        QCOMPARE(state(unsure, the_step, now), "depends");
    }

    void anEventIsOfOneOccurrence() {
        const Guide guide = tiny_guide();
        const Plan plan = build_plan(guide, booked("Europe/Madrid", "2026-03-28T10:00"), {});
        const Instant now = at(plan.zone, "2026-03-28T11:00");
        const std::vector events{did({"walk", "min+30"}, Kind::done, now),
                                 did({"walk", "min+31"}, Kind::done, now),
                                 did({"gone", "once"}, Kind::done, now)};
        QCOMPARE(state(plan, {"walk", "min+15"}, now, events), "late");
        QCOMPARE(state(plan, {"walk", "min+30"}, now, events), "done");
        QCOMPARE(state(plan, {"walk", "min+45"}, now, events), "late");
        QCOMPARE(timeline(plan, events, now).size(), plan.steps.size());
    }

    void ticksSurviveAMove() {
        const Guide guide = si_guide();
        const StepId ticked{"baseline-daily", "d-3"};
        const StepId skipped{"book-driver", "once"};
        const std::vector events{
            did(ticked, Kind::done, instant("2026-11-30T21:00:00Z")),
            did(skipped, Kind::skipped, instant("2026-11-30T21:00:00Z")),
        };
        const Anchors moved = booked("America/Chicago", "2027-03-16T15:45");
        for (const Anchors& anchors : {anchors_, moved, anchors_}) {
            const Plan plan = build_plan(guide, anchors, {});
            const Instant now = *anchors.appointment - 24h * 40;
            QCOMPARE(state(plan, ticked, now, events), "done");
            QCOMPARE(state(plan, skipped, now, events), "skipped");
            QCOMPARE(state(plan, {"baseline-daily", "d-4"}, now, events), "upcoming");
        }
    }

    void knowsWhatWasPastWhenThePlanWasMade() {
        const Instant due = here("2026-11-26T10:00");
        const auto past = [&](const Plan& plan, std::optional<Instant> made_at) {
            return timeline(plan, {}, due, made(made_at)).at(0).past_when_made;
        };
        QVERIFY(!past(plan_, due - 1s));
        QVERIFY(past(plan_, due));
        QVERIFY(past(plan_, due + 1s));
        QVERIFY(!past(plan_, {}));
        QVERIFY(!past(build_plan(guide_, {}, {{"q", "yes"}}), due));
    }

    void theNextChange() {
        const auto next = [this](std::string_view now) {
            return there(plan_, next_change(plan_, here(now)));
        };
        QCOMPARE(next("2026-01-01T00:00"), "2026-11-23T00:00:00");
        QCOMPARE(next("2026-11-22T23:59:59"), "2026-11-23T00:00:00");
        QCOMPARE(next("2026-11-23T00:00"), "2026-11-26T10:00:00");
        QCOMPARE(next("2026-11-26T10:00"), "2026-12-03T09:30:00");
        QCOMPARE(next("2026-12-03T09:29:59"), "2026-12-03T09:30:00");
        QCOMPARE(next("2026-12-03T09:30"), "-");
    }

    void nothingChangesBeforeTheNextChange() {
        const Guide guide = si_guide();
        const Answers answers{{"aim", "both"}, {"diabetes", "yes"}, {"sedation", "no"}};
        const Plan plan = build_plan(guide, anchors_, answers);
        const auto states = [&plan](Instant now) {
            std::vector<StepState> all;
            for (const TimelineRow& row : timeline(plan, {}, now)) {
                all.push_back(row.state);
            }
            return all;
        };
        Instant now = here("2026-01-01T00:00");
        int changes = 0;
        while (const auto next = next_change(plan, now)) {
            QVERIFY(*next > now);
            QVERIFY(states(*next - 1s) == states(now));
            changes += states(*next) != states(now);
            now = *next;
        }
        QVERIFY(changes > 90);
        QVERIFY(states(now + 24h * 3650) == states(now));
    }
};

QTEST_APPLESS_MAIN(PlanTimelineTest)
#include "timeline_test.moc"
