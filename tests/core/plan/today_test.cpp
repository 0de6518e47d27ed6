// SPDX-License-Identifier: Apache-2.0
#include "core/plan/today.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Stage = Today::Stage;
using Kind = StepEvent::Kind;

namespace {

Step everyone(std::string key, Phase phase, When when) {
    return step(std::move(key), phase, when);
}

/// Preparation three weeks before to the evening before, a day of four steps, two weeks after.
Guide small_guide() {
    Step depends = step("if asked", Phase::preparation, calendar(-14, 10h));
    depends.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
    Step on_the_day = step("if asked on the day", Phase::procedure_day, elapsed(-30min));
    on_the_day.applies = depends.applies;
    Step injection = everyone("injection", Phase::procedure_day, elapsed(0s, Anchor::injection));
    injection.is_injection = true;
    injection.deadline = false;
    injection.window = {.opens = {}, .closes = ElapsedOffset{4h}, .late_until = ElapsedOffset{12h}};
    return guide_of({
        step("list", Phase::preparation, calendar(-14, 18h),
             {.opens = ElapsedOffset{240h}, .closes = {}}),
        depends,
        everyone("driver", Phase::preparation, calendar(-7, 18h)),
        everyone("bag", Phase::preparation, calendar(-1, 20h)),
        everyone("get ready", Phase::preparation, calendar(0, 7h)),
        everyone("arrive", Phase::procedure_day, elapsed(-30min)),
        on_the_day,
        injection,
        everyone("go home", Phase::procedure_day, elapsed(1h, Anchor::injection)),
        everyone("ice", Phase::recovery, elapsed(3h, Anchor::injection)),
        everyone("walk", Phase::recovery, calendar(1, 10h, Anchor::injection)),
        everyone("note", Phase::recovery, calendar(7, 20h, Anchor::injection)),
        everyone("review", Phase::recovery, calendar(14, 20h, Anchor::injection)),
    });
}

QString name(Stage stage) {
    switch (stage) {
    case Stage::undated:
        return "undated";
    case Stage::to_rebook:
        return "to_rebook";
    case Stage::cancelled:
        return "cancelled";
    case Stage::before:
        return "before";
    case Stage::procedure_day:
        return "procedure_day";
    case Stage::recovery:
        return "recovery";
    }
    return {};
}

} // namespace

class PlanTodayTest : public QObject {
    Q_OBJECT

    Guide guide_ = small_guide();

    struct Seen {
        QString stage;
        int days_to_go = 0;
        int recovery_day = 0;
        QString next;
        QStringList late, also, coming_up, day;
        QString turn;
        int passed = 0;
        bool asks = false;
    };

    Seen see(const Anchors& anchors, Instant now, const std::vector<StepEvent>& events = {},
             std::optional<Instant> made_at = {}, const Answers& answers = {{"q", "no"}}) const {
        const Plan plan = build_plan(guide_, anchors, answers);
        const auto rows = timeline(plan, events, now, beforehand::testing::made(made_at));
        const Today made = today(plan, rows, now);
        const auto key = [&rows](std::size_t i) {
            return QString::fromStdString(rows.at(i).planned->id.key);
        };
        const auto keys = [&key](const std::vector<std::size_t>& all) {
            QStringList list;
            for (const std::size_t i : all) {
                list << key(i);
            }
            return list;
        };
        return {name(made.stage),
                made.days_to_go,
                made.recovery_day,
                made.next ? key(*made.next) : QString("-"),
                keys(made.late),
                keys(made.also),
                keys(made.coming_up),
                keys(made.day),
                made.turn ? key(made.day.at(*made.turn)) : QString("-"),
                static_cast<int>(made.passed),
                made.ask_injection};
    }

    /// Appointment 3 December 2026, 09:30 in Chicago; the injection as given, if any.
    Anchors anchors(std::string_view injected = {}) const {
        Anchors made = booked("America/Chicago", "2026-12-03T09:30");
        if (!injected.empty()) {
            made.injection = at(made.zone, injected);
        }
        return made;
    }
    Instant here(std::string_view local) const { return at(zone("America/Chicago"), local); }

