// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/prompts.h"
#include "core/share/diary_source.h"
#include "tests/core/plan/plans.h"

#include <map>

/// Diaries to share, in few words.
namespace beforehand::testing {

using namespace std::chrono_literals;

/// A zone, read once.
inline ZonePtr place(const std::string& name) {
    static std::map<std::string, ZonePtr> known;
    ZonePtr& found = known[name];
    return found = found ? found : zone(name);
}

inline Offset after(std::chrono::seconds length) {
    return ElapsedOffset{length};
}
inline Offset after_days(int days) {
    return CalendarOffset{date::days{days}, {}};
}

inline Prompt prompt(std::string key, std::string title, std::vector<Occurrence> occurrences,
                     Offset opens, Offset closes, Offset late_until) {
    Prompt made;
    made.key = std::move(key);
    made.title = std::move(title);
    made.occurrences = std::move(occurrences);
    made.window = {opens, closes, late_until};
    return made;
}

inline Summary summary(std::string key, Summary::Kind kind, std::string title,
                       std::chrono::seconds until) {
    Summary made;
    made.key = std::move(key);
    made.kind = kind;
    made.title = std::move(title);
    made.from = after(0s);
    made.to = after(until);
    return made;
}

/// The schedule of design.md, with as many hours as a block is watched for.
inline DiarySchedule schedule(int hours, bool with_weeks) {
    const auto later = [](std::string name, std::chrono::seconds length) {
        return Occurrence{std::move(name), elapsed(length, Anchor::injection)};
    };
    const auto evening = [](const char* unit, int count, int days) {
        return Occurrence{unit + std::to_string(count), calendar(days, 20h, Anchor::injection)};
    };
    std::vector<Occurrence> quarters, hourly, daily, weekly;
    for (const int minutes : {15, 30, 45, 60}) {
        quarters.push_back(later("min+" + std::to_string(minutes), std::chrono::minutes{minutes}));
    }
    for (int hour = 2; hour <= hours; ++hour) {
        hourly.push_back(later("h+" + std::to_string(hour), std::chrono::hours{hour}));
    }
    for (int day = 1; day <= 14; ++day) {
        daily.push_back(evening("d+", day, day));
    }
    for (int week = 3; week <= 12; ++week) {
        weekly.push_back(evening("wk+", week, week * 7));
    }
    DiarySchedule made;
    made.sides = "side";
    made.prompts = {
        prompt("before", "Just before", {{"once", elapsed(-1h)}}, after(1h), after(1h), after(1h)),
        prompt("first-hour", "The first hour", quarters, after(5min), after(10min), after(15min)),
        prompt("hourly", "Hourly", hourly, after(15min), after(30min), after(45min))};
    made.phases = {{"numbing", after(0s), after(std::chrono::hours{hours}), "First hours"}};
    made.summaries = {
        summary("best", Summary::Kind::best, "Best of the first hours", std::chrono::hours{hours}),
        summary("mean", Summary::Kind::mean, "Mean of the first 6 hours", 6h)};
    if (with_weeks) {
        made.prompts.push_back(prompt("bedtime", "Bedtime",
                                      {{"once", calendar(0, 22h, Anchor::injection)}}, after(1h),
                                      after(3h), after(7h)));
        made.prompts.push_back(
            prompt("daily", "Evenings", daily, after(15h), after_days(0), after(16h)));
        made.prompts.push_back(
            prompt("weekly", "Weekly", weekly, after_days(0), after_days(1), after_days(4)));
        Prompt overall =
            prompt("overall", "Looking back", {evening("wk+", 2, 14), evening("wk+", 6, 42)},
                   after_days(1), after_days(3), after_days(14));
        overall.asks = Prompt::Asks::overall;
        made.prompts.push_back(overall);
        made.phases.push_back({"steroid", after_days(2), after_days(84), "From day 2 on"});
        made.summaries.push_back(summary("day-14", Summary::Kind::at, "Evening of day 14", 0s));
        made.summaries.back().prompt = "daily";
        made.summaries.back().occurrence = "d+14";
    }
    return made;
}

/// A person's diary. Fill it, then prepare() it; the source points into it.
struct Diary {
    Guide guide;
    Procedure procedure;
    std::vector<StepEvent> events{};
    std::vector<LogEntry> entries{};
    std::vector<std::string> picked{};
    std::vector<ZonePtr> zones{};
    std::string name{};
    Instant now{};
    ZonePtr there = place("Europe/Madrid");
    Plan plan{};
    std::vector<TimelineRow> rows{};
    std::vector<PlannedPrompt> prompts{};
    std::vector<PromptRow> prompt_rows{};

