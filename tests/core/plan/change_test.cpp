// SPDX-License-Identifier: Apache-2.0
#include "core/plan/change.h"
#include "tests/core/plan/plans.h"

#include <QTest>

#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Kind = StepEvent::Kind;
using Booking = Change::Booking;

namespace {

const Instant made_at = instant("2026-11-01T12:00:00Z");
const Instant now = instant("2026-11-20T12:00:00Z");
const char chicago[] = "America/Chicago";
const StepId asked{"ask", "once"};
const StepId packed{"pack", "once"};

/// On 3 December 2026 at 09:30 in Chicago, with something of everything.
Procedure booked_procedure() {
    Procedure made;
    made.id = "procedure";
    made.guide_id = "guide";
    made.guide = {"hash", "overlay"};
    made.created_at = made_at;
    made.zone = chicago;
    made.appointment = wall("2026-12-03T09:30");
    made.answers = {{"thinner", "yes"}};
    made.contacts = {"Clinic", "1", "2"};
    made.layer.own = {own_step("own/1", Phase::preparation, "Mine", "", calendar(-1)),
                      own_step("own/2", Phase::recovery, "Mine too", "", calendar(1))};
    made.layer.times = {{packed, calendar(-2)}};
    made.layer.notes = {{packed, "The blue one"}};
    made.arrival = {{"who", "A. Name"}};
    made.dated_at = made.booked_at = made_at;
    made.answered_at = {{"thinner", made_at}};
    return made;
}

/// "ask" holds an answer for its date, "pack" does not.
Guide two_steps() {
    Step ask = step("ask", Phase::preparation, calendar(-14, 10h));
    ask.asked_again = true;
    ask.applies = {.kind = Condition::Kind::is, .question = "thinner", .values = {"yes"}};
    return guide_of({ask, step("pack", Phase::preparation, calendar(-1, 20h))});
}

std::optional<WallTime> wall_or_none(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(wall(text.toStdString()));
}

QString steps_of(const std::vector<StepEvent>& events) {
    QStringList keys;
    for (const StepEvent& event : events) {
        keys << QString::fromStdString(event.step.key);
    }
    return keys.join(' ');
}

std::vector<TimelineRow> rows_of(const Plan& plan, const std::vector<StepEvent>& events) {
    return timeline(plan, events, now);
}

} // namespace

class PlanChangeTest : public QObject {
    Q_OBJECT

    Procedure before_;
    Guide guide_ = two_steps();

    /// The events that moving to `booking` adds, when "ask" and "pack" were done.
    std::vector<StepEvent> again(const Procedure& procedure, const Change& change) const {
        Anchors anchors{zone(procedure.zone), {}, procedure.injected, procedure.standing};
        if (procedure.appointment) {
            anchors.appointment = anchors.zone->to_instant(*procedure.appointment).instant;
        }
        const Plan plan = build_plan(guide_, anchors, procedure.answers, procedure.layer);
        const std::vector done{did(asked, Kind::done, now - 1h), did(packed, Kind::done, now - 1h)};
        return asked_again(procedure, change, rows_of(plan, done), now, "Europe/Paris");
    }

  private slots:
    void init() { before_ = booked_procedure(); }

    // ---- changed()
    // -------------------------------------------------------------------------------

    void nothingChangesNothing() { QVERIFY(changed(before_, {}, now) == before_); }

    void eachPartChangesThatPartAlone_data() {
        QTest::addColumn<int>("part");
        for (const auto& [name, part] : {std::pair{"booking", 0},
                                         {"injection", 1},
                                         {"guide", 2},
                                         {"contacts", 3},
                                         {"answers", 4},
                                         {"own steps", 5},
                                         {"own times", 6},
                                         {"notes", 7},
                                         {"arrival", 8},
                                         {"events", 9}}) {
            QTest::newRow(name) << part;
        }
    }

