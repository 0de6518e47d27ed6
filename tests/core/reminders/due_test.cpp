// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/due.h"
#include "tests/core/reminders/reminders.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using Kind = ReminderState::Kind;
using State = Delivery::State;

namespace {

const Instant noon = instant("2026-11-26T12:00:00Z");

PlannedReminder planned(Instant at, Offset lead = really(1h), std::string key = "step",
                        int again = 0) {
    PlannedReminder made;
    made.id = {the_step(std::move(key)), lead, again};
    made.at = at;
    made.show = at;
    made.until = noon + 24h;
    return made;
}

Delivery row(const PlannedReminder& reminder, State state, std::optional<Instant> until = {}) {
    Delivery made;
    made.reminder = reminder.id;
    made.claimed_for = reminder.at;
    made.state = state;
    made.until = until;
    return made;
}

QString word(Kind kind) {
    return QStringList{"ahead", "due", "shown", "missed", "settled"}[static_cast<int>(kind)];
}

/// As long after noon: "PT1H30M".
QString clock(std::optional<Instant> at) {
    return at ? QString::fromStdString(format_elapsed_duration(*at - noon)) : QString("never");
}

QString words(const ReminderState& state) {
    const bool when = state.kind == Kind::ahead || state.kind == Kind::due;
    return word(state.kind) + (when ? ' ' + clock(state.next) : QString());
}

/// "snoozed PT15M" and the like, one after the other.
std::vector<Delivery> ledger_of(const PlannedReminder& reminder, const QString& text) {
    static const QStringList names{"claimed", "shown", "done", "snoozed", "dismissed", "late"};
    std::vector<Delivery> ledger;
    for (const QString& one : text.split(", ", Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(' ');
        ledger.push_back(row(reminder, static_cast<State>(names.indexOf(parts[0]))));
        if (parts.size() > 1) {
            ledger.back().until = noon + parse_elapsed_duration(parts[1].toStdString()).value();
        }
    }
    return ledger;
}

} // namespace

class RemindersDueTest : public QObject {
    Q_OBJECT

    static QStringList words_of(const std::vector<PlannedReminder>& reminders,
                                const std::vector<Delivery>& ledger, Instant now) {
        QStringList lines;
        for (const ReminderState& state : reminder_states(reminders, ledger, now)) {
            lines << words(state);
        }
        return lines;
    }

  private slots:
    // ---- one reminder

    void isWhatTheLedgerAndTheTimeSay_data() {
        QTest::addColumn<QString>("ledger");
        QTest::addColumn<QString>("before"); // a second before its time
        QTest::addColumn<QString>("now");    // at its time
        QTest::addColumn<QString>("hour");   // an hour later
        QTest::addColumn<QString>("last");   // a second before it is over
        QTest::addColumn<QString>("over");
        const auto row = [](const char* ledger, QStringList states) {
            QTest::newRow(*ledger ? ledger : "nothing")
                << ledger << states[0] << states[1] << states[2] << states[3] << states[4];
        };
        const QString ahead = "ahead PT0S";
        const QString due = "due PT0S";
        row("", {ahead, due, due, due, "missed"});
        // Whoever claimed it may not have lived to show it.
        row("claimed", {ahead, due, due, due, "missed"});
        row("claimed, claimed", {ahead, due, due, due, "missed"});
        row("claimed, shown", {"shown", "shown", "shown", "shown", "settled"});
        row("claimed, late", {"settled", "settled", "settled", "settled", "settled"});
        for (const char* settled :
             {"claimed, shown, done", "claimed, shown, dismissed", "dismissed", "done",
              // Word that it was shown, or another program's claim, may come after.
              "claimed, dismissed, shown", "claimed, done, shown", "done, claimed",
              "dismissed, snoozed PT30M", "done, late", "dismissed, done"}) {
            row(settled, {"settled", "settled", "settled", "settled", "settled"});
        }
        const QString later = "ahead PT30M";
        row("claimed, shown, snoozed PT30M", {later, later, "due PT30M", "due PT30M", "settled"});
        row("claimed, snoozed PT30M, shown", {"shown", "shown", "shown", "shown", "settled"});
        row("snoozed PT30M, snoozed PT1H",
            {"ahead PT1H", "ahead PT1H", "due PT1H", "due PT1H", "settled"});
        // Claimed when it came back, and maybe not shown: it is due since then, and was shown once.
        row("snoozed PT30M, claimed", {later, later, "due PT30M", "due PT30M", "settled"});
        row("snoozed PT30M, claimed, shown", {"shown", "shown", "shown", "shown", "settled"});
        row("snoozed PT30M, dismissed", {"settled", "settled", "settled", "settled", "settled"});
        row("snoozed PT23H59M59S", {"ahead PT23H59M59S", "ahead PT23H59M59S", "ahead PT23H59M59S",
                                    "due PT23H59M59S", "settled"});
        // A snooze past the end is the end.
        row("snoozed PT24H", {"settled", "settled", "settled", "settled", "settled"});
        row("snoozed PT48H", {"settled", "settled", "settled", "settled", "settled"});
    }

