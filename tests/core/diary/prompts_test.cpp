// SPDX-License-Identifier: Apache-2.0
#include "core/diary/prompts.h"
#include "tests/core/diary/schedule.h"

#include <QTest>

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using enum LogEntry::Mark;
using Asks = Prompt::Asks;

namespace {

/// In winter, when London's clock shows UTC. Booked for ten.
Anchors booked_at_ten(std::optional<Instant> injection = {}) {
    return {zone("Europe/London"), instant("2026-12-03T10:00:00Z"), injection};
}

Instant the_day(std::string_view time) {
    return instant("2026-12-03T" + std::string(time) + "Z");
}

const PlannedPrompt* find(const std::vector<PlannedPrompt>& prompts, const PromptId& id) {
    const auto found = std::ranges::find(prompts, id, &PlannedPrompt::id);
    return found == prompts.end() ? nullptr : &*found;
}

QString due(const std::vector<PlannedPrompt>& prompts, const PromptId& id) {
    const PlannedPrompt* planned = find(prompts, id);
    return !planned ? QString("absent") : planned->due ? shown(*planned->due) : QString("-");
}

LogEntry overall(Instant at, PromptId prompt) {
    LogEntry made = pain(at, {}, std::move(prompt));
    made.kind = LogEntry::Kind::overall;
    made.change = 2;
    return made;
}

} // namespace

class DiaryPromptsTest : public QObject {
    Q_OBJECT

    const DiarySchedule schedule_ = small_schedule();

