// SPDX-License-Identifier: Apache-2.0
#include "core/plan/personal_layer.h"
#include "tests/core/plan/plans.h"

#include <QTest>

#include <limits>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

When on(std::string_view local) {
    return {.fixed = wall(local)};
}

Step own(const char* name, Phase phase, const When& when) {
    return own_step(std::string("own/") + name, phase, name, "", when);
}

QString order(const Plan& plan) {
    QStringList keys;
    for (const PlannedStep& step : plan.steps) {
        keys << QString::fromStdString(step.id.key);
    }
    return keys.join(' ');
}

} // namespace

/// Steps and times of a person's own. Appointment on 3 December 2026 at 09:30 in Chicago.
class PlanPersonalLayerTest : public QObject {
    Q_OBJECT

    Anchors anchors_ = booked("America/Chicago", "2026-12-03T09:30");

  private slots:
    void makesAStepAsOneWritesItDown() {
        const When when = calendar(-2, 18h);
        const Step made = own_step({}, Phase::recovery, "Water the plants", "All of them", when);
        QVERIFY(made.key.starts_with("own/"));
        QCOMPARE(made.key.size(), 4U + 36U);
        QVERIFY(made.key != own_step({}, Phase::recovery, "Water the plants", "", when).key);
        QVERIFY(made.origin == Origin::own && made.phase == Phase::recovery);
        QVERIFY(made.occurrences == (std::vector{Occurrence{"once", when}}));
        QCOMPARE(made.title, "Water the plants");
        QCOMPARE(made.what, "All of them");
        QVERIFY(made.applies == Condition{} && !made.locked && !made.asked_again);
        QCOMPARE(own_step("own/mine", Phase::recovery, "", "", when).key, "own/mine");
    }