    void eachPartChangesThatPartAlone() {
        QFETCH(int, part);
        Change change;
        Procedure expected = before_;
        switch (part) {
        case 0:
            change.booking = Booking{wall("2027-01-05T11:00"), "Europe/Berlin"};
            expected.appointment = wall("2027-01-05T11:00");
            expected.zone = "Europe/Berlin";
            break;
        case 1:
            change.injection = {now};
            expected.injected = now;
            break;
        case 2:
            change.guide = {"another", ""};
            expected.guide = {"another", ""};
            break;
        case 3:
            change.contacts = Contacts{"Other", "3", ""};
            expected.contacts = {"Other", "3", ""};
            break;
        case 4:
            change.answers = {{"side", "left"}};
            expected.answers["side"] = "left";
            expected.answered_at["side"] = now;
            break;
        case 5:
            change.own = {{"own/3", own_step("own/3", Phase::recovery, "New", "", calendar(3))}};
            expected.layer.own.push_back(*change.own.front().second);
            break;
        case 6:
            change.times = {{asked, calendar(-10)}};
            expected.layer.times[asked] = calendar(-10);
            break;
        case 7:
            change.notes = {{asked, "Ring before ten"}};
            expected.layer.notes[asked] = "Ring before ten";
            break;
        case 8:
            change.arrival = {{"driver", "B. Friend"}};
            expected.arrival["driver"] = "B. Friend";
            break;
        case 9:
            change.events = {did(asked, Kind::done, now)}; // these are kept beside the procedure
            break;
        }
        const Procedure after = changed(before_, change, now);
        QVERIFY(after == expected);
        QVERIFY(part == 9 || after != before_);
        QVERIFY(changed(after, change, now) == after); // a retry is harmless
    }

    void whatIsTakenAwayIsGone() {
        const Procedure after = changed(before_,
                                        {.injection = Change::Injection{},
                                         .answers = {{"thinner", ""}, {"never asked", ""}},
                                         .own = {{"own/1", {}}, {"own/never", {}}},
                                         .times = {{packed, {}}, {asked, {}}},
                                         .notes = {{packed, ""}, {asked, ""}},
                                         .arrival = {{"who", ""}, {"driver", ""}}},
                                        now);
        QVERIFY(after.answers.empty());
        QCOMPARE(after.layer.own.size(), 1U);
        QCOMPARE(after.layer.own.front().key, "own/2");
        QVERIFY(after.layer.times.empty() && after.layer.notes.empty() && after.arrival.empty());
        QVERIFY(!after.answered_at.contains("never asked"));
    }

    void aStepOfOnesOwnIsReplacedWhereItStands() {
        const Step other = own_step("own/1", Phase::recovery, "Other words", "", calendar(2));
        const Procedure after = changed(before_, {.own = {{"own/1", other}}}, now);
        QVERIFY(after.layer.own == (std::vector{other, before_.layer.own.at(1)}));
    }

    // ---- since when the dates and answers are these
    // ----------------------------------------------

    void datesAreNewWhenTheyComeOrComeForward_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("standing_before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("standing_after");
        QTest::addColumn<bool>("is_new");
        const int going = static_cast<int>(Standing::going_ahead);
        const int rebook = static_cast<int>(Standing::to_rebook);
        const int cancelled = static_cast<int>(Standing::cancelled);
        const QString first = "2026-12-03T09:30";
        const auto row = [](const char* what, const QString& before, int standing_before,
                            const QString& after, int standing_after, bool is_new) {
            QTest::newRow(what) << before << standing_before << after << standing_after << is_new;
        };
        row("a first date", "", going, first, going, true);
        row("the same", first, going, first, going, false);
        row("an hour earlier", first, going, "2026-12-03T08:30", going, false); // late stays late
        row("a day earlier", first, going, "2026-12-02T09:30", going, true);
        row("a minute later", first, going, "2026-12-03T09:31", going, false);
        row("no date any more", first, going, "", going, false);
        row("no date, still", "", going, "", going, false);
        row("told to rebook", first, going, first, rebook, false);
        row("cancelled", first, going, first, cancelled, false);
        row("rebooked for later", first, rebook, "2027-01-05T11:00", going, true);
        row("going ahead after all", first, cancelled, first, going, true);
        row("rebooked without a date", first, rebook, "", going, false);
    }

