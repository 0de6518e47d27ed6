// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/planned.h"
#include "tests/core/reminders/reminders.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using Kind = StepEvent::Kind;

namespace {

/// Due on Thursday 26 November at ten, late from then on, missed from the appointment on.
Step plain(std::vector<Offset> leads, std::optional<RemindAgain> again = {}) {
    return reminded(step("step", Phase::preparation, calendar(-7, 10h)), std::move(leads), again);
}

} // namespace

class RemindersPlannedTest : public QObject {
    Q_OBJECT

  private slots:
    // ---- when it comes

    void comesItsLeadBeforeTheStepIsDue() {
        Situation with({plain({really(0s), really(90min), whole_days(2)})});
        QCOMPARE(with.planned(),
                 (QStringList{"2026-11-24 10:00:00 step P2D", "2026-11-26 08:30:00 step PT1H30M",
                              "2026-11-26 10:00:00 step PT0S"}));
    }

    void holdsUntilItsStepCanNoLongerBeDone() {
        Situation with({plain({really(2h)})});
        const auto reminders = with.reminders();
        QCOMPARE(reminders.size(), 1u);
        QCOMPARE(with.clock(reminders[0].until), "2026-12-03 09:30:00");
    }

    void aDaysLeadKeepsTheTimeOfDayWhenTheClocksChange_data() {
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QString>("day_before");
        QTest::addColumn<QString>("hours_before");
        // Due a week before, at this hour.
        QTest::newRow("due after the clocks went forward")
            << "2026-04-05T09:30" << 10 << 0 << "2026-03-28T09:00:00Z" << "2026-03-28T08:00:00Z";
        QTest::newRow("due after they went back")
            << "2026-11-01T09:30" << 10 << 0 << "2026-10-24T08:00:00Z" << "2026-10-24T09:00:00Z";
        QTest::newRow("the clock jumps over it")
            << "2026-04-06T09:30" << 2 << 30 << "2026-03-29T01:30:00Z" << "2026-03-29T00:30:00Z";
        QTest::newRow("it comes twice")
            << "2026-11-02T09:30" << 2 << 30 << "2026-10-25T00:30:00Z" << "2026-10-25T01:30:00Z";
    }

    void aDaysLeadKeepsTheTimeOfDayWhenTheClocksChange() {
        QFETCH(QString, appointment);
        QFETCH(int, hour);
        QFETCH(int, minute);
        const auto at_of = [&](const Offset& lead) {
            const std::chrono::minutes time =
                std::chrono::hours{hour} + std::chrono::minutes{minute};
            Situation with({reminded(step("step", Phase::preparation, calendar(-7, time)), {lead})},
                           booked("Europe/Berlin", appointment.toStdString()));
            const auto reminders = with.reminders();
            const auto alone = reminder_instant(with.source(), the_step("step"), lead);
            const bool one = reminders.size() == 1 && reminders[0].at == alone;
            return one ? shown(reminders[0].at) : QString("not one");
        };
        QTEST(at_of(whole_days(1)), "day_before");
        QTEST(at_of(really(24h)), "hours_before");
    }

    void eachOccurrenceHasItsOwn() {
        Step series = plain({really(1h)});
        series.occurrences = {{"d-2", calendar(-2, 10h)}, {"d-1", calendar(-1, 10h)}};
        Situation with({series});
        with.choices = {off(the_step("step", "d-1"), really(1h)),
                        own(the_step("step", "d-2"), really(2h))};
        QCOMPARE(with.planned(), (QStringList{"2026-12-01 08:00:00 step d-2 PT2H own",
                                              "2026-12-01 09:00:00 step d-2 PT1H"}));
    }

    void comeByWhenTheyAreShown() {
        Situation with(
            {reminded(step("night", Phase::preparation, calendar(-7, 6h), {{}, whole_days(0), {}}),
                      {really(0s)}),
             reminded(step("b", Phase::preparation, calendar(-7, 7h, Anchor::appointment)),
                      {really(30min), really(0s)}),
             reminded(step("a", Phase::preparation, calendar(-7, 7h)), {really(0s)}),
             reminded(step("early", Phase::preparation, calendar(-8, 9h)), {really(0s)})});
        with.rules.quiet = QuietHours{22h, 6h + 30min};
        QCOMPARE(with.planned(),
                 (QStringList{"2026-11-25 09:00:00 early PT0S",
                              "2026-11-26 06:30:00 night PT0S at 2026-11-26 06:00:00",
                              "2026-11-26 06:30:00 b PT30M", "2026-11-26 07:00:00 a PT0S",
                              "2026-11-26 07:00:00 b PT0S"}));
    }

