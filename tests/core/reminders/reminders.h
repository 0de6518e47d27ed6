// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/planned.h"
#include "tests/core/plan/plans.h"

#include <QStringList>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// Reminders to test with, in few words.
namespace beforehand::testing {

using namespace std::chrono_literals;

inline Offset really(std::chrono::seconds length) {
    return ElapsedOffset{length};
}
inline Offset whole_days(int count) {
    return CalendarOffset{date::days{count}, {}};
}

inline Step reminded(Step step, std::vector<Offset> leads, std::optional<RemindAgain> again = {}) {
    step.reminders = std::move(leads);
    step.remind_again = again;
    return step;
}

inline Subject the_step(std::string key, std::string occurrence = "once") {
    return {Subject::Kind::step, std::move(key), std::move(occurrence)};
}
inline Subject the_prompt(std::string key, std::string occurrence = "once") {
    return {Subject::Kind::prompt, std::move(key), std::move(occurrence)};
}

inline ReminderChoice choice(ReminderChoice::Kind kind, Subject about, Offset lead,
                             Instant created_at = Instant::min()) {
    return {"choice", "procedure", std::move(about), lead, kind, created_at};
}
inline ReminderChoice own(Subject about, Offset lead, Instant created_at = Instant::min()) {
    return choice(ReminderChoice::Kind::own, std::move(about), lead, created_at);
}
inline ReminderChoice off(Subject about, Offset lead) {
    return choice(ReminderChoice::Kind::off, std::move(about), lead);
}

/// All that reminders follow from. Fill it, then plan() them: they point into it.
struct Situation {
    Guide guide;
    Anchors anchors;
    Answers answers{};
    std::vector<StepEvent> events{};
    std::vector<LogEntry> entries{};
    std::vector<ReminderChoice> choices{};
    ReminderRules rules{};
    std::optional<Since> since{};
    Instant dated_at = Instant::min();
    Instant now{};

    Plan plan{};
    std::vector<TimelineRow> rows{};
    std::vector<PlannedPrompt> prompts{};
    std::vector<PromptRow> prompt_rows{};

    /// Booked for the morning of Thursday 3 December, in Chicago.
    explicit Situation(std::vector<Step> steps,
                       Anchors when = booked("America/Chicago", "2026-12-03T09:30"))
        : guide(guide_of(std::move(steps)))
        , anchors(std::move(when))
        , now(here("2026-01-01T00:00")) {
        rules.here = anchors.zone;
    }
    Situation(const Situation&) = delete;
    Situation& operator=(const Situation&) = delete;

    Instant here(std::string_view local) const { return at(anchors.zone, local); }

    ReminderSource source() {
        plan = build_plan(guide, anchors, answers);
        rows = timeline(plan, events, now, since);
        prompts = guide.diary ? plan_prompts(*guide.diary, anchors) : std::vector<PlannedPrompt>{};
        prompt_rows = beforehand::prompt_rows(prompts, entries, now);
        return {plan, rows, prompt_rows, choices, dated_at};
    }
    std::vector<PlannedReminder> reminders() { return plan_reminders(source(), rules); }

    QString clock(Instant at) const { return shown(anchors.zone->to_wall(at)).replace("T", " "); }

    /// "2026-11-26 09:00:00 step PT1H", then " again 1", " at" the time that quiet hours took it
    /// from, and " own".
    QStringList planned() {
        QStringList lines;
        for (const PlannedReminder& one : reminders()) {
            const Subject& about = one.id.about;
            const bool step = about.kind == Subject::Kind::step;
            if (step ? !one.row || one.prompt || subject_of(one.row->planned->id) != about
                     : one.row || !one.prompt || subject_of(one.prompt->planned->id) != about) {
                return {"the wrong row"};
            }
            const auto occurrence = about.occurrence == "once" ? "" : ' ' + about.occurrence;
            lines << clock(one.show) + ' ' +
                         QString::fromStdString(about.key + occurrence + ' ' +
                                                format_duration(one.id.lead)) +
                         (one.id.again > 0 ? QString(" again %1").arg(one.id.again) : QString()) +
                         (one.show != one.at ? " at " + clock(one.at) : QString()) +
                         (one.own ? " own" : "");
        }
        return lines;
    }
};

/// A diary with one prompt, an hour after the injection, to be answered from a quarter of an hour
/// before to half an hour after, and late for another hour.
inline DiarySchedule diary_of_one_prompt(Occurrence when = {"once",
                                                            elapsed(1h, Anchor::injection)}) {
    DiarySchedule made;
    Prompt& prompt = made.prompts.emplace_back();
    prompt.key = "prompt";
    prompt.title = "First hours";
    prompt.occurrences = {std::move(when)};
    prompt.window = {really(15min), really(30min), really(90min)};
    prompt.reminders = {really(0s)};
    return made;
}

} // namespace beforehand::testing
