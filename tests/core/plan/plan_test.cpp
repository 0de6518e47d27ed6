// SPDX-License-Identifier: Apache-2.0
#include "tests/core/plan/plans.h"

#include <QTest>

#include <set>
#include <tuple>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

Offset whole_days(int count) {
    return CalendarOffset{date::days{count}, {}};
}
Offset really(std::chrono::seconds length) {
    return ElapsedOffset{length};
}

/// "key once due" for each step, in the plan's order.
QStringList order(const Plan& plan) {
    QStringList keys;
    for (const PlannedStep& step : plan.steps) {
        keys << QString::fromStdString(step.id.key);
    }
    return keys;
}

/// Everything about a step that a move there and back must bring back.
std::vector<
    std::tuple<StepId, std::optional<Instant>, std::optional<Instant>, std::optional<Instant>>>
dates(const Plan& plan) {
    std::vector<
        std::tuple<StepId, std::optional<Instant>, std::optional<Instant>, std::optional<Instant>>>
        all;
    for (const PlannedStep& step : plan.steps) {
        all.emplace_back(step.id, step.due, step.opens, step.late_until);
    }
    return all;
}

} // namespace

class PlanTest : public QObject {
    Q_OBJECT

  private slots:
    void aQuestionThatIsNotAskedIsNotAnswered() {
        const auto is = [](const char* question, const char* value) {
            return Condition{.kind = Condition::Kind::is, .question = question, .values = {value}};
        };
        Guide guide;
        guide.questions.resize(3);
        guide.questions[0].key = "diabetes";
        guide.questions[1].key = "insulin";
        guide.questions[1].applies = is("diabetes", "yes");
        guide.questions[2].key = "pump";
        guide.questions[2].applies = is("insulin", "yes");
        for (const char* key : {"insulin", "pump"}) {
            guide.steps.push_back(step(key, Phase::preparation, calendar(-1)));
            guide.steps.back().applies = is(key, "yes");
        }
        const Anchors anchors = booked("UTC", "2026-12-03T09:30");
        const auto applies = [&](const Answers& answers) {
            const Plan plan = build_plan(guide, anchors, answers);
            return std::pair(planned(plan, "insulin").applies, planned(plan, "pump").applies);
        };
        using enum Truth;
        QCOMPARE(applies({}), std::pair(unknown, unknown));
        QCOMPARE(applies({{"diabetes", "no"}}), std::pair(no, no));
        // What was answered before the first answer changed stays on record, and counts no more.
        QCOMPARE(applies({{"diabetes", "no"}, {"insulin", "yes"}, {"pump", "yes"}}),
                 std::pair(no, no));
        QCOMPARE(applies({{"diabetes", "yes"}, {"insulin", "yes"}, {"pump", "yes"}}),
                 std::pair(yes, yes));
        QCOMPARE(applies({{"diabetes", "unsure"}, {"insulin", "yes"}}), std::pair(yes, unknown));
    }

    void windows_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minute"); // of the day; -1: the anchor's own time
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");