    void datesAreNewWhenTheyComeOrComeForward() {
        QFETCH(QString, before);
        QFETCH(int, standing_before);
        QFETCH(QString, after);
        QFETCH(int, standing_after);
        QFETCH(bool, is_new);
        before_.appointment = wall_or_none(before);
        before_.standing = static_cast<Standing>(standing_before);
        const Booking booking{wall_or_none(after), chicago, static_cast<Standing>(standing_after)};
        const Procedure made = changed(before_, {.booking = booking}, now);
        QCOMPARE(shown(made.dated_at), shown(is_new ? now : made_at));
        QVERIFY(made.appointment == booking.appointment && made.standing == booking.standing);
    }

    void knowsSinceWhenThereIsADateAtAll() {
        const Procedure without = changed(before_, {.booking = Booking{{}, chicago}}, now);
        QVERIFY(without.booked_at == made_at);
        const Booking next{wall("2027-01-05T11:00"), chicago};
        QVERIFY(changed(without, {.booking = next}, now + 1h).booked_at == now + 1h);
        QVERIFY(changed(before_, {.booking = next}, now).booked_at == made_at); // as there was one
    }

    void anAnswerCountsFromWhenItBecameThis_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("is_new");
        QTest::newRow("the same") << "yes" << false;
        QTest::newRow("another") << "no" << true;
        QTest::newRow("not sure") << "unsure" << true;
        QTest::newRow("taken back") << "" << true;
    }

    void anAnswerCountsFromWhenItBecameThis() {
        QFETCH(QString, answer);
        QFETCH(bool, is_new);
        const Procedure made =
            changed(before_, {.answers = {{"thinner", answer.toStdString()}}}, now);
        QCOMPARE(shown(made.answered_at.at("thinner")), shown(is_new ? now : made_at));
        QCOMPARE(shown(made.dated_at), shown(made_at));
    }

    // ---- asked_again()
    // ---------------------------------------------------------------------------

    void aMoveAsksAgain_data() {
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("standing");
        QTest::addColumn<QString>("expected");
        const int going = static_cast<int>(Standing::going_ahead);
        const int rebook = static_cast<int>(Standing::to_rebook);
        const int cancelled = static_cast<int>(Standing::cancelled);
        const auto row = [](const char* what, const char* appointment, const char* where,
                            int standing, const char* expected) {
            QTest::newRow(what) << appointment << where << standing << expected;
        };
        row("the same", "2026-12-03T09:30", chicago, going, "");
        row("a minute later", "2026-12-03T09:31", chicago, going, "");
        row("the day after", "2026-12-04T09:30", chicago, going, "ask");
        row("a month earlier", "2026-11-03T09:30", chicago, going, "ask");
        row("the same day elsewhere", "2026-12-03T09:30", "America/New_York", going, "");
        row("no date any more", "", chicago, going, "ask");
        row("told to rebook, the old time on record", "2026-12-03T09:30", chicago, rebook, "");
        row("cancelled, the old time on record", "2026-12-03T09:30", chicago, cancelled, "");
        row("told to rebook, without a time", "", chicago, rebook, "ask");
    }

    void aMoveAsksAgain() {
        QFETCH(QString, appointment);
        QFETCH(QString, zone);
        QFETCH(int, standing);
        const Booking booking{wall_or_none(appointment), zone.toStdString(),
                              static_cast<Standing>(standing)};
        QTEST(steps_of(again(before_, {.booking = booking})), "expected");
    }

    void whateverLiesBetweenAMoveAsksAgain() {
        const Booking next{wall("2027-01-05T11:00"), chicago};
        for (const Standing standing : {Standing::to_rebook, Standing::cancelled}) {
            Procedure off = before_;
            off.standing = standing;
            QCOMPARE(steps_of(again(off, {.booking = next})), "ask");
            const Booking same{before_.appointment, chicago};
            QCOMPARE(steps_of(again(off, {.booking = same})), ""); // it goes ahead as it was
        }
        Procedure undated = before_;
        undated.appointment.reset();
        QCOMPARE(steps_of(again(undated, {.booking = next})), ""); // it held for no date
    }

    void onlyAMoveAsksAgain() {
        QCOMPARE(steps_of(again(before_, {})), "");
        QCOMPARE(steps_of(again(before_, {.injection = Change::Injection{now}})), "");
        QCOMPARE(steps_of(again(before_, {.answers = {{"thinner", "no"}}})), "");
    }

    void whatIsAskedAgainIsReopened() {
        const auto events = again(before_, {.booking = Booking{wall("2027-01-05T11:00"), chicago}});
        QCOMPARE(events.size(), 1U);
        const StepEvent& event = events.front();
        QVERIFY(event.kind == Kind::reopened && event.step == asked && event.words.empty());
        QVERIFY(!event.id.empty() && event.procedure == "procedure");
        QVERIFY(event.happened_at == now && event.recorded_at == now);
        QCOMPARE(event.zone, "Europe/Paris");
    }

    void onlyWhatIsDoneIsAskedAgain() {
        const Plan plan = build_plan(guide_, booked(chicago, "2026-12-03T09:30"), before_.answers);
        const Change move{.booking = Booking{wall("2027-01-05T11:00"), chicago}};
        const auto asks = [&](std::vector<Kind> kinds) {
            std::vector<StepEvent> events;
            for (const Kind kind : kinds) {
                events.push_back(did(asked, kind, now));
            }
            return steps_of(asked_again(before_, move, rows_of(plan, events), now, "UTC"));
        };
        QCOMPARE(asks({}), "");
        QCOMPARE(asks({Kind::done}), "ask");
        QCOMPARE(asks({Kind::skipped}), ""); // not to ask is no answer for a date
        QCOMPARE(asks({Kind::done, Kind::reopened}), "");
        QCOMPARE(asks({Kind::reopened, Kind::done}), "ask");
    }

    void anAnswerThatSwitchesItOffMeanwhileKeepsNothingForTheNewDate() {
        // Else what was said for the old date would count for the new one when the step returns.
        before_.answers["thinner"] = "no";
        const auto events = again(before_, {.booking = Booking{wall("2027-01-05T11:00"), chicago}});
        QCOMPARE(steps_of(events), "ask");
    }

    void whatTheChangeItselfSaysOfAStepStands() { // such as one that is taken back
        const Change move{.booking = Booking{wall("2027-01-05T11:00"), chicago},
                          .events = {did(asked, Kind::done, now)}};
        QCOMPARE(steps_of(again(before_, move)), "");
    }

    void whatWasDoneBeforeThereWasADateStaysWhenItGoes_data() {
        QTest::addColumn<int>("booked_s"); // after the tick
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("done before, the date goes") << 1 << "" << "";
        QTest::newRow("done as it came, the date goes") << 0 << "" << "ask";
        QTest::newRow("done since, the date goes") << -1 << "" << "ask";
        QTest::newRow("done before, the date moves") << 1 << "2027-01-05T11:00" << "ask";
    }

    void whatWasDoneBeforeThereWasADateStaysWhenItGoes() {
        QFETCH(int, booked_s);
        QFETCH(QString, to);
        Procedure undated = before_;
        undated.appointment.reset();
        const Booking first{wall("2026-12-03T09:30"), chicago};
        const Instant booked = now - 1h + std::chrono::seconds{booked_s}; // ticked an hour ago
        const Procedure dated = changed(undated, {.booking = first}, booked);
        QTEST(steps_of(again(dated, {.booking = Booking{wall_or_none(to), chicago}})), "expected");
    }

    // ---- inverse()
    // -------------------------------------------------------------------------------

    void takesEachPartBack() {
        const Change change{
            .booking = Booking{wall("2027-01-05T11:00"), "Europe/Berlin", Standing::to_rebook},
            .injection = Change::Injection{now},
            .guide = GuideChoice{"another", ""},
            .contacts = Contacts{"Other", "3", ""},
            .answers = {{"thinner", "no"}, {"side", "left"}},
            .own = {{"own/2", own_step("own/2", Phase::recovery, "Else", "", calendar(2))},
                    {"own/3", own_step("own/3", Phase::recovery, "New", "", calendar(3))}},
            .times = {{packed, {}}, {asked, calendar(-10)}},
            .notes = {{packed, ""}, {asked, "Ring before ten"}},
            .arrival = {{"who", "Someone else"}, {"driver", "B. Friend"}},
        };
        const Procedure after = changed(before_, change, now);
        QVERIFY(after != before_);
        const Change back = inverse(change, before_, {}, now);
        Procedure again = changed(after, back, now + 1h);
        QVERIFY(again.answered_at.at("side") == before_.created_at); // there was no answer
        again.answered_at.erase("side");
        QVERIFY(again == before_);
        QVERIFY(changed(again, inverse(back, after, {}, now), now).answers == after.answers);
    }

    void takesBackOnlyWhatChanged() {
        const Change back = inverse({.answers = {{"side", "left"}}}, before_, {}, now);
        QVERIFY(!back.booking && !back.injection && !back.guide && !back.contacts);
        QVERIFY(back.own.empty() && back.times.empty() && back.notes.empty());
        QVERIFY(back.arrival.empty() && back.events.empty());
        QCOMPARE(back.answers, (Answers{{"side", ""}}));
    }

    void aStepGetsBackTheStateItHad_data() {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("change");
        QTest::addColumn<int>("kind");
        const int done = static_cast<int>(Kind::done);
        const int skipped = static_cast<int>(Kind::skipped);
        const int reopened = static_cast<int>(Kind::reopened);
        const auto row = [](const char* what, QList<int> before, QList<int> change, int kind) {
            QTest::newRow(what) << before << change << kind;
        };
        row("ticked", {}, {done}, reopened);
        row("skipped", {}, {skipped}, reopened);
        row("reopened", {done}, {reopened}, done);
        row("skipped in place of done", {done}, {skipped}, done);
        row("done in place of skipped", {skipped}, {done}, skipped);
        row("ticked after it was reopened", {done, reopened}, {done}, reopened);
        row("ticked and reopened in one", {skipped}, {done, reopened}, skipped);
    }

    void aStepGetsBackTheStateItHad() {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, change);
        QFETCH(int, kind);
        std::vector<StepEvent> events{did(packed, Kind::skipped, now - 5h)}; // of another step
        for (const int each : before) {
            events.push_back(did(asked, static_cast<Kind>(each), now - 3h));
            events.back().words = "what was said";
        }
        events.push_back(did(packed, Kind::reopened, now - 2h));
        Change made;
        for (const int each : change) {
            made.events.push_back(did(asked, static_cast<Kind>(each), now - 1h));
            made.events.back().id = "event of the change";
        }
        const Change back = inverse(made, before_, events, now);
        QCOMPARE(back.events.size(), 1U);
        const StepEvent& event = back.events.front();
        QVERIFY(event.step == asked);
        QCOMPARE(static_cast<int>(event.kind), kind);
        QVERIFY(event.id != "event" && event.id != "event of the change" && !event.id.empty());
        QVERIFY(event.recorded_at == now);
        // Done then, whenever it is restored; with nothing before it, taken back now.
        QVERIFY(event.happened_at == (before.isEmpty() ? now : now - 3h));
        QCOMPARE(event.words, before.isEmpty() ? "" : "what was said");
    }

    void takingBackAMoveGivesBackWhatItAskedAgain() {
        Change move{.booking = Booking{wall("2027-01-05T11:00"), chicago}};
        std::vector events{did(asked, Kind::done, now - 24h)};
        events.back().words = "Stop on Monday, Dr A.";
        const Plan plan = build_plan(guide_, booked(chicago, "2026-12-03T09:30"), before_.answers);
        move.events = asked_again(before_, move, rows_of(plan, events), now, "UTC");
        QCOMPARE(move.events.size(), 1U);
        const Change back = inverse(move, before_, events, now);
        events.insert(events.end(), move.events.begin(), move.events.end());
        QCOMPARE(state(plan, asked, now, events), "late");
        events.insert(events.end(), back.events.begin(), back.events.end());
        const auto rows = rows_of(plan, events);
        const auto row = std::ranges::find(
            rows, asked, [](const TimelineRow& each) { return each.planned->id; });
        QCOMPARE(shown(row->state), "done");
        QCOMPARE(row->last->words, "Stop on Monday, Dr A.");
        QVERIFY(row->last->happened_at == now - 24h);
    }
};

QTEST_APPLESS_MAIN(PlanChangeTest)
#include "change_test.moc"