    void checksTheWords_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* name, const QByteArray& title, const QByteArray& what,
                            bool fine) { QTest::newRow(name) << title << what << fine; };
        row("a title", "Water the plants", "", true);
        row("with words", "Water the plants", "All of them,\nthe tall one twice.", true);
        row("no title", "", "All of them", false);
        row("blanks for a title", " \t", "", false);
        row("the longest title", QByteArray(200, 'a'), "", true);
        row("too long a title", QByteArray(201, 'a'), "", false);
        row("the longest words", "Water", QByteArray(2000, 'a'), true);
        row("too long words", "Water", QByteArray(2001, 'a'), false);
        row("a title on two lines", "Water\nthe plants", "", false);
        row("a return in the title", "Water\rthe plants", "", false);
        row("a control character in the title", "Water\x07", "", false);
        row("a title that is no UTF-8", "Water \xff", "", false);
        row("words that are no UTF-8", "Water", "\xc3", false);
    }

    void checksTheWords() {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, what);
        const Step made =
            own_step({}, Phase::preparation, title.toStdString(), what.toStdString(), calendar(-1));
        QTEST(check_own_step(made).has_value(), "fine");
    }

    void checksTheTime_data() {
        QTest::addColumn<QString>("fixed");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("seconds_more");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* name, const char* fixed, int days, int more, bool fine) {
            QTest::newRow(name) << fixed << days << more << fine;
        };
        row("ten years before", "", -3653, 0, true);
        row("a day more", "", -3654, 0, false);
        row("ten years after", "", 3653, 0, true);
        row("a day more after", "", 3654, 0, false);
        row("ten years in seconds", "", 3653, 1, false);
        row("the first day", "1970-01-01T00:00:00", 0, 0, true);
        row("before it", "1969-12-31T23:59:59", 0, 0, false);
        row("the last day", "2199-12-31T23:59:59", 0, 0, true);
        row("after it", "2200-01-01T00:00:00", 0, 0, false);
    }

    void checksTheTime() {
        QFETCH(QString, fixed);
        QFETCH(int, days);
        QFETCH(int, seconds_more);
        QFETCH(bool, fine);
        std::vector whens{on("2026-12-01T10:00")};
        if (!fixed.isEmpty()) {
            whens = {on(fixed.toStdString())};
        } else {
            const auto length = std::chrono::seconds{date::days{days}};
            const auto more = std::chrono::seconds{days < 0 ? -seconds_more : seconds_more};
            whens = {elapsed(length + more)};
            if (seconds_more == 0) {
                whens.push_back(calendar(days, 10h));
            }
        }
        for (const When& when : whens) {
            QCOMPARE(check_own_step(own("a", Phase::recovery, when)).has_value(), fine);
            QCOMPARE(check_own_time(step("step", Phase::recovery, calendar(0)), when).has_value(),
                     fine);
        }
    }

    // It was picked for one date, and stands where it belongs for another.
    void anOwnStepIsInThePhaseOfItsDay() {
        PersonalLayer layer;
        layer.own = {own("a", Phase::preparation, on("2026-12-03T00:00"))};
        const auto phase_at = [&](const Anchors& anchors) {
            return planned(build_plan({}, anchors, {}, layer), "own/a").phase;
        };
        QCOMPARE(phase_at(booked("America/Chicago", "2026-12-04T00:00")), Phase::preparation);
        QCOMPARE(phase_at(booked("America/Chicago", "2026-12-03T23:59")), Phase::procedure_day);
        QCOMPARE(phase_at(booked("America/Chicago", "2026-12-02T23:59")), Phase::recovery);
        Anchors late = booked("America/Chicago", "2026-12-02T09:30");
        late.injection = at(late.zone, "2026-12-04T09:30"); // the day that it was
        QCOMPARE(phase_at(late), Phase::preparation);
        layer.own.front().phase = Phase::recovery;
        QCOMPARE(phase_at({zone("America/Chicago"), {}, {}}), Phase::recovery); // no day to tell by
        // A guide says itself what its steps are for.
        const Guide guide = guide_of({step("b", Phase::recovery, calendar(-2))});
        QCOMPARE(planned(build_plan(guide, anchors_, {}), "b").phase, Phase::recovery);
    }

    void refusesNumbersThatNoCalendarHas() {
        using std::chrono::minutes;
        using std::chrono::seconds;
        const auto days = [](int count) { return calendar(count); };
        const auto fixed = [](std::int64_t since_1970) {
            return When{.fixed = WallTime{seconds{since_1970}}};
        };
        const std::int64_t wraps = std::int64_t{1} << 32; // days: 0 in 32 bits
        for (const When& when :
             {elapsed(seconds::min()), elapsed(seconds::max()), elapsed(-seconds::max()),
              days(std::numeric_limits<int>::min()), days(std::numeric_limits<int>::max()),
              calendar(0, minutes::min()), calendar(0, minutes::max()), calendar(0, -1min),
              calendar(0, minutes{24h}), fixed(std::numeric_limits<std::int64_t>::min()),
              fixed(std::numeric_limits<std::int64_t>::max()), fixed(wraps * 86'400)}) {
            QVERIFY(!check_own_step(own("a", Phase::recovery, when)));
            QVERIFY(!check_own_time(step("step", Phase::recovery, calendar(0)), when));
        }
        QVERIFY(check_own_step(own("a", Phase::recovery, calendar(0, 0min))));
        QVERIFY(check_own_step(own("a", Phase::recovery, calendar(0, 23h + 59min))));
    }

    void someTimesAreNotOnesOwn() {
        Step locked = step("locked", Phase::preparation, calendar(-1));
        locked.locked = true;
        Step injection = step("injection", Phase::procedure_day, calendar(0));
        injection.is_injection = true;
        for (const Step& each : {locked, injection}) {
            const auto refused = check_own_time(each, calendar(-2));
            QVERIFY(!refused);
            QVERIFY(!refused.error().message.empty());
            QCOMPARE(refused.error().where, each.key);
        }
        QVERIFY(check_own_time(own("mine", Phase::recovery, calendar(1)), calendar(2)));
    }

    void onesOwnStepsStandAmongTheOthers() {
        const Guide guide = guide_of({step("first", Phase::preparation, calendar(-7, 10h)),
                                      step("last", Phase::recovery, calendar(7, 10h))});
        const PersonalLayer layer{.own = {own("b", Phase::recovery, calendar(1, 10h)),
                                          own("a", Phase::preparation, on("2026-11-20T08:00")),
                                          own("c", Phase::recovery, calendar(7, 10h))},
                                  .times = {}};
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        QCOMPARE(order(plan), "own/a first own/b last own/c");
        QCOMPARE(there(plan, planned(plan, "own/a").due), "2026-11-20T08:00:00");
        QVERIFY(!planned(plan, "own/a").own_time); // it has no other
        QVERIFY(planned(plan, "own/a").step == &layer.own.at(1));
    }

    void anOwnTimeIsInPlaceOfTheGuides() {
        Step walk = step("walk", Phase::recovery, calendar(1, 6h));
        walk.occurrences = {{"d+1", calendar(1, 6h)}, {"d+2", calendar(2, 6h)}};
        walk.clamp.hours = {7h, 21h, false};
        const Guide guide = guide_of({walk});
        const PersonalLayer layer{.own = {}, .times = {{{"walk", "d+2"}, calendar(2, 5h)}}};
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        const PlannedStep first = planned(plan, StepId{"walk", "d+1"});
        QCOMPARE(there(plan, first.due), "2026-12-04T07:00:00"); // into the guide's hours
        QCOMPARE(there(plan, first.moved_from), "2026-12-04T06:00:00");
        QVERIFY(!first.own_time);
        const PlannedStep second = planned(plan, StepId{"walk", "d+2"});
        QCOMPARE(there(plan, second.due), "2026-12-05T05:00:00"); // a person may rise early
        QVERIFY(second.own_time && !second.moved_from);
        QVERIFY(second.when == calendar(2, 5h));
        QVERIFY(second.step->occurrences.at(1).when == calendar(2, 6h)); // still there to read
    }

    void aStepOfOnesOwnCanHaveAnOwnTimeToo() {
        const PersonalLayer layer{.own = {own("mine", Phase::recovery, calendar(1, 10h))},
                                  .times = {{{"own/mine", "once"}, calendar(3, 10h)}}};
        const Guide guide;
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        QCOMPARE(there(plan, planned(plan, "own/mine").due), "2026-12-06T10:00:00");
    }

    void aLockedStepKeepsItsTime() {
        Step locked = step("locked", Phase::preparation, calendar(-1, 10h));
        locked.locked = true; // since a later version of the guide
        const Guide guide = guide_of({locked});
        const PersonalLayer layer{.own = {}, .times = {{{"locked", "once"}, calendar(-5, 10h)}}};
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        QCOMPARE(there(plan, planned(plan, "locked").due), "2026-12-02T10:00:00");
        QVERIFY(!planned(plan, "locked").own_time);
    }

    void timesOfStepsThatAreNotThereAreNoMatter() {
        const Guide guide = guide_of({step("step", Phase::preparation, calendar(-1, 10h))});
        const PersonalLayer layer{
            .own = {},
            .times = {{{"gone", "once"}, calendar(-5)}, {{"step", "d-3"}, calendar(-5)}}};
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        QCOMPARE(order(plan), "step");
        QCOMPARE(there(plan, planned(plan, "step").due), "2026-12-02T10:00:00");
    }

    void anOwnTimeMovesWithItsAnchorAndAFixedOneStays() {
        const Guide guide = guide_of({step("fixed", Phase::preparation, calendar(-1)),
                                      step("moves", Phase::preparation, calendar(-1))});
        const PersonalLayer layer{
            .own = {own("after", Phase::recovery, elapsed(2h, Anchor::injection))},
            .times = {{{"fixed", "once"}, on("2026-11-30T17:00")},
                      {{"moves", "once"}, calendar(-3, 17h)}}};
        const auto dues = [&](const Anchors& anchors) {
            const Plan plan = build_plan(guide, anchors, {}, layer);
            return QStringList{there(plan, planned(plan, "fixed").due),
                               there(plan, planned(plan, "moves").due),
                               there(plan, planned(plan, "own/after").due)};
        };
        QCOMPARE(dues(anchors_), (QStringList{"2026-11-30T17:00:00", "2026-11-30T17:00:00",
                                              "2026-12-03T11:30:00"}));
        Anchors later = booked("America/Chicago", "2026-12-10T11:00");
        QCOMPARE(dues(later), (QStringList{"2026-11-30T17:00:00", "2026-12-07T17:00:00",
                                           "2026-12-10T13:00:00"}));
        later.injection = at(later.zone, "2026-12-10T11:45");
        QCOMPARE(dues(later), (QStringList{"2026-11-30T17:00:00", "2026-12-07T17:00:00",
                                           "2026-12-10T13:45:00"}));
    }

    void onesOwnStepCanBeDoneForLong_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        QTest::addColumn<QString>("late_until");
        const int preparation = static_cast<int>(Phase::preparation);
        const int recovery = static_cast<int>(Phase::recovery);
        QTest::newRow("preparation: until the appointment")
            << preparation << "2026-11-20T10:00" << "2026-11-17T00:00:00" << "2026-11-21T00:00:00"
            << "2026-12-03T09:30:00";
        QTest::newRow("just before it: two days on")
            << preparation << "2026-12-02T10:00" << "2026-11-29T00:00:00" << "2026-12-03T00:00:00"
            << "2026-12-05T00:00:00";
        QTest::newRow("recovery: two days on")
            << recovery << "2026-12-10T10:00" << "2026-12-10T00:00:00" << "2026-12-11T00:00:00"
            << "2026-12-13T00:00:00";
        QTest::newRow("recovery before the appointment: until it")
            << recovery << "2026-11-20T10:00" << "2026-11-20T00:00:00" << "2026-11-21T00:00:00"
            << "2026-12-03T09:30:00";
    }

    void onesOwnStepCanBeDoneForLong() {
        QFETCH(int, phase);
        QFETCH(QString, when);
        const Guide guide;
        const PersonalLayer layer{
            .own = {own("mine", static_cast<Phase>(phase), on(when.toStdString()))}, .times = {}};
        const Plan plan = build_plan(guide, anchors_, {}, layer);
        const PlannedStep mine = planned(plan, "own/mine");
        QTEST(there(plan, mine.opens), "opens");
        QTEST(there(plan, mine.closes), "closes");
        QTEST(there(plan, mine.late_until), "late_until");
    }

    void aFixedTimeIsADateWithoutAnAppointment() {
        Step ask = step("ask", Phase::preparation, calendar(-14, 10h));
        ask.deadline = false;
        const Guide guide = guide_of({ask, step("other", Phase::preparation, calendar(-7))});
        const PersonalLayer layer{.own = {own("mine", Phase::preparation, on("2026-11-20T10:00"))},
                                  .times = {{{"ask", "once"}, on("2026-11-20T10:00")}}};
        const Plan plan = build_plan(guide, {anchors_.zone, {}, {}}, {}, layer);
        QVERIFY(!plan.dated());
        QVERIFY(!planned(plan, "other").due);
        for (const char* key : {"ask", "own/mine"}) {
            // There is no appointment that would end preparation: it is not missed as it is due.
            const PlannedStep fixed = planned(plan, key);
            QCOMPARE(there(plan, fixed.due), "2026-11-20T10:00:00");
            QCOMPARE(there(plan, fixed.opens), "2026-11-17T00:00:00");
            QCOMPARE(there(plan, fixed.closes), "2026-11-21T00:00:00");
            QCOMPARE(there(plan, fixed.late_until), "2026-11-23T00:00:00");
        }
        QVERIFY(!planned(build_plan(guide, {}, {}, layer), "ask").due); // in no zone: no instant
    }

    void notesChangeNoPlan() {
        const Guide guide = guide_of({step("step", Phase::preparation, calendar(-1, 10h))});
        const PersonalLayer layer{.own = {}, .times = {}, .notes = {{{"step", "once"}, "A note"}}};
        const Plan with = build_plan(guide, anchors_, {}, layer);
        const Plan without = build_plan(guide, anchors_, {});
        QVERIFY(planned(with, "step").due == planned(without, "step").due);
        QVERIFY(!planned(with, "step").own_time);
    }
};

QTEST_APPLESS_MAIN(PlanPersonalLayerTest)
#include "personal_layer_test.moc"
