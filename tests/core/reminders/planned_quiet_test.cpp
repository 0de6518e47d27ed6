// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/planned.h"
#include "tests/core/reminders/reminders.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// Due on Thursday 26 November at this time, on time for as long after.
Step at_night(std::chrono::minutes time, std::chrono::minutes on_time, std::vector<Offset> leads,
              std::optional<RemindAgain> again = {}) {
    Step made = step("step", Phase::preparation, calendar(-7, time));
    made.window.closes = really(on_time);
    return reminded(made, std::move(leads), again);
}

} // namespace

/// Reminders in quiet hours, from ten in the evening to seven.
class RemindersPlannedQuietTest : public QObject {
    Q_OBJECT

    static QStringList planned(Step step, std::string_view since = {}) {
        Situation with({std::move(step)});
        with.rules.quiet = usual_quiet_hours;
        if (!since.empty()) {
            with.since = made(with.here(since));
        }
        return with.planned();
    }

  private slots:
    void aNudgeWaitsUntilTheyEnd() {
        QCOMPARE(planned(at_night(8h, 1h, {really(90min), really(1h)})),
                 (QStringList{"2026-11-26 07:00:00 step PT1H30M at 2026-11-26 06:30:00",
                              "2026-11-26 07:00:00 step PT1H"}));
    }

    void whereItWouldBeLateThenItComesBeforeTheyBegin_data() {
        QTest::addColumn<int>("minutes"); // for which the step is on time, from six on
        QTest::addColumn<QString>("reminder");
        QTest::newRow("still on time")
            << 61 << "2026-11-26 07:00:00 step PT0S at 2026-11-26 06:00:00";
        QTest::newRow("late from that moment on")
            << 60 << "2026-11-25 22:00:00 step PT0S at 2026-11-26 06:00:00";
        QTest::newRow("late by then")
            << 59 << "2026-11-25 22:00:00 step PT0S at 2026-11-26 06:00:00";
    }

    void whereItWouldBeLateThenItComesBeforeTheyBegin() {
        QFETCH(int, minutes);
        QTEST(planned(at_night(6h, std::chrono::minutes{minutes}, {really(0s)})).join('\n'),
              "reminder");
    }

    void itNeverComesBeforeItsStepDoes() {
        QCOMPARE(planned(at_night(6h, 0min, {really(0s)}), "2026-11-25T23:30"),
                 QStringList{"2026-11-25 23:30:00 step PT0S at 2026-11-26 06:00:00"});
    }

    void onesOwnWaitsToo() {
        Situation with({at_night(9h, 1h, {})});
        with.rules.quiet = usual_quiet_hours;
        with.choices = {own(the_step("step"), really(3h))};
        QCOMPARE(with.planned(),
                 QStringList{"2026-11-26 07:00:00 step PT3H at 2026-11-26 06:00:00 own"});
    }

    void whatKeepsAPersonSafeComesWhenItIsDue() {
        Step safety = at_night(6h, 0min, {really(0s), really(7h)}, RemindAgain{30min, 2});
        safety.locked = true;
        QCOMPARE(planned(safety),
                 (QStringList{"2026-11-25 23:00:00 step PT7H", "2026-11-26 06:00:00 step PT0S",
                              "2026-11-26 06:30:00 step PT0S again 1",
                              "2026-11-26 07:00:00 step PT0S again 2"}));
    }

    void theyAreThePersonsHoursAndNotTheClinics() {
        Situation with({at_night(6h, 1h, {really(0s)})});
        with.rules.quiet = usual_quiet_hours;
        with.rules.here = zone("Europe/Berlin"); // at one in the afternoon
        QCOMPARE(with.planned(), QStringList{"2026-11-26 06:00:00 step PT0S"});
        with.rules.here = zone("America/Los_Angeles"); // at four; they end at nine in Chicago
        QCOMPARE(with.planned(),
                 QStringList{"2026-11-26 00:00:00 step PT0S at 2026-11-26 06:00:00"});
    }

    void withoutThemNothingIsMoved() {
        Situation with({at_night(6h, 1h, {really(0s)})});
        QCOMPARE(with.planned(), QStringList{"2026-11-26 06:00:00 step PT0S"});
    }

    // ---- repeats

    void theRepeatsOfANightComeAsOne() {
        QCOMPARE(planned(at_night(21h, 24h, {really(0s)}, RemindAgain{75min, 4})),
                 (QStringList{"2026-11-26 21:00:00 step PT0S",
                              "2026-11-27 07:00:00 step PT0S again 1 at 2026-11-26 22:15:00"}));
    }

    void aRepeatDoesNotComeWithTheOneThatItFollows() {
        QCOMPARE(planned(at_night(6h, 24h, {really(0s)}, RemindAgain{1h, 2})),
                 (QStringList{"2026-11-26 07:00:00 step PT0S at 2026-11-26 06:00:00",
                              "2026-11-26 08:00:00 step PT0S again 2"}));
    }

    void aRepeatMayComeLate() {
        QCOMPARE(planned(at_night(6h, 0min, {really(0s)}, RemindAgain{15min, 2})),
                 (QStringList{"2026-11-25 22:00:00 step PT0S at 2026-11-26 06:00:00",
                              "2026-11-26 07:00:00 step PT0S again 1 at 2026-11-26 06:15:00"}));
    }

    void aRepeatThatWouldComeTooLateStaysAway() {
        Step over = at_night(21h + 30min, 15min, {really(0s)}, RemindAgain{1h, 1});
        over.window.late_until = really(9h + 30min); // seven in the morning
        QCOMPARE(planned(over), QStringList{"2026-11-26 21:30:00 step PT0S"});
        over.window.late_until = really(9h + 31min);
        QCOMPARE(planned(over).size(), 2);
    }

    // ---- prompts

    void aPromptWaitsWhileItCanBeAnswered_data() {
        QTest::addColumn<QString>("injected"); // an hour before the prompt is due
        QTest::addColumn<QString>("reminder"); // it can be answered for an hour and a half
        QTest::newRow("in the day") << "2026-12-03T20:59:59" << "2026-12-03 21:59:59 prompt PT0S";
        QTest::newRow("over by the morning") << "2026-12-03T21:00" << "";
        QTest::newRow("over at that moment") << "2026-12-04T04:30" << "";
        QTest::newRow("late then") << "2026-12-04T04:30:01"
                                   << "2026-12-04 07:00:00 prompt PT0S at 2026-12-04 05:30:01";
        QTest::newRow("when they end") << "2026-12-04T06:00" << "2026-12-04 07:00:00 prompt PT0S";
    }

    void aPromptWaitsWhileItCanBeAnswered() {
        QFETCH(QString, injected);
        Situation with({});
        with.guide.diary = diary_of_one_prompt();
        with.anchors.injection = with.here(injected.toStdString());
        with.rules.quiet = usual_quiet_hours;
        QTEST(with.planned().join('\n'), "reminder");
    }
};

QTEST_APPLESS_MAIN(RemindersPlannedQuietTest)
#include "planned_quiet_test.moc"