    void isWhatTheLedgerAndTheTimeSay() {
        QFETCH(QString, ledger);
        const std::vector reminders{planned(noon)};
        const auto rows = ledger_of(reminders[0], ledger);
        const auto at = [&](Instant now) { return words_of(reminders, rows, now).join(' '); };
        QTEST(at(noon - 1s), "before");
        QTEST(at(noon), "now");
        QTEST(at(noon + 1h), "hour");
        QTEST(at(noon + 24h - 1s), "last");
        QTEST(at(noon + 24h), "over");
    }

    void comesWhenQuietHoursLetIt() {
        std::vector reminders{planned(noon)};
        reminders[0].show = noon + 2h;
        QCOMPARE(words_of(reminders, {}, noon + 1h), QStringList{"ahead PT2H"});
        QCOMPARE(words_of(reminders, {}, noon + 2h), QStringList{"due PT2H"});
        // They were changed after it was claimed: it is not to be shown before the new ones end.
        const auto claimed = ledger_of(reminders[0], "claimed");
        QCOMPARE(words_of(reminders, claimed, noon + 1h), QStringList{"ahead PT2H"});
    }

    void saysWhichRowIsInForce() {
        const std::vector reminders{planned(noon), planned(noon, really(2h))};
        const auto ledger = ledger_of(reminders[0], "claimed, shown, dismissed, shown");
        const auto states = reminder_states(reminders, ledger, noon);
        QCOMPARE(states[0].reminder, &reminders[0]);
        QCOMPARE(states[0].last, &ledger[2]);
        QCOMPARE(states[1].reminder, &reminders[1]);
        QCOMPARE(states[1].last, nullptr);
    }

    void theLedgerOfAnotherSaysNothing() {
        const std::vector reminders{planned(noon)};
        std::vector<PlannedReminder> others(7, reminders[0]);
        others[0].id.about.key = "another";
        others[1].id.about.occurrence = "d-1";
        others[2].id.about.kind = Subject::Kind::prompt;
        others[3].id.lead = really(1h + 1s);
        others[4].id.lead = whole_days(0);
        others[5].id.again = 1;
        others[6].at = noon + 1s;
        for (const PlannedReminder& other : others) {
            QCOMPARE(words_of(reminders, {row(other, State::dismissed)}, noon),
                     QStringList{"due PT0S"});
        }
    }

    void aMoveIsAFreshStart() {
        const std::vector before{planned(noon)};
        const std::vector moved{planned(noon + 1h)};
        std::vector<Delivery> ledger{row(before[0], State::dismissed)};
        QCOMPARE(words_of(moved, ledger, noon), QStringList{"ahead PT1H"});
        QCOMPARE(words_of(moved, ledger, noon + 1h), QStringList{"due PT1H"});
        // Moved back, what was closed for that time is closed, whatever came in between.
        ledger.push_back(row(moved[0], State::shown));
        QCOMPARE(words_of(before, ledger, noon), QStringList{"settled"});
        QCOMPARE(words_of(moved, ledger, noon + 1h), QStringList{"shown"});
    }

    void aSnoozeDoesNotOutliveAMove() {
        const std::vector ledger{row(planned(noon), State::snoozed, noon + 12h)};
        QCOMPARE(words_of({planned(noon + 1h)}, ledger, noon + 1h), QStringList{"due PT1H"});
    }

    // ---- the next look

    void theNextLookIsTheEarliest_data() {
        QTest::addColumn<QString>("ledger");
        QTest::addColumn<qint64>("now"); // minutes after noon
        QTest::addColumn<QString>("next");
        const qint64 day = 24 * 60;
        QTest::newRow("ahead") << "" << qint64{-1} << "PT0S";
        QTest::newRow("due") << "" << qint64{0} << "PT24H";
        QTest::newRow("shown") << "claimed, shown" << qint64{0} << "PT24H";
        QTest::newRow("over") << "" << day << "never";
        QTest::newRow("shown and over") << "shown" << day << "never";
        QTest::newRow("settled") << "done" << qint64{0} << "never";
        QTest::newRow("told") << "late" << qint64{0} << "never";
        QTest::newRow("snoozed") << "snoozed PT30M" << qint64{0} << "PT30M";
        QTest::newRow("snoozed, and due") << "snoozed PT30M" << qint64{30} << "PT24H";
        QTest::newRow("snoozed past the end") << "snoozed PT24H" << qint64{0} << "never";
    }

    void theNextLookIsTheEarliest() {
        QFETCH(QString, ledger);
        QFETCH(qint64, now);
        const std::vector reminders{planned(noon)};
        const auto rows = ledger_of(reminders[0], ledger);
        QTEST(clock(next_look(reminder_states(reminders, rows, noon + std::chrono::minutes{now}))),
              "next");
    }