  private slots:
    void thoseBeforeHaveDatesFirst() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten());
        QCOMPARE(due(prompts, {"before-daily", "d-7"}), "2026-11-26T20:00:00Z");
        QCOMPARE(due(prompts, {"before-injection", "h-1"}), "2026-12-03T09:00:00Z");
        QCOMPARE(due(prompts, {"first-hour", "min+15"}), "-");
        QCOMPARE(due(prompts, {"weekly", "wk+12"}), "-");
        QCOMPARE(prompts.size(), 7u + 1 + 4 + 7 + 1 + 14 + 10 + 3);
        QVERIFY(prompts[7].due);
        QVERIFY(!prompts[8].due); // those without a date last, as the author has them
        QCOMPARE(shown(prompts[8].id), "first-hour min+15");
    }

    void theInjectionDatesTheRest() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("11:20:30")));
        QCOMPARE(due(prompts, {"before-injection", "h-1"}), "2026-12-03T09:00:00Z");
        QCOMPARE(due(prompts, {"first-hour", "min+15"}), "2026-12-03T11:35:30Z");
        QCOMPARE(due(prompts, {"hourly", "h+8"}), "2026-12-03T19:20:30Z");
        QCOMPARE(due(prompts, {"bedtime", "d+0"}), "2026-12-03T22:00:00Z");
        QCOMPARE(due(prompts, {"daily", "d+14"}), "2026-12-17T20:00:00Z");
        QCOMPARE(due(prompts, {"weekly", "wk+12"}), "2027-02-25T20:00:00Z");
        QVERIFY(std::ranges::is_sorted(prompts, {}, [](const auto& one) { return *one.due; }));
    }

    void thoseOnTheOtherSideOfTheInjectionAreLeftOut() {
        // An hour and a half early: nobody scores an hour before ten any more.
        auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("08:30:00")));
        QCOMPARE(due(prompts, {"before-injection", "h-1"}), "absent");
        QCOMPARE(due(prompts, {"before-daily", "d-1"}), "2026-12-02T20:00:00Z");
        prompts = plan_prompts(schedule_, booked_at_ten(the_day("09:00:00")));
        QCOMPARE(due(prompts, {"before-injection", "h-1"}), "2026-12-03T09:00:00Z");
        // So late that bedtime was over.
        prompts = plan_prompts(schedule_, booked_at_ten(the_day("22:30:00")));
        QCOMPARE(due(prompts, {"bedtime", "d+0"}), "absent");
        prompts = plan_prompts(schedule_, booked_at_ten(the_day("22:00:00")));
        QCOMPARE(due(prompts, {"bedtime", "d+0"}), "2026-12-03T22:00:00Z");
    }

    void noWindowReachesOverTheInjection() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("09:20:00")));
        const PlannedPrompt& before = *find(prompts, {"before-injection", "h-1"});
        QCOMPARE(shown(*before.opens), "2026-12-03T08:00:00Z");
        QCOMPARE(shown(*before.closes), "2026-12-03T09:20:00Z");
        QCOMPARE(shown(*before.late_until), "2026-12-03T09:20:00Z");
        const auto late_one = plan_prompts(schedule_, booked_at_ten(the_day("21:00:00")));
        const PlannedPrompt& bedtime = *find(late_one, {"bedtime", "d+0"});
        QCOMPARE(shown(*bedtime.opens), "2026-12-03T21:00:00Z"); // and not two hours before ten
        QCOMPARE(shown(*bedtime.closes), "2026-12-03T23:00:00Z");
    }

    void whatIsNotGoingAheadHasNoDates() {
        for (const Standing standing : {Standing::to_rebook, Standing::cancelled}) {
            Anchors anchors = booked_at_ten();
            anchors.standing = standing;
            for (const PlannedPrompt& planned : plan_prompts(schedule_, anchors)) {
                QVERIFY(!planned.due && !planned.opens && !planned.closes && !planned.late_until);
            }
            anchors.injection = the_day("10:00:00"); // it took place after all
            const auto prompts = plan_prompts(schedule_, anchors);
            QCOMPARE(due(prompts, {"before-daily", "d-7"}), "2026-11-26T20:00:00Z");
            QCOMPARE(due(prompts, {"daily", "d+1"}), "2026-12-04T20:00:00Z");
        }
    }

    void withoutAnAppointmentTheInjectionStandsIn() {
        Anchors anchors = booked_at_ten();
        anchors.appointment = {};
        QCOMPARE(due(plan_prompts(schedule_, anchors), {"before-daily", "d-1"}), "-");
        anchors.injection = the_day("10:00:00");
        QCOMPARE(due(plan_prompts(schedule_, anchors), {"before-daily", "d-1"}),
                 "2026-12-02T20:00:00Z");
    }

    void aClampKeepsAPromptOutOfTheNight() {
        DiarySchedule schedule = small_schedule();
        schedule.prompts[3].clamp.hours = Clamp::Hours{7h, 22h, true};
        const auto prompts = plan_prompts(schedule, booked_at_ten(the_day("17:00:00")));
        QCOMPARE(due(prompts, {"hourly", "h+5"}), "2026-12-03T22:00:00Z");
        QCOMPARE(due(prompts, {"hourly", "h+8"}), "2026-12-03T22:00:00Z"); // not at one at night
    }

    /// A bedtime at two in the morning helps nobody.
    void aClampThatLeavesTheDayLeavesThePromptOut() {
        DiarySchedule schedule = small_schedule();
        schedule.prompts[4].clamp.not_before = 9h + 30min;
        const auto bedtime = [&](const char* injected) {
            return due(plan_prompts(schedule, booked_at_ten(the_day(injected))),
                       {"bedtime", "d+0"});
        };
        QCOMPARE(bedtime("10:00:00"), "2026-12-03T22:00:00Z");
        QCOMPARE(bedtime("14:29:59"), "2026-12-03T23:59:59Z");
        QCOMPARE(bedtime("14:30:00"), "absent");
        QCOMPARE(bedtime("16:30:00"), "absent");
        // An hour after the injection is what it is, on whichever day.
        schedule.prompts[3].clamp.not_before = 8h;
        QCOMPARE(due(plan_prompts(schedule, booked_at_ten(the_day("18:00:00"))), {"hourly", "h+2"}),
                 "2026-12-04T02:00:00Z");
        // Another day's time may move to the next.
        schedule.prompts[5].clamp.not_before = 38h;
        QCOMPARE(due(plan_prompts(schedule, booked_at_ten(the_day("16:00:00"))), {"daily", "d+1"}),
                 "2026-12-05T06:00:00Z");
    }

    void clockChangesInTheFirstHours_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("injected");     // on the wall
        QTest::addColumn<QString>("injection");    // 22:00 the evening before
        QTest::addColumn<QString>("eight_hours");  // on the wall, eight hours later
        QTest::addColumn<QString>("next_evening"); // 20:00 on the wall
        QTest::newRow("London, spring") << "Europe/London"
                                        << "2026-03-28T22:00"
                                        << "2026-03-28T22:00:00Z"
                                        << "2026-03-29T07:00:00"
                                        << "2026-03-29T19:00:00Z";
        QTest::newRow("London, autumn") << "Europe/London"
                                        << "2026-10-24T22:00"
                                        << "2026-10-24T21:00:00Z"
                                        << "2026-10-25T05:00:00"
                                        << "2026-10-25T20:00:00Z";
        QTest::newRow("Lord Howe, spring") << "Australia/Lord_Howe"
                                           << "2026-10-03T22:00"
                                           << "2026-10-03T11:30:00Z"
                                           << "2026-10-04T06:30:00"
                                           << "2026-10-04T09:00:00Z";
        QTest::newRow("Lord Howe, autumn") << "Australia/Lord_Howe"
                                           << "2026-04-04T22:00"
                                           << "2026-04-04T11:00:00Z"
                                           << "2026-04-05T05:30:00"
                                           << "2026-04-05T09:30:00Z";
    }

    void clockChangesInTheFirstHours() {
        QFETCH(QString, place);
        QFETCH(QString, injected);
        QFETCH(QString, injection);
        QFETCH(QString, eight_hours);
        QFETCH(QString, next_evening);
        const ZonePtr there = zone(place.toStdString());
        const Instant then = there->to_instant(wall(injected.toStdString())).instant;
        QCOMPARE(shown(then), injection);
        const auto prompts = plan_prompts(schedule_, {there, then, then});
        for (const int minutes : {15, 30, 45, 60}) {
            const auto* planned = find(prompts, {"first-hour", "min+" + std::to_string(minutes)});
            QVERIFY(planned);
            QCOMPARE(shown(*planned->due), shown(then + std::chrono::minutes{minutes}));
            QCOMPARE(shown(*planned->opens), shown(*planned->due - 5min));
            QCOMPARE(shown(*planned->late_until), shown(*planned->due + 15min));
        }
        for (int hours = 2; hours <= 8; ++hours) {
            QCOMPARE(due(prompts, {"hourly", "h+" + std::to_string(hours)}),
                     shown(then + std::chrono::hours{hours}));
        }
        QCOMPARE(shown(there->to_wall(*find(prompts, {"hourly", "h+8"})->due)), eight_hours);
        QCOMPARE(due(prompts, {"bedtime", "d+0"}), injection); // ten in the evening
        QCOMPARE(due(prompts, {"daily", "d+1"}), next_evening);
        for (int day = 1; day <= 14; ++day) {
            const auto* planned = find(prompts, {"daily", "d+" + std::to_string(day)});
            QVERIFY(planned);
            const WallTime evening =
                date::floor<date::days>(there->to_wall(then)) + date::days{day} + 20h;
            QCOMPARE(shown(there->to_wall(*planned->due)), shown(evening));
            // closes at the end of its day, however long that is
            QCOMPARE(shown(there->to_wall(*planned->closes)), shown(evening + 4h));
        }
    }

    void statesAtTheEdgesOfAWindow_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("state");
        // Due at 12:00: opens 15 min before, closes 30 min after, late for 15 min more.
        QTest::newRow("long before") << "09:00:00"
                                     << "upcoming";
        QTest::newRow("before it opens") << "11:44:59"
                                         << "upcoming";
        QTest::newRow("opens") << "11:45:00"
                               << "open";
        QTest::newRow("before it closes") << "12:29:59"
                                          << "open";
        QTest::newRow("closes") << "12:30:00"
                                << "late";
        QTest::newRow("before its last chance is over") << "12:44:59"
                                                        << "late";
        QTest::newRow("over") << "12:45:00"
                              << "missed";
    }

    void statesAtTheEdgesOfAWindow() {
        QFETCH(QString, now);
        QFETCH(QString, state);
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const Instant then = the_day(now.toStdString());
        const PromptId h2{"hourly", "h+2"};
        const auto row_of = [&](const std::vector<PromptRow>& rows) {
            return *std::ranges::find(rows, h2, [](const auto& row) { return row.planned->id; });
        };
        QCOMPARE(shown(row_of(prompt_rows(prompts, {}, then)).state), state);
        const std::vector<LogEntry> entries{pain(the_day("12:00:00"), {}, h2)};
        const PromptRow answered = row_of(prompt_rows(prompts, entries, then));
        QCOMPARE(shown(answered.state), "answered");
        QCOMPARE(answered.entry, &entries[0]);
    }

    void theFirstWrittenAnswers() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const PromptId h2{"hourly", "h+2"};
        const PromptId wk2{"overall", "wk+2"};
        std::vector<LogEntry> entries{
            pain(the_day("12:05:00"), {}, h2),
            pain(the_day("12:04:00"), {}, h2),
            pain(the_day("12:00:00"), {}, h2, memory), // written five hours later
            overall(the_day("12:01:00"), h2),          // answers another question
            pain(the_day("12:00:00"), {}, wk2),        // so does this
            pain(the_day("12:00:00"), {}, PromptId{"hourly", "h+99"}),
            pain(the_day("11:59:00"), {}),
        };
        for (int turn = 0; turn < 2; ++turn) {
            int answered = 0;
            for (const PromptRow& row : prompt_rows(prompts, entries, the_day("20:00:00"))) {
                answered += row.state == PromptState::answered;
                QCOMPARE(row.entry != nullptr, row.planned->id == h2);
                if (row.entry) {
                    QCOMPARE(shown(row.entry->recorded_at), "2026-12-03T12:04:00Z");
                }
            }
            QCOMPARE(answered, 1);
            std::ranges::reverse(entries);
        }
    }

    void anEntryAnswersWithinTheWindow() {
        // Due at 12:00: opens 15 min before, and can be answered late until 12:45.
        const PromptId h2{"hourly", "h+2"};
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const PlannedPrompt& planned = *find(prompts, h2);
        QVERIFY(!can_answer(pain(the_day("11:44:59"), {}, h2), planned));
        QVERIFY(can_answer(pain(the_day("11:45:00"), {}, h2), planned));
        QVERIFY(can_answer(pain(the_day("12:44:59"), {}, h2), planned));
        QVERIFY(!can_answer(pain(the_day("12:45:00"), {}, h2), planned));
        QVERIFY(can_answer(pain(the_day("12:00:00"), {}, h2, memory), planned)); // written later
        QVERIFY(!can_answer(pain(the_day("12:00:00"), {}, PromptId{"hourly", "h+3"}), planned));
        QVERIFY(!can_answer(pain(the_day("12:00:00"), {}), planned));
        QVERIFY(!can_answer(overall(the_day("12:00:00"), h2), planned));
    }

    void aMovedAppointmentAsksAgain() {
        const PromptId eve{"before-daily", "d-1"};
        TestDiary diary(booked_at_ten());
        diary.entries = {pain(instant("2026-12-02T20:10:00Z"), {score(Side::left, 7)}, eve)};
        const Instant then = instant("2026-12-02T20:30:00Z");
        diary.look(then);
        QCOMPARE(diary.answered(), QStringList{"before-daily d-1"});
        QCOMPARE(completeness(diary.rows, Asks::pain, Instant::min()),
                 (Completeness{7, 1, 1, 0, 0}));
        const Anchors was = diary.anchors;

        // Two days later: that evening is now day -3, which asks anew, as does day -1.
        diary.anchors.appointment = *diary.anchors.appointment + date::days{2};
        diary.look(then);
        QCOMPARE(diary.answered(), QStringList());
        QCOMPARE(completeness(diary.rows, Asks::pain, Instant::min()),
                 (Completeness{5, 0, 0, 0, 0}));
        QCOMPARE(shown(prompt_for(diary.rows, Asks::pain, then)), "before-daily d-3");
        diary.look(instant("2026-12-04T20:30:00Z"));
        QCOMPARE(shown(prompt_for(diary.rows, Asks::pain, instant("2026-12-04T20:30:00Z"))),
                 "before-daily d-1");

        // The old one is there as ever, and the new one answers although it was written after.
        diary.anchors.injection = instant("2026-12-05T10:00:00Z");
        diary.look(instant("2026-12-05T11:00:00Z"));
        QCOMPARE(diary.numbers(Side::left).baseline_entry, &diary.entries[0]);
        diary.entries.push_back(pain(instant("2026-12-04T20:20:00Z"), {score(Side::left, 6)}, eve));
        diary.look(instant("2026-12-05T11:00:00Z"));
        QCOMPARE(diary.answered(), QStringList{"before-daily d-1"});
        QCOMPARE(diary.row(eve).entry, &diary.entries[1]);

        diary.anchors = was; // and back
        diary.look(then);
        QCOMPARE(diary.row(eve).entry, &diary.entries[0]);
    }

    void anInjectionThatIsPutRight_data() {
        QTest::addColumn<QString>("injected");
        QTest::addColumn<bool>("answers");
        QTest::newRow("as it was") << "10:00:00" << true;
        QTest::newRow("5 minutes later") << "10:05:00" << true;
        QTest::newRow("5 minutes earlier") << "09:55:00" << true;
        QTest::newRow("2 hours later") << "12:00:00" << false;
        QTest::newRow("2 hours earlier") << "08:00:00" << false;
    }

    void anInjectionThatIsPutRight() {
        QFETCH(QString, injected);
        QFETCH(bool, answers);
        TestDiary diary(booked_at_ten(the_day(injected.toStdString())));
        diary.entries = {
            pain(the_day("10:15:00"), {score(Side::left, 3)}, PromptId{"first-hour", "min+15"}),
            pain(the_day("12:00:00"), {score(Side::left, 2)}, PromptId{"hourly", "h+2"})};
        diary.look(the_day("20:00:00"));
        QCOMPARE(diary.answered(),
                 answers ? (QStringList{"first-hour min+15", "hourly h+2"}) : QStringList());
        // From the injection on nothing is lost: what answers no prompt stands between them.
        const auto rows = diary.numbers(Side::left).rows;
        const auto count = [&](bool prompt) {
            return std::ranges::count_if(rows, [&](const NumberRow& row) {
                return row.compared && (row.prompt != nullptr) == prompt;
            });
        };
        const auto since = std::ranges::count_if(diary.entries, [&](const LogEntry& entry) {
            return entry.happened_at >= *diary.anchors.injection;
        });
        QCOMPARE(count(true), answers ? since : 0);
        QCOMPARE(count(false), answers ? 0 : since);
    }

    void withoutADateThereAreNoAnswers() {
        TestDiary diary(booked_at_ten(the_day("10:00:00")));
        diary.entries = {pain(instant("2026-12-02T20:10:00Z"), {}, PromptId{"before-daily", "d-1"}),
                         pain(the_day("10:15:00"), {}, PromptId{"first-hour", "min+15"})};
        diary.look(the_day("20:00:00"));
        QCOMPARE(diary.answered().size(), 2);
        diary.anchors.injection = {}; // taken back
        diary.look(the_day("20:00:00"));
        QCOMPARE(diary.answered(), QStringList{"before-daily d-1"});
        QCOMPARE(shown(diary.row({"first-hour", "min+15"}).state), "upcoming");
        diary.anchors.standing = Standing::cancelled;
        diary.look(the_day("20:00:00"));
        QCOMPARE(diary.answered(), QStringList());
        QCOMPARE(completeness(diary.rows, Asks::pain, Instant::min()), Completeness());
    }

    void whichPromptAnEntryAnswers_data() {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("answered"); // ids that are answered already
        QTest::addColumn<QString>("prompt");
        // min+45: 10:40 to 10:55 on time, to 11:00 late. min+60: 10:55 to 11:10, to 11:15.
        // h+2: 11:45 to 12:30, to 12:45. h+3: 12:45 to 13:30.
        QTest::newRow("before the injection") << "09:59:59"
                                              << ""
                                              << "before-injection h-1";
        QTest::newRow("the injection itself") << "10:00:00"
                                              << ""
                                              << "-";
        QTest::newRow("before the first opens") << "10:09:59"
                                                << ""
                                                << "-";
        QTest::newRow("the first opens") << "10:10:00"
                                         << ""
                                         << "first-hour min+15";
        QTest::newRow("on time for one goes before late for another") << "10:56:00"
                                                                      << ""
                                                                      << "first-hour min+60";
        QTest::newRow("late, when the other is answered") << "10:56:00"
                                                          << "first-hour min+60"
                                                          << "first-hour min+45";
        QTest::newRow("the last moment of being late") << "10:59:59"
                                                       << "first-hour min+60"
                                                       << "first-hour min+45";
        QTest::newRow("over") << "11:00:00"
                              << "first-hour min+60"
                              << "-";
        QTest::newRow("between two") << "11:30:00"
                                     << ""
                                     << "-";
        QTest::newRow("opens") << "11:45:00"
                               << ""
                               << "hourly h+2";
        QTest::newRow("closed, still late") << "12:44:59"
                                            << ""
                                            << "hourly h+2";
        QTest::newRow("the next opens when it is over") << "12:45:00"
                                                        << ""
                                                        << "hourly h+3";
        QTest::newRow("answered already") << "12:10:00"
                                          << "hourly h+2"
                                          << "-";
    }

    void whichPromptAnEntryAnswers() {
        QFETCH(QString, moment);
        QFETCH(QString, answered);
        QFETCH(QString, prompt);
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        auto rows = prompt_rows(prompts, {}, the_day("20:00:00"));
        for (PromptRow& row : rows) {
            if (shown(row.planned->id) == answered) {
                row.state = PromptState::answered;
            }
        }
        QCOMPARE(shown(prompt_for(rows, Asks::pain, the_day(moment.toStdString()))), prompt);
        QCOMPARE(shown(prompt_for(rows, Asks::overall, the_day(moment.toStdString()))), "-");
    }

    void ofSeveralOnTimeTheOneDueNearest() {
        DiarySchedule schedule = small_schedule();
        schedule.prompts[3].window.opens = elapsed_length(1h);
        const auto prompts = plan_prompts(schedule, booked_at_ten(the_day("10:00:00")));
        const auto rows = prompt_rows(prompts, {}, the_day("20:00:00"));
        const auto answers = [&](std::string_view moment) {
            return shown(prompt_for(rows, Asks::pain, the_day(moment)));
        };
        QCOMPARE(answers("12:29:59"), "hourly h+2");
        QCOMPARE(answers("12:30:00"), "hourly h+3"); // the other has closed
        QCOMPARE(answers("11:59:00"), "hourly h+2"); // a minute before
        QCOMPARE(answers("11:02:00"), "first-hour min+60");
        QCOMPARE(answers("11:09:59"), "first-hour min+60");
        schedule.prompts[3].window.closes = schedule.prompts[3].window.late_until =
            elapsed_length(1h);
        const auto wider = plan_prompts(schedule, booked_at_ten(the_day("10:00:00")));
        const auto wider_rows = prompt_rows(wider, {}, the_day("20:00:00"));
        QCOMPARE(shown(prompt_for(wider_rows, Asks::pain, the_day("12:30:00"))),
                 "hourly h+2"); // as near to either: the first
        QCOMPARE(shown(prompt_for(wider_rows, Asks::pain, the_day("12:30:01"))), "hourly h+3");
    }

    void howAnEntryIsMarked_data() {
        QTest::addColumn<QString>("happened");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<bool>("answers"); // h+2, which closes at 12:30
        QTest::addColumn<QString>("mark");
        QTest::newRow("at once") << "12:00:00"
                                 << "12:00:00" << true << "live";
        QTest::newRow("a quarter of an hour on") << "12:00:00"
                                                 << "12:15:00" << true << "live";
        QTest::newRow("a second more") << "12:00:00"
                                       << "12:15:01" << true << "memory";
        QTest::newRow("before it closes") << "12:29:59"
                                          << "12:29:59" << true << "live";
        QTest::newRow("about a moment before it closed") << "12:29:59"
                                                         << "12:31:00" << true << "live";
        QTest::newRow("closed") << "12:30:00"
                                << "12:30:00" << true << "late";
        QTest::newRow("closed, and long after") << "12:30:00"
                                                << "13:30:00" << true << "memory";
        QTest::newRow("without a prompt") << "12:30:00"
                                          << "12:30:00" << false << "live";
        QTest::newRow("without a prompt, later") << "12:30:00"
                                                 << "13:30:00" << false << "memory";
    }

    void howAnEntryIsMarked() {
        QFETCH(QString, happened);
        QFETCH(QString, recorded);
        QFETCH(bool, answers);
        QFETCH(QString, mark);
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const PlannedPrompt* h2 = find(prompts, {"hourly", "h+2"});
        QVERIFY(h2);
        QCOMPARE(shown(mark_of(the_day(happened.toStdString()), the_day(recorded.toStdString()),
                               answers ? h2 : nullptr)),
                 mark);
        const PlannedPrompt undated;
        QCOMPARE(shown(mark_of(the_day("12:00:00"), the_day("12:00:00"), &undated)), "live");
    }

    void howCompleteADiaryIs() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const std::vector<LogEntry> entries{
            pain(the_day("10:15:00"), {}, PromptId{"first-hour", "min+15"}),
            pain(the_day("10:26:00"), {}, PromptId{"first-hour", "min+30"}),
            pain(the_day("10:45:00"), {}, PromptId{"first-hour", "min+45"}, memory),
            pain(the_day("12:31:00"), {}, PromptId{"hourly", "h+2"}, late),
            pain(the_day("12:50:00"), {}),
            overall(the_day("12:00:00") + date::days{14}, {"overall", "wk+2"}),
        };
        // Eight before, four in the first hour, h+2, and h+3 which is open.
        auto rows = prompt_rows(prompts, entries, the_day("12:50:00"));
        QCOMPARE(completeness(rows, Asks::pain, Instant::min()), (Completeness{14, 4, 2, 1, 1}));
        rows = prompt_rows(prompts, {}, the_day("12:44:59"));
        QCOMPARE(completeness(rows, Asks::pain, Instant::min()), (Completeness{13, 0, 0, 0, 0}));
        rows = prompt_rows(prompts, entries, the_day("12:00:00") + date::days{300});
        QCOMPARE(completeness(rows, Asks::pain, Instant::min()), (Completeness{44, 4, 2, 1, 1}));
        QCOMPARE(completeness(rows, Asks::overall, Instant::min()), (Completeness{3, 1, 1, 0, 0}));
    }

    /// Nobody could answer on time what had closed before the procedure was set up.
    void whatHadClosedBeforeItWasSetUpDoesNotCount() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        std::vector<LogEntry> entries{
            pain(the_day("12:31:00"), {}, PromptId{"hourly", "h+2"}, late)};
        const Instant now = the_day("12:50:00");
        auto rows = prompt_rows(prompts, entries, now);
        // The first hour's closes are ten minutes after each is due.
        const auto all = [&](const char* since) {
            return completeness(rows, Asks::pain, the_day(since));
        };
        QCOMPARE(all("10:24:59"), (Completeness{6, 1, 0, 1, 0}));
        QCOMPARE(all("10:25:00"), (Completeness{5, 1, 0, 1, 0}));
        QCOMPARE(all("11:09:59"), (Completeness{3, 1, 0, 1, 0}));
        QCOMPARE(all("11:10:00"), (Completeness{2, 1, 0, 1, 0}));
        QCOMPARE(all("12:50:00"), (Completeness{2, 1, 0, 1, 0})); // what is answered counts
        QCOMPARE(rows.front().state, PromptState::missed);        // and is shown as it is
        entries.push_back(pain(the_day("10:15:00"), {}, PromptId{"first-hour", "min+15"}, memory));
        rows = prompt_rows(prompts, entries, now);
        QCOMPARE(all("11:10:00"), (Completeness{3, 2, 0, 1, 1}));
        rows = prompt_rows(prompts, {}, now);
        QCOMPARE(all("12:30:00"), (Completeness{1, 0, 0, 0, 0}));
    }

    void theNextChangeIsTheNextThatRowsSee() {
        const auto prompts = plan_prompts(schedule_, booked_at_ten(the_day("10:00:00")));
        const Instant end = the_day("10:00:00") + date::days{120};
        Instant now = the_day("10:00:00") - date::days{10};
        int changes = 0;
        while (const auto next = next_prompt_change(prompts, now)) {
            QVERIFY(*next > now && *next < end);
            const auto before = prompt_rows(prompts, {}, *next - 1s);
            const auto after = prompt_rows(prompts, {}, *next);
            const auto since = prompt_rows(prompts, {}, now);
            QVERIFY(!std::ranges::equal(before, after, {}, &PromptRow::state, &PromptRow::state));
            QVERIFY(std::ranges::equal(before, since, {}, &PromptRow::state, &PromptRow::state));
            now = *next;
            ++changes;
        }
        QVERIFY(changes > 80);
        QVERIFY(!next_prompt_change({}, now));
    }
};

QTEST_APPLESS_MAIN(DiaryPromptsTest)
#include "prompts_test.moc"