    /// Booked for 10:00 on the day before the clocks go back, and done at `injected`, or not yet.
    explicit Diary(const char* injected = "2026-10-24T10:20") {
        const auto named = [](Step step, std::string title) {
            step.title = std::move(title);
            return step;
        };
        guide = guide_of({named(step("ask", Phase::preparation, calendar(-7, 9h)), "Ask"),
                          named(step("bag", Phase::preparation, calendar(-1, 18h)), "Pack a bag"),
                          named(step("walk", Phase::recovery, calendar(3, 9h, Anchor::injection)),
                                "Walk a little")});
        guide.id = "small-guide";
        guide.version = "1.2.0";
        guide.title = "SI joint injection";
        Question side;
        side.key = "side";
        side.choices = {"left", "right", "both"};
        side.choice_texts = {{"left", "Left"}, {"right", "Right"}, {"both", "Both sides"}};
        guide.questions = {side};
        FollowUp second;
        second.key = "second-block";
        second.title = "A second block";
        guide.follow_ups = {second};
        guide.diary = schedule(8, true);
        procedure.id = "5e3ad5a2-6f50-4f6e-9c8f-0f2b6f1d1a11";
        procedure.guide_id = guide.id;
        procedure.zone = "Europe/Madrid";
        procedure.appointment = wall("2026-10-24T10:00");
        procedure.answers = {{"side", "both"}};
        if (injected) {
            procedure.injected = at(there, injected);
        }
        now = at(there, "2026-11-08T09:00");
        plan_prompts_anew();
    }

    Diary(Diary&&) = default;
    Diary& operator=(Diary&&) = default;

    void plan_prompts_anew() {
        prompts = plan_prompts(*guide.diary,
                               {there, at(there, "2026-10-24T10:00"), procedure.injected, {}});
    }

    const PlannedPrompt& planned(const std::string& key, const std::string& occurrence) const {
        const auto found =
            std::ranges::find(prompts, PromptId{key, occurrence}, &PlannedPrompt::id);
        if (found == prompts.end()) {
            throw std::runtime_error("no prompt " + key + ' ' + occurrence);
        }
        return *found;
    }

    /// An entry of kind pain about a moment, written at once.
    LogEntry& pain(Instant happened, std::vector<PainScore> scores) {
        LogEntry& made = entries.emplace_back();
        made.id = "entry-" + std::to_string(entries.size());
        made.procedure = procedure.id;
        made.kind = LogEntry::Kind::pain;
        made.happened_at = happened;
        made.recorded_at = happened + 20s;
        made.zone = "Europe/Madrid";
        made.scores = std::move(scores);
        return made;
    }
    /// The same as an answer to a prompt, so long after it was due.
    LogEntry& answer(const std::string& key, const std::string& occurrence,
                     std::vector<PainScore> scores, std::chrono::seconds later = 2min,
                     std::chrono::seconds written = 20s) {
        const PlannedPrompt& to = planned(key, occurrence);
        LogEntry& made = pain(*to.due + later, std::move(scores));
        made.recorded_at = made.happened_at + written;
        made.prompt = to.id;
        made.mark = mark_of(made.happened_at, made.recorded_at, &to);
        return made;
    }
    LogEntry& overall(const std::string& occurrence, std::optional<int> relief,
                      std::optional<int> change) {
        return overall_of(planned("overall", occurrence), relief, change);
    }
    LogEntry& overall_of(const PlannedPrompt& to, std::optional<int> relief,
                         std::optional<int> change) {
        LogEntry& made = answer(to.id.key, to.id.occurrence, {});
        made.kind = LogEntry::Kind::overall;
        made.remembered_relief = relief;
        made.change = change;
        made.mark = LogEntry::Mark::memory;
        return made;
    }
    LogEntry& note(Instant happened, std::string text) {
        LogEntry& made = pain(happened, {});
        made.kind = LogEntry::Kind::note;
        made.text = std::move(text);
        return made;
    }