    void theNextLookIsOfAllOfThem() {
        std::vector reminders{planned(noon + 3h), planned(noon + 1h), planned(noon + 2h),
                              planned(noon - 1h, {}, "other")};
        reminders[3].until = noon + 90min;
        const std::vector ledger{row(reminders[3], State::shown)};
        const auto next = [&](Instant now) {
            return clock(next_look(reminder_states(reminders, ledger, now)));
        };
        QCOMPARE(next(noon), "PT1H");
        QCOMPARE(next(noon + 1h), "PT1H30M");
        QCOMPARE(next(noon + 90min), "PT2H");
        QCOMPARE(clock(next_look({})), "never");
    }

    /// Between one look and the next nothing changes.
    void nothingHappensUnlooked() {
        std::vector reminders{planned(noon), planned(noon + 7min), planned(noon + 20min)};
        reminders[1].until = noon + 40min;
        reminders[2].show = noon + 31min;
        auto ledger = ledger_of(reminders[0], "claimed, shown, snoozed PT13M");
        ledger.push_back(row(reminders[1], State::shown));
        Instant looked = noon - 1h;
        for (Instant now = looked; now < noon + 30h; now += 1min) {
            const auto states = reminder_states(reminders, ledger, looked);
            if (next_look(states).value_or(Instant::max()) <= now) {
                QVERIFY(words_of(reminders, ledger, looked) != words_of(reminders, ledger, now));
                looked = now;
            }
            QCOMPARE(words_of(reminders, ledger, looked), words_of(reminders, ledger, now));
        }
    }

    // ---- what stands

    void oneOfEachSubjectStands() {
        std::vector reminders{
            planned(noon, whole_days(1)),       planned(noon + 1h, really(1h)),
            planned(noon + 90min, {}, "other"), planned(noon + 2h, really(1h), "step", 1),
            planned(noon + 9h, {}, "ahead"),    planned(noon + 30min)};
        reminders[5].id.about.kind = Subject::Kind::prompt;
        const auto standing_at = [&](Instant now, const std::vector<Delivery>& ledger) {
            const auto states = reminder_states(reminders, ledger, now);
            QStringList found;
            for (const ReminderState* state : standing(states)) {
                found << QString::number(state->reminder - reminders.data());
            }
            return found.join(' ');
        };
        QCOMPARE(standing_at(noon - 1s, {}), "");
        QCOMPARE(standing_at(noon, {}), "0");
        QCOMPARE(standing_at(noon + 1h, {}), "1 5");
        QCOMPARE(standing_at(noon + 2h, {}), "3 2 5");
        QCOMPARE(standing_at(noon + 2h, {row(reminders[3], State::shown)}), "3 2 5");
        QCOMPARE(standing_at(noon + 2h, {row(reminders[2], State::done)}), "3 5");
        QCOMPARE(standing_at(noon + 2h, {row(reminders[2], State::late)}), "3 5");
        QCOMPARE(standing_at(noon + 2h, {row(reminders[2], State::snoozed, noon + 3h)}), "3 5");
        QCOMPARE(standing_at(noon + 3h, {row(reminders[2], State::snoozed, noon + 3h)}), "3 2 5");
        QCOMPARE(standing_at(noon + 24h, {}), "");
        QVERIFY(standing({}).empty());
    }

    /// They ask for the same thing: what was done with the last is done with those before it.
    void aLaterOneStandsForThoseBeforeIt() {
        const std::vector reminders{planned(noon, whole_days(1)), planned(noon + 1h)};
        const auto states = [&](const std::vector<Delivery>& ledger, Instant now) {
            return words_of(reminders, ledger, now).join(", ");
        };
        const Delivery shown = row(reminders[0], State::shown);
        QCOMPARE(states({shown}, noon + 59min), "shown, ahead PT1H");
        QCOMPARE(states({}, noon + 1h), "settled, due PT1H"); // nor is it told as late
        QCOMPARE(states({shown, row(reminders[1], State::shown)}, noon + 1h), "settled, shown");
        QCOMPARE(states({shown, row(reminders[1], State::dismissed)}, noon + 1h),
                 "settled, settled");
        QCOMPARE(states({shown, row(reminders[1], State::snoozed, noon + 2h)}, noon + 1h),
                 "settled, ahead PT2H");
        QCOMPARE(states({row(reminders[0], State::snoozed, noon + 2h)}, noon + 2h),
                 "settled, due PT1H");
    }

    void ofTheSameInstantTheFirstStands() {
        const std::vector reminders{planned(noon, whole_days(1)), planned(noon, really(24h)),
                                    planned(noon, {}, "other")};
        const auto states = reminder_states(reminders, {}, noon);
        const auto found = standing(states);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0], &states[0]);
        QCOMPARE(found[1], &states[2]);
    }
};

QTEST_APPLESS_MAIN(RemindersDueTest)
#include "due_test.moc"