    void ofTheSameInstantKeepTheOrderOfTheGuide() {
        for (const bool days_first : {true, false}) {
            const std::vector<Offset> leads{days_first ? whole_days(1) : really(24h),
                                            days_first ? really(24h) : whole_days(1)};
            Situation with({plain(leads)});
            const auto reminders = with.reminders();
            QCOMPARE(reminders.size(), 2u);
            QVERIFY(reminders[0].id.lead == leads[0] && reminders[1].id.lead == leads[1]);
        }
    }

    // ---- what the person chose

    void aUsualOneCanBeTakenAway() {
        Situation with({plain({whole_days(1), really(1h)})});
        with.choices = {off(the_step("step"), really(1h))};
        QCOMPARE(with.planned(), QStringList{"2026-11-25 10:00:00 step P1D"});
        with.choices = {off(the_step("step"), really(24h))}; // as long, and another lead
        QCOMPARE(with.planned().size(), 2);
    }

    void onesOwnComesBesideTheUsual() {
        Situation with({plain({really(1h)})});
        with.choices = {own(the_step("step"), really(3h)), own(the_step("another"), really(2h)),
                        own(the_prompt("step"), really(2h))};
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 07:00:00 step PT3H own",
                                              "2026-11-26 09:00:00 step PT1H"}));
    }

    void onesOwnThatIsUsualComesOnce() {
        Situation with({plain({really(1h)})});
        with.choices = {own(the_step("step"), really(1h), with.here("2026-11-30T00:00"))};
        QCOMPARE(with.planned(), QStringList{"2026-11-26 09:00:00 step PT1H own"});
    }

    void onesOwnThatWasPastWhenItWasMadeUpStaysAway() {
        Situation with({plain({})});
        const Instant at = with.here("2026-11-26T07:00");
        with.choices = {own(the_step("step"), really(3h), at)};
        QCOMPARE(with.planned(), QStringList{});
        with.choices = {own(the_step("step"), really(3h), at - 1s)};
        QCOMPARE(with.planned().size(), 1);
    }

    void withoutTheGuidesOnesOwnStay() {
        Situation with({plain({whole_days(1), really(1h)}, RemindAgain{1h, 2})},
                       {zone("America/Chicago"), {}, {}});
        with.anchors = booked("America/Chicago", "2026-12-03T09:30");
        with.anchors.injection = with.here("2026-12-03T10:00");
        with.guide.diary = diary_of_one_prompt();
        with.choices = {own(the_step("step"), really(1h)), own(the_prompt("prompt"), really(5min))};
        QCOMPARE(with.planned().size(), 6);
        with.rules.steps = false;
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 09:00:00 step PT1H own",
                                              "2026-12-03 10:55:00 prompt PT5M own",
                                              "2026-12-03 11:00:00 prompt PT0S"}));
        with.rules.prompts = false;
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 09:00:00 step PT1H own",
                                              "2026-12-03 10:55:00 prompt PT5M own"}));
        with.rules.steps = true;
        QCOMPARE(with.planned().size(), 5);
    }

    // ---- once more

    void repeatsFollowTheLastOfTheUsual() {
        // In either order; one's own, however near, is not followed.
        for (const bool turned : {false, true}) {
            std::vector<Offset> leads{whole_days(1), really(1h)};
            if (turned) {
                std::ranges::reverse(leads);
            }
            Situation with({plain(leads, RemindAgain{45min, 3})});
            with.choices = {own(the_step("step"), really(10min))};
            QCOMPARE(with.planned(),
                     (QStringList{"2026-11-25 10:00:00 step P1D", "2026-11-26 09:00:00 step PT1H",
                                  "2026-11-26 09:45:00 step PT1H again 1",
                                  "2026-11-26 09:50:00 step PT10M own",
                                  "2026-11-26 10:30:00 step PT1H again 2",
                                  "2026-11-26 11:15:00 step PT1H again 3"}));
        }
    }

    void repeatsEndWhenTheStepCanNoLongerBeDone() {
        Step short_lived = plain({really(0s)}, RemindAgain{30min, 5});
        short_lived.window.late_until = really(90min);
        Situation with({short_lived});
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 10:00:00 step PT0S",
                                              "2026-11-26 10:30:00 step PT0S again 1",
                                              "2026-11-26 11:00:00 step PT0S again 2"}));
    }

    void repeatsGoWithTheOneThatTheyFollow() {
        Situation with({plain({whole_days(1), really(1h)}, RemindAgain{1h, 2})});
        with.choices = {off(the_step("step"), really(1h))};
        QCOMPARE(with.planned(), QStringList{"2026-11-25 10:00:00 step P1D"});
        with.choices = {off(the_step("step"), whole_days(1))};
        QCOMPARE(with.planned().size(), 3);
    }

    void repeatsOutliveOneThatNeverWas() {
        // The first step has nothing before it, the second has another's.
        Situation with({plain({really(1h)}, RemindAgain{1h, 2}),
                        reminded(step("next", Phase::preparation, calendar(-7, 11h)), {really(2h)},
                                 RemindAgain{1h, 1})});
        with.since = made(with.here("2026-11-26T09:00"));
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 10:00:00 next PT2H again 1",
                                              "2026-11-26 10:00:00 step PT1H again 1",
                                              "2026-11-26 11:00:00 step PT1H again 2"}));
    }

    void aRepeatThatWouldComeWithAnotherStaysAway() {
        Situation with({plain({really(1h)}, RemindAgain{30min, 2})});
        with.choices = {own(the_step("step"), really(30min)), own(the_step("step"), really(5min))};
        QCOMPARE(with.planned(),
                 (QStringList{"2026-11-26 09:00:00 step PT1H", "2026-11-26 09:30:00 step PT30M own",
                              "2026-11-26 09:55:00 step PT5M own",
                              "2026-11-26 10:00:00 step PT1H again 2"}));
    }

    // ---- what never was

    void whatWasPastWhenItsStepCameStaysAway() {
        Situation with({plain({whole_days(1), really(0s)})});
        with.since = made(with.here("2026-11-25T09:59:59"));
        QCOMPARE(with.planned().size(), 2);
        with.since = made(with.here("2026-11-25T10:00"));
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 step PT0S"});
        with.since = made(with.here("2026-11-26T10:00"));
        QCOMPARE(with.planned(), QStringList{});
    }

    void whatWasPastWhenItsQuestionWasAnsweredStaysAway() {
        Step asked = plain({whole_days(1), really(0s)});
        asked.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        Situation with({asked});
        with.answers = {{"q", "yes"}};
        with.since = Since{Instant::min(), {{"q", with.here("2026-11-25T10:00")}}};
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 step PT0S"});
    }

    void whatWasPastBeforeAnybodyRemindedStaysAway() {
        Situation with({plain({whole_days(1), really(0s)})});
        with.rules.since = with.here("2026-11-25T09:59:59");
        QCOMPARE(with.planned().size(), 2);
        with.rules.since = with.here("2026-11-25T10:00");
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 step PT0S"});
    }

    void whatWouldComeTooLateStaysAway() {
        // At the appointment preparation is over.
        Situation with(
            {reminded(step("step", Phase::preparation, elapsed(0s)), {really(1s), really(0s)})});
        QCOMPARE(with.planned(), QStringList{"2026-12-03 09:29:59 step PT1S"});
    }

    // ---- what asks for nothing

    void aStepIsRemindedOfAsLongAsItAsksForSomething_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("state");
        QTest::newRow("long before") << "2026-10-01T00:00" << "upcoming";
        QTest::newRow("to be done now") << "2026-11-26T09:30" << "open";
        QTest::newRow("late") << "2026-11-26T10:00" << "late";
        QTest::newRow("missed: what came is told") << "2026-12-03T09:30" << "missed";
    }

    void aStepIsRemindedOfAsLongAsItAsksForSomething() {
        QFETCH(QString, now);
        Situation with({plain({really(1h)})});
        with.now = with.here(now.toStdString());
        QCOMPARE(with.planned(), QStringList{"2026-11-26 09:00:00 step PT1H"});
        QTEST(shown(with.rows[0].state), "state");
    }

    void aStepThatIsTickedIsSilent_data() {
        QTest::addColumn<QList<int>>("events");
        QTest::addColumn<int>("reminders");
        const int done = static_cast<int>(Kind::done);
        QTest::newRow("done") << QList{done} << 0;
        QTest::newRow("skipped") << QList{static_cast<int>(Kind::skipped)} << 0;
        QTest::newRow("done, and not") << QList{done, static_cast<int>(Kind::reopened)} << 4;
    }

    void aStepThatIsTickedIsSilent() {
        QFETCH(QList<int>, events);
        Situation with({plain({really(1h)}, RemindAgain{1h, 2})});
        with.choices = {own(the_step("step"), really(2h))};
        for (const int kind : events) {
            with.events.push_back(did({"step", "once"}, static_cast<Kind>(kind), with.now));
        }
        QTEST(static_cast<int>(with.planned().size()), "reminders");
    }

    void aStepThatHangsOnAnAnswerIsSilent() {
        Step asked = plain({really(1h)});
        asked.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        Situation with({asked});
        with.choices = {own(the_step("step"), really(2h))};
        for (const auto& [answer, count] : {std::pair{"yes", 2}, {"no", 0}, {"unsure", 0}}) {
            with.answers = {{"q", answer}};
            QCOMPARE(with.planned().size(), count);
        }
        with.answers = {};
        QCOMPARE(with.planned(), QStringList{});
    }

    void aStepThatWaitsIsSilentUntilItIsLate() {
        Step second = step("second", Phase::preparation, calendar(-7, 11h));
        second.after = {"step"};
        Situation with({plain({}), reminded(second, {really(1h)})});
        with.now = with.here("2026-11-26T10:30");
        QCOMPARE(with.planned(), QStringList{});
        with.now = with.here("2026-11-26T11:00");
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 second PT1H"});
        with.now = with.here("2026-11-26T10:30");
        with.events = {did({"step", "once"}, Kind::done, with.now)};
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 second PT1H"});
    }

    void withoutADateThereIsNothing() {
        Situation with({plain({really(1h)})}, {zone("America/Chicago"), {}, {}});
        with.choices = {own(the_step("step"), really(2h))};
        QCOMPARE(with.planned(), QStringList{});
        QVERIFY(!reminder_instant(with.source(), the_step("step"), really(1h)));
    }

    void ofWhatIsGoneThereIsNothing() {
        Situation with({plain({})});
        for (const Subject& gone :
             {the_step("gone"), the_step("step", "d-3"), the_prompt("step")}) {
            with.choices = {own(gone, really(1h))};
            QCOMPARE(with.planned(), QStringList{});
            QVERIFY(!reminder_instant(with.source(), gone, really(1h)));
        }
    }

    // ---- of the diary

    void aPromptIsRemindedOfUntilItIsAnswered() {
        Situation with({});
        with.anchors.injection = with.here("2026-12-03T10:00");
        with.guide.diary = diary_of_one_prompt();
        with.choices = {own(the_prompt("prompt"), really(10min)),
                        own(the_step("prompt"), really(20min))};
        const QStringList both{"2026-12-03 10:50:00 prompt PT10M own",
                               "2026-12-03 11:00:00 prompt PT0S"};
        QCOMPARE(with.planned(), both);
        const auto reminders = with.reminders();
        QCOMPARE(with.clock(reminders[0].until), "2026-12-03 12:30:00");
        QCOMPARE(reminder_instant(with.source(), the_prompt("prompt"), really(1h)),
                 with.here("2026-12-03T10:00"));
        with.now = with.here("2026-12-03T20:00"); // missed
        QCOMPARE(with.planned(), both);

        LogEntry entry;
        entry.kind = LogEntry::Kind::pain;
        entry.prompt = PromptId{"prompt", "once"};
        entry.happened_at = with.here("2026-12-03T11:00");
        with.entries = {entry};
        QCOMPARE(with.planned(), QStringList{});
    }

    void ofAStepAboutTheDiaryItsPromptReminds() {
        Step about = plain({really(1h)}, RemindAgain{1h, 1});
        about.prompt = "prompt";
        Situation with({about});
        with.anchors.injection = with.here("2026-12-03T10:00");
        with.guide.diary = diary_of_one_prompt();
        with.choices = {own(the_step("step"), really(2h))};
        QCOMPARE(with.planned(), (QStringList{"2026-11-26 08:00:00 step PT2H own",
                                              "2026-12-03 11:00:00 prompt PT0S"}));
        with.guide.diary->prompts[0].reminders = {};
        QCOMPARE(with.planned().size(), 3);
    }

    void aPromptOfAnInjectionToComeHasNoDate() {
        Situation with({});
        with.guide.diary = diary_of_one_prompt();
        QCOMPARE(with.planned(), QStringList{});
        QVERIFY(!reminder_instant(with.source(), the_prompt("prompt"), really(1h)));
    }

    void aPromptThatWasPastWhenTheDatesCameStaysAway() {
        Situation with({plain({really(0s)})});
        with.anchors.injection = with.here("2026-12-03T10:00");
        with.guide.diary = diary_of_one_prompt();
        with.dated_at = with.here("2026-12-03T10:59:59");
        QCOMPARE(with.planned().size(), 2); // a step's counts from its row
        with.dated_at = with.here("2026-12-03T11:00");
        QCOMPARE(with.planned(), QStringList{"2026-11-26 10:00:00 step PT0S"});
        with.dated_at = Instant::min();
        with.rules.since = with.here("2026-12-03T11:00");
        QCOMPARE(with.planned(), QStringList{});
    }
};

QTEST_APPLESS_MAIN(RemindersPlannedTest)
#include "planned_test.moc"