  private slots:
    void withoutADate() {
        const Seen seen = see({zone("America/Chicago"), {}, {}}, here("2026-11-01T12:00"));
        QCOMPARE(seen.stage, "undated");
        QCOMPARE(seen.next, "-");
        QVERIFY(seen.also.isEmpty() && seen.day.isEmpty());
        QCOMPARE(seen.coming_up, (QStringList{"list", "driver", "bag", "get ready"}));
        QCOMPARE(see({}, here("2026-11-01T12:00")).stage, "undated");
    }

    void stageAndDays_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("injected");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<int>("to_go");
        QTest::addColumn<int>("recovery");
        const auto row = [](const char* what, const char* now, const char* injected,
                            const char* stage, int to_go, int recovery) {
            QTest::newRow(what) << now << injected << stage << to_go << recovery;
        };
        row("three weeks before", "2026-11-12T23:00", "", "before", 21, 0);
        row("the last second of two days before", "2026-12-01T23:59:59", "", "before", 2, 0);
        row("the day before begins", "2026-12-02T00:00", "", "before", 1, 0);
        row("the last second before the day", "2026-12-02T23:59:59", "", "before", 1, 0);
        row("the day begins", "2026-12-03T00:00", "", "procedure_day", 0, 0);
        row("the appointment", "2026-12-03T09:30", "", "procedure_day", 0, 0);
        row("the last second of the day", "2026-12-03T23:59:59", "", "procedure_day", 0, 0);
        row("the day after, nothing recorded", "2026-12-04T00:00", "", "recovery", 0, 1);
        row("recorded", "2026-12-03T12:00", "2026-12-03T11:30", "recovery", 0, 0);
        row("recorded, end of the day", "2026-12-03T23:59:59", "2026-12-03T11:30", "recovery", 0,
            0);
        row("recorded, the next day", "2026-12-04T00:00", "2026-12-03T11:30", "recovery", 0, 1);
        row("two weeks after", "2026-12-17T08:00", "2026-12-03T11:30", "recovery", 0, 14);
        row("recorded on the day before", "2026-12-03T08:00", "2026-12-02T16:00", "recovery", 0, 1);
        row("recorded, and the clock set back", "2026-12-02T12:00", "2026-12-03T11:30", "recovery",
            0, 0);
        row("recorded two days late", "2026-12-06T08:00", "2026-12-05T09:00", "recovery", 0, 1);
    }

    void stageAndDays() {
        QFETCH(QString, now);
        QFETCH(QString, injected);
        const Seen seen = see(anchors(injected.toStdString()), here(now.toStdString()));
        QTEST(seen.stage, "stage");
        QTEST(seen.days_to_go, "to_go");
        QTEST(seen.recovery_day, "recovery");
    }

    void theDayTurnsInTheClinicsZone() {
        const Anchors tokyo = booked("Asia/Tokyo", "2026-12-03T09:30");
        QCOMPARE(see(tokyo, instant("2026-12-02T14:59:59Z")).stage, "before");
        QCOMPARE(see(tokyo, instant("2026-12-02T15:00:00Z")).stage, "procedure_day");
        QCOMPARE(see(tokyo, instant("2026-12-03T14:59:59Z")).stage, "procedure_day");
        QCOMPARE(see(tokyo, instant("2026-12-03T15:00:00Z")).stage, "recovery");
    }

    void daysToGoAreCalendarDaysAcrossAClockChange() {
        // 23 and 25 hours are a day too.
        QCOMPARE(see(booked("Europe/Berlin", "2026-03-30T00:15"), instant("2026-03-28T23:00:00Z"))
                     .days_to_go,
                 1);
        QCOMPARE(see(booked("Europe/Berlin", "2026-10-26T23:45"), instant("2026-10-24T22:00:00Z"))
                     .days_to_go,
                 1);
    }

    void theNextThingIsTheEarliestThatCanBeDone() {
        // The list is late since the 19th, the driver open until six; bag and the morning are
        // ahead.
        const Seen seen = see(anchors(), here("2026-11-26T12:00"));
        QCOMPARE(seen.next, "list");
        QCOMPARE(seen.also, QStringList{"driver"});
        QCOMPARE(seen.coming_up, (QStringList{"bag", "get ready", "arrive", "injection"}));
        QVERIFY(seen.day.isEmpty());
        QVERIFY(seen.late.isEmpty()); // the next thing is not among them
    }

    void whatIsDoneOrSkippedIsLeftOut() {
        const Instant now = here("2026-11-26T12:00");
        const Seen done = see(anchors(), now, {did({"list", "once"}, Kind::done, now)});
        QCOMPARE(done.next, "driver");
        QVERIFY(done.also.isEmpty());
        QVERIFY(done.late.isEmpty());
        const Seen both = see(anchors(), now,
                              {did({"list", "once"}, Kind::done, now),
                               did({"driver", "once"}, Kind::skipped, now),
                               did({"bag", "once"}, Kind::done, now)});
        QCOMPARE(both.next, "-");
        QCOMPARE(both.coming_up, (QStringList{"get ready", "arrive", "injection", "go home"}));
    }

    void whatHangsOnAnAnswerIsLeftOut() {
        const Instant now = here("2026-11-19T12:00"); // two weeks before: due at ten, if it applies
        const Seen unsure = see(anchors(), now, {}, {}, {});
        QCOMPARE(unsure.next, "list");
        QVERIFY(unsure.also.isEmpty());
        QVERIFY(unsure.late.isEmpty());
        const Seen yes = see(anchors(), now, {}, {}, {{"q", "yes"}});
        QCOMPARE(yes.next, "if asked");
        QCOMPARE(yes.also, QStringList{"list"});
        QVERIFY(yes.late.isEmpty());
    }

    void whatWasPastWhenThePlanWasMadeIsShownButNotCounted() {
        const Instant made = here("2026-11-30T12:00");
        const Seen seen = see(anchors(), made + 1h, {}, made);
        QCOMPARE(seen.next, "list");
        QCOMPARE(seen.also, (QStringList{"driver", "bag", "get ready"}));
        QVERIFY(seen.late.isEmpty());
        // The bag's time comes and goes after that.
        QCOMPARE(see(anchors(), here("2026-12-02T20:00"), {}, made).late, QStringList{"bag"});
        QCOMPARE(see(anchors(), here("2026-12-02T20:00")).late, (QStringList{"driver", "bag"}));
    }

    void theDayIsASequenceOfItsOwn() {
        const Instant now = here("2026-12-03T09:10");
        const Seen seen = see(anchors(), now, {did({"arrive", "once"}, Kind::done, now)});
        // The morning belongs to it, and what is done stays in it.
        QCOMPARE(seen.day, (QStringList{"get ready", "arrive", "injection", "go home"}));
        QCOMPARE(seen.next, "list");                         // closes with the appointment
        QCOMPARE(seen.late, (QStringList{"driver", "bag"})); // the day's own are not among them
        QCOMPARE(seen.also, QStringList{"ice"});
        QCOMPARE(seen.coming_up, (QStringList{"walk", "note", "review"}));
    }

    void theDaysStepThatHangsOnAnAnswerIsInTheSequence() {
        const Seen unsure = see(anchors(), here("2026-12-03T09:10"), {}, {}, {});
        QCOMPARE(unsure.day, (QStringList{"get ready", "arrive", "if asked on the day", "injection",
                                          "go home"}));
    }

    void theSequenceHoldsOnlyWhatIsDueOnTheDay() {
        const Anchors evening = booked("America/Chicago", "2026-12-03T23:30");
        const Seen seen = see(evening, here("2026-12-03T22:00"));
        QCOMPARE(seen.day, (QStringList{"get ready", "arrive", "injection"}));
        QCOMPARE(seen.coming_up, (QStringList{"go home", "ice", "walk", "note"}));
    }

    void onceItIsRecordedTheDayIsOver() {
        const Instant now = here("2026-12-03T12:00");
        const Seen seen = see(anchors("2026-12-03T11:30"), now,
                              {did({"arrive", "once"}, Kind::done, now),
                               did({"injection", "once"}, Kind::done, now)});
        QVERIFY(seen.day.isEmpty());
        QCOMPARE(seen.next, "go home");
        QCOMPARE(seen.also, QStringList{"ice"});
        QCOMPARE(seen.coming_up, (QStringList{"walk", "note", "review"}));
    }

    void theDayBeforeHasNoSequence() {
        const Seen seen = see(anchors(), here("2026-12-02T20:30"));
        QVERIFY(seen.day.isEmpty());
        QCOMPARE(seen.coming_up, (QStringList{"arrive", "injection", "go home", "ice"}));
    }

    void afterAllOfItNothingIsLeft() {
        const Seen seen = see(anchors("2026-12-03T11:30"), here("2027-06-01T12:00"));
        QCOMPARE(seen.stage, "recovery");
        QCOMPARE(seen.recovery_day, 180);
        QCOMPARE(seen.next, "-");
        QVERIFY(seen.also.isEmpty() && seen.coming_up.isEmpty() && seen.day.isEmpty());
        QVERIFY(seen.late.isEmpty());
    }

    void itIsTheTurnOfTheLastWhoseTimeHasCome() {
        const auto turn = [this](const char* now, const std::vector<StepEvent>& events = {},
                                 const Answers& answers = {{"q", "no"}}) {
            return see(anchors(), here(now), events, {}, answers).turn;
        };
        QCOMPARE(turn("2026-12-03T05:00"), "get ready"); // none has: the first
        QCOMPARE(turn("2026-12-03T09:10"), "arrive");
        const auto arrived = did({"arrive", "once"}, Kind::done, here("2026-12-03T09:05"));
        QCOMPARE(turn("2026-12-03T09:10", {arrived}), "injection");
        QCOMPARE(turn("2026-12-02T09:10"), "-");
        // Clinics run late: what follows the injection is nobody's turn before it is recorded.
        QCOMPARE(turn("2026-12-03T13:00", {arrived}), "injection");
        // What hangs on an answer is not said as if it were so.
        QCOMPARE(turn("2026-12-03T09:10", {}, {}), "arrive");
        QCOMPARE(turn("2026-12-03T09:10", {arrived}, {}), "injection");
    }

    // Nothing is presumed: once its time is over, the person is asked, and it is nobody's turn.
    void whenItsTimeIsOverTheInjectionIsAskedAbout() {
        const auto at = [this](const char* now, const char* injected = "") {
            return see(anchors(injected), here(now));
        };
        QVERIFY(!at("2026-12-03T09:29").asks);
        QCOMPARE(at("2026-12-03T13:29").turn, "injection");
        QCOMPARE(at("2026-12-03T13:29").passed, 2);
        QVERIFY(!at("2026-12-03T13:29").asks);
        for (const char* hour : {"2026-12-03T13:30", "2026-12-03T20:00", "2026-12-03T23:59:59"}) {
            const Seen seen = at(hour);
            QCOMPARE(seen.stage, "procedure_day");
            QVERIFY(seen.asks);
            QCOMPARE(seen.turn, "-");
            QCOMPARE(seen.passed, 2); // get ready, arrive
        }
        QVERIFY(at("2026-12-04T12:00").asks); // the day after
        QVERIFY(!at("2026-12-03T20:00", "2026-12-03T11:00").asks);
        QVERIFY(!at("2026-12-04T12:00", "2026-12-03T11:00").asks);
    }

    void whatFollowsTheInjectionIsNotTheNextThing() {
        std::vector<StepEvent> events;
        for (const char* key : {"list", "driver", "bag", "get ready", "arrive"}) {
            events.push_back(did({key, "once"}, Kind::done, here("2026-12-03T09:00")));
        }
        const Seen seen = see(anchors(), here("2026-12-03T11:00"), events);
        QCOMPARE(seen.next, "-");
        QCOMPARE(seen.also, QStringList{"ice"});
    }

    void whatWasShownTheEveningBeforeStaysInTheDay() {
        Guide guide = small_guide();
        Step& ready = *std::ranges::find(guide.steps, "get ready", &Step::key);
        ready.clamp.hours = {6h, 21h, true};
        ready.clamp.not_after = -2h;
        const Plan plan = build_plan(guide, booked("America/Chicago", "2026-12-03T07:15"), {});
        const Instant now = here("2026-12-03T06:30");
        const Today made = today(plan, timeline(plan, {}, now), now);
        QVERIFY(plan.find({"get ready", "once"})->moved_from);
        const bool there = std::ranges::any_of(
            made.day, [&](std::size_t i) { return plan.steps.at(i).id.key == "get ready"; });
        QVERIFY(there);
    }
};

QTEST_APPLESS_MAIN(PlanTodayTest)
#include "today_test.moc"