        const int preparation = static_cast<int>(Phase::preparation);
        const int procedure = static_cast<int>(Phase::procedure_day);
        const int recovery = static_cast<int>(Phase::recovery);
        QTest::newRow("preparation opens 3 days before and closes at the appointment")
            << preparation << "2026-12-03T09:30" << -7 << 600 << "2026-11-23T00:00:00"
            << "2026-12-03T09:30:00";
        QTest::newRow("preparation on the day")
            << preparation << "2026-12-03T09:30" << 0 << 420 << "2026-11-30T00:00:00"
            << "2026-12-03T09:30:00";
        QTest::newRow("preparation due after an early appointment closes when it is due")
            << preparation << "2026-12-03T06:30" << 0 << 420 << "2026-11-30T00:00:00"
            << "2026-12-03T07:00:00";
        QTest::newRow("procedure day is open all day")
            << procedure << "2026-12-03T09:30" << 0 << -1 << "2026-12-03T00:00:00"
            << "2026-12-04T00:00:00";
        QTest::newRow("recovery opens with its day and closes at the end of the second day after")
            << recovery << "2026-12-03T09:30" << 7 << 1080 << "2026-12-10T00:00:00"
            << "2026-12-13T00:00:00";
        QTest::newRow("due at midnight opens then")
            << recovery << "2026-12-03T09:30" << 7 << 0 << "2026-12-10T00:00:00"
            << "2026-12-13T00:00:00";
    }

    void windows() {
        QFETCH(int, phase);
        QFETCH(QString, appointment);
        QFETCH(int, days);
        QFETCH(int, minute);
        QFETCH(QString, opens);
        QFETCH(QString, closes);
        const std::optional<minutes> clock =
            minute < 0 ? std::nullopt : std::optional(minutes{minute});
        const Guide guide =
            guide_of({step("step", static_cast<Phase>(phase), calendar(days, clock))});
        const Plan plan =
            build_plan(guide, booked("America/Chicago", appointment.toStdString()), {});
        QCOMPARE(there(plan, planned(plan, "step").opens), opens);
        QCOMPARE(there(plan, planned(plan, "step").late_until), closes);
    }

    void aStepsOwnWindowGoesFirst() {
        const Guide guide = guide_of({
            step("days", Phase::preparation, calendar(-7, 18h),
                 {.opens = whole_days(2), .late_until = whole_days(1)}),
            step("hours", Phase::preparation, calendar(-7, 18h),
                 {.opens = really(3h), .late_until = really(20h)}),
            step("same day", Phase::recovery, calendar(1, 18h),
                 {.opens = whole_days(0), .late_until = whole_days(0)}),
            step("no length", Phase::recovery, calendar(1, 18h),
                 {.opens = really(0h), .late_until = really(0h)}),
        });
        const Plan plan = build_plan(guide, booked("America/Chicago", "2026-12-03T09:30"), {});
        QCOMPARE(there(plan, planned(plan, "days").opens), "2026-11-24T00:00:00");
        QCOMPARE(there(plan, planned(plan, "days").late_until), "2026-11-28T00:00:00");
        QCOMPARE(there(plan, planned(plan, "hours").opens), "2026-11-26T15:00:00");
        QCOMPARE(there(plan, planned(plan, "hours").late_until), "2026-11-27T14:00:00");
        QCOMPARE(there(plan, planned(plan, "same day").opens), "2026-12-04T00:00:00");
        QCOMPARE(there(plan, planned(plan, "same day").late_until), "2026-12-05T00:00:00");
        QCOMPARE(there(plan, planned(plan, "no length").opens), "2026-12-04T18:00:00");
        QCOMPARE(there(plan, planned(plan, "no length").late_until), "2026-12-04T18:00:00");
    }

    void aDayThatHasNoMidnightStartsLater() {
        // In Beirut the clock jumps from midnight to one on 29 March 2026.
        const Guide guide = guide_of({step("step", Phase::procedure_day, calendar(0)),
                                      step("before", Phase::procedure_day, calendar(-1))});
        const Plan plan = build_plan(guide, booked("Asia/Beirut", "2026-03-29T09:30"), {});
        QCOMPARE(there(plan, planned(plan, "step").opens), "2026-03-29T01:00:00");
        QCOMPARE(shown(*planned(plan, "step").opens), "2026-03-28T22:00:00Z");
        QCOMPARE(*planned(plan, "before").late_until, *planned(plan, "step").opens);
    }

    void aStepDueInTheHourThatComesTwiceClosesAfterIt() {
        // In St. John's, on 7 November 2010, one minute past midnight became 23:01 again.
        Guide guide = guide_of({step("step", Phase::procedure_day, elapsed(0h))});
        guide.steps.front().deadline = false; // at the end of its day, which was before
        const Anchors second{zone("America/St_Johns"), instant("2010-11-07T03:00:00Z"), {}};
        const Plan plan = build_plan(guide, second, {});
        const PlannedStep made = planned(plan, "step");
        QCOMPARE(there(plan, made.due), "2010-11-06T23:30:00");
        QVERIFY(*made.opens <= *made.due);
        QVERIFY(*made.due <= *made.closes && *made.closes <= *made.late_until);
    }

    void aStepDueWithinAClockChangeIsInsideItsWindow() {
        const Guide guide = guide_of({step("step", Phase::recovery, calendar(1, 2h + 30min))});
        for (const char* day : {"2026-03-28T09:30", "2026-10-24T09:30"}) {
            const Plan plan = build_plan(guide, booked("Europe/Berlin", day), {});
            const PlannedStep made = planned(plan, "step");
            QVERIFY(*made.opens < *made.due && *made.due < *made.late_until);
        }
    }

    void daysAndHoursPartWhereTheClocksChange() {
        const Guide guide = guide_of({step("hours", Phase::preparation, elapsed(-24h)),
                                      step("day", Phase::preparation, calendar(-1))});
        const Plan plan = build_plan(guide, booked("Europe/Berlin", "2026-03-29T09:30"), {});
        QCOMPARE(there(plan, planned(plan, "hours").due), "2026-03-28T08:30:00");
        QCOMPARE(there(plan, planned(plan, "day").due), "2026-03-28T09:30:00");
    }

    void theAppointmentStandsInForTheInjection() {
        const Guide guide =
            guide_of({step("before", Phase::preparation, elapsed(-1h)),
                      step("after", Phase::recovery, elapsed(1h, Anchor::injection))});
        Anchors anchors = booked("Europe/Dublin", "2026-08-05T09:00");
        Plan plan = build_plan(guide, anchors, {});
        QCOMPARE(there(plan, planned(plan, "after").due), "2026-08-05T10:00:00");
        QVERIFY(!plan.injection);

        anchors.injection = at(anchors.zone, "2026-08-05T11:00");
        plan = build_plan(guide, anchors, {});
        QCOMPARE(there(plan, planned(plan, "after").due), "2026-08-05T12:00:00");
        QCOMPARE(there(plan, planned(plan, "before").due), "2026-08-05T08:00:00");
        QCOMPARE(there(plan, planned(plan, "before").late_until), "2026-08-05T09:00:00");
    }

    void anInjectionWithoutAnAppointmentStandsInForIt() {
        const Guide guide = guide_of({step("before", Phase::preparation, elapsed(-1h))});
        Anchors anchors{zone("Europe/Dublin"), {}, {}};
        anchors.injection = at(anchors.zone, "2026-08-05T11:00");
        const Plan plan = build_plan(guide, anchors, {});
        QCOMPARE(there(plan, planned(plan, "before").due), "2026-08-05T10:00:00");
    }

    void stepsComeByDueThenWhenThenGuide() {
        const Guide guide = guide_of({
            step("second of the guide", Phase::recovery, elapsed(0h, Anchor::injection)),
            step("first of the guide", Phase::preparation, elapsed(0h)),
            step("evening", Phase::preparation, calendar(-1, 18h)),
            step("same instant, later by name", Phase::preparation, elapsed(-1h)),
            step("same instant, earlier by name", Phase::preparation, calendar(0, 8h + 30min)),
            step("long before", Phase::preparation, calendar(-14, 18h)),
            step("at one", Phase::recovery, calendar(0, 13h)),
            step("two hours after", Phase::recovery, elapsed(2h)),
        });
        const Plan plan = build_plan(guide, booked("America/Chicago", "2026-12-03T09:30"), {});
        QCOMPARE(order(plan),
                 (QStringList{"long before", "evening", "same instant, earlier by name",
                              "same instant, later by name", "second of the guide",
                              "first of the guide", "two hours after", "at one"}));
    }

    void withoutADateStepsComeByWhen() {
        const Guide guide = guide_of({
            step("in the evening of the day", Phase::recovery, calendar(0, 19h)),
            step("a week after", Phase::recovery, calendar(7)),
            step("half an hour before", Phase::procedure_day, elapsed(-30min)),
            step("two weeks before, at ten", Phase::preparation, calendar(-14, 10h)),
            step("in the morning of the day", Phase::preparation, calendar(0, 7h)),
            step("at the time", Phase::procedure_day, elapsed(0h)),
            step("two weeks before, at eight in the evening", Phase::preparation,
                 calendar(-14, 20h)),
            step("at the time too", Phase::procedure_day, calendar(0)),
        });
        for (const ZonePtr& there : {ZonePtr{}, zone("Europe/Paris")}) {
            const Plan plan = build_plan(guide, {there, {}, {}}, {});
            QCOMPARE(order(plan),
                     (QStringList{"two weeks before, at ten",
                                  "two weeks before, at eight in the evening",
                                  "in the morning of the day", "half an hour before", "at the time",
                                  "at the time too", "in the evening of the day", "a week after"}));
            for (const PlannedStep& made : plan.steps) {
                QVERIFY(!made.due && !made.opens && !made.late_until);
            }
        }
    }

    void aDateWithoutAZoneIsNone() {
        const Guide guide = guide_of({step("step", Phase::preparation, calendar(-1))});
        const Plan plan = build_plan(guide, {{}, instant("2026-12-03T15:30:00Z"), {}}, {});
        QVERIFY(!planned(plan, "step").due);
    }

    void everyOccurrenceIsAStepWhateverTheAnswers() {
        const Guide guide = tiny_guide();
        const Plan plan = build_plan(guide, booked("Europe/Madrid", "2026-03-28T10:00"), {});
        QStringList found;
        for (const PlannedStep& made : plan.steps) {
            found << QString("%1 %2 %3")
                         .arg(there(plan, made.due), QString::fromStdString(made.id.key),
                              QString::fromStdString(made.id.occurrence));
        }
        QCOMPARE(found, (QStringList{
                            "2026-03-14T18:00:00 ask-insulin once",
                            "2026-03-28T04:00:00 eat-breakfast once",
                            "2026-03-28T10:15:00 walk min+15",
                            "2026-03-28T10:30:00 walk min+30",
                            "2026-03-28T10:45:00 walk min+45",
                            "2026-03-28T12:00:00 walk h+2",
                            "2026-03-28T21:00:00 walk d+0",
                            "2026-03-29T10:00:00 walk d+1",
                            "2026-03-30T10:00:00 walk d+2",
                            "2026-05-09T10:00:00 walk wk+6",
                        }));
    }

    void answersDecideWhatApplies() {
        const Guide guide = tiny_guide();
        const auto applies = [&guide](const Answers& answers) {
            const Plan plan = build_plan(guide, {}, answers);
            return planned(plan, "ask-insulin").applies;
        };
        QCOMPARE(applies({}), Truth::unknown);
        QCOMPARE(applies({{"insulin", "unsure"}, {"side", "right"}}), Truth::unknown);
        QCOMPARE(applies({{"insulin", "yes"}, {"side", "right"}}), Truth::yes);
        QCOMPARE(applies({{"insulin", "yes"}, {"side", "left"}}), Truth::no);
        QCOMPARE(applies({{"insulin", "no"}}), Truth::no);
    }

    void aMoveThereAndBackChangesNothing() {
        const Guide guide = si_guide();
        const Anchors first = booked("America/Chicago", "2026-12-03T09:30");
        const Anchors second = booked("America/Chicago", "2027-03-16T15:45");
        const auto before = dates(build_plan(guide, first, {}));
        const auto moved = dates(build_plan(guide, second, {}));
        QVERIFY(before != moved);
        QVERIFY(dates(build_plan(guide, first, {})) == before);

        const auto ids = [](const auto& all) {
            std::set<StepId> result;
            for (const auto& one : all) {
                result.insert(std::get<0>(one));
            }
            return result;
        };
        QVERIFY(ids(before) == ids(moved));
        QCOMPARE(ids(before).size(), before.size()); // no two steps share a name
    }

    void windowsHoldTheDueTimeAllTheYearRound() {
        const Guide guide = si_guide();
        for (const char* name : {"Europe/Berlin", "Asia/Beirut", "America/Santiago", "America/Nuuk",
                                 "Australia/Lord_Howe"}) {
            const ZonePtr there = zone(name);
            for (int hour = 0; hour < 366 * 24; hour += 29) {
                const Instant appointment =
                    instant("2026-01-01T00:00:00Z") + std::chrono::hours{hour};
                const Plan plan = build_plan(guide, {there, appointment, {}}, {});
                for (const PlannedStep& made : plan.steps) {
                    if (*made.opens > *made.due || *made.due > *made.late_until) {
                        QFAIL(qPrintable(QString("%1 %2 %3")
                                             .arg(QString::fromStdString(made.id.key), name,
                                                  shown(appointment))));
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(PlanTest)
#include "plan_test.moc"