    DiarySource source() {
        std::ranges::stable_sort(entries, {}, &LogEntry::happened_at);
        plan =
            build_plan(guide, {there, at(there, "2026-10-24T10:00"), procedure.injected, {}}, {});
        rows = timeline(plan, events, now);
        prompt_rows = beforehand::prompt_rows(prompts, entries, now);
        return {guide, procedure, rows,   prompt_rows, entries, *there,
                now,   true,      picked, zones,       name};
    }
};

/// Two sides over 15 days: with and without answers, live, late and from memory, with medicines,
/// notes of which one is picked, observations in both units, and an entry between the prompts.
inline Diary full_diary() {
    Diary diary;
    diary.name = "María Núñez";
    diary.events = {did({"ask", "once"}, StepEvent::Kind::done, diary.now),
                    did({"bag", "once"}, StepEvent::Kind::skipped, diary.now)};
    const auto both = [](int left, int right) {
        return std::vector<PainScore>{{Side::left, left, left + 2}, {Side::right, right, {}}};
    };
    diary.answer("before", "once", both(6, 4)).movement = "Stand up from a chair";
    diary.answer("first-hour", "min+15", both(2, 3)).numb_leg = true;
    diary.answer("first-hour", "min+30", both(0, 2), 12min).took_medicine = false;
    diary.answer("first-hour", "min+45", both(1, 2), 2min, 3h);
    for (int hour = 2; hour <= 8; ++hour) {
        if (hour != 5) {
            diary.answer("hourly", "h+" + std::to_string(hour), both(hour / 2, 3));
        }
    }
    LogEntry& bedtime = diary.answer("bedtime", "once", both(7, 4));
    bedtime.took_medicine = true;
    bedtime.medicines = {{"Ibuprofen", bedtime.happened_at - 1h}, {"Cream, the blue one"}};
    bedtime.nap = true;
    bedtime.numb_leg = false;
    bedtime.text = "=Sore when I turn";
    diary.picked.push_back(bedtime.id);
    for (const int day : {1, 2, 3, 5, 8, 13, 14}) {
        LogEntry& evening = diary.answer("daily", "d+" + std::to_string(day), both(day % 5, 3));
        if (day == 1) {
            evening.scores[1].rest.reset(); // not answered, on the right side at all
            evening.observations = {{Observation::Kind::glucose, {}, "7.8", "mmol/L"},
                                    {Observation::Kind::glucose, {}, "141", "mg/dL"},
                                    {Observation::Kind::temperature, {}, "36,9", "Cel"},
                                    {Observation::Kind::temperature, {}, "98.4", "[degF]"},
                                    {Observation::Kind::sleep, {}, "6.5", "h"},
                                    {Observation::Kind::sleep, {}, "hardly any", "h"},
                                    {Observation::Kind::mood, {}, "fine", {}},
                                    {Observation::Kind::own, "Bruise", "3", "cm"}};
        }
        if (day == 2) {
            evening.corrects = "entry-0";
        }
    }
    diary.pain(at(diary.there, "2026-10-24T13:50"), both(3, 3)).text = "On the stairs";
    diary.note(at(diary.there, "2026-10-26T08:00"), "Nobody need know this");
    LogEntry& flush = diary.note(at(diary.there, "2026-10-26T09:00"), "Red face,\n\"hot\"");
    flush.severity = 0;
    flush.zone = "America/Chicago";
    diary.zones = {place("America/Chicago")};
    diary.picked.push_back(flush.id);
    diary.overall("wk+2", -20, 2);
    return diary;
}

/// As much as the diary of the guide that the app comes with can ask for: twelve weeks, both sides,
/// every prompt answered both ways, with medicines, looking back, and notes that are picked.
inline Diary twelve_weeks() {
    Diary diary;
    diary.guide = si_guide();
    diary.name = "María Núñez";
    diary.now = at(diary.there, "2027-01-20T12:00");
    diary.plan_prompts_anew();
    int count = 0;
    for (const PlannedPrompt& planned : diary.prompts) {
        if (planned.prompt->asks == Prompt::Asks::overall) {
            diary.overall_of(planned, 60 - 10 * count % 40, 2);
            continue;
        }
        const int pain = ++count % 7;
        LogEntry& entry =
            diary.answer(planned.id.key, planned.id.occurrence,
                         {{Side::left, pain, pain + 2}, {Side::right, pain / 2, pain / 2 + 1}},
                         2min, count % 6 == 0 ? 26h : 20s);
        entry.movement = "Stand up from a chair";
        entry.took_medicine = count % 4 == 0;
        entry.numb_leg = planned.id.key == "first-hour";
        entry.nap = count % 9 == 0;
        if (*entry.took_medicine) {
            entry.medicines = {{"Ibuprofen", entry.happened_at - 20min}};
        }
        if (count % 11 == 0) {
            entry.text = "Sore when I turn in bed, better after a short walk.";
            diary.picked.push_back(entry.id);
        }
    }
    return diary;
}

} // namespace beforehand::testing
