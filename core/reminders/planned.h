// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/prompts.h"
#include "core/plan/timeline.h"
#include "core/reminders/quiet_hours.h"
#include "core/reminders/reminder.h"

#include <optional>
#include <span>
#include <vector>

namespace beforehand {

Subject subject_of(const StepId& step);
Subject subject_of(const PromptId& prompt);

/// What reminders of one procedure follow from, all of one moment.
struct ReminderSource {
    const Plan& plan;
    std::span<const TimelineRow> rows;  ///< of the plan
    std::span<const PromptRow> prompts; ///< of the diary's schedule; may be empty
    std::span<const ReminderChoice> choices;
    Instant dated_at = Instant::min(); ///< Procedure's: what a prompt was due at before never was
};

/// How a person wants to be reminded, whatever of.
struct ReminderRules {
    bool steps = true;                 ///< the guide's usual reminders of steps
    bool prompts = true;               ///< the guide's usual reminders of the diary
    std::optional<QuietHours> quiet{}; ///< none: every hour is fit
    ZonePtr here = Zone::utc();        ///< where the person is: quiet hours are theirs
    Instant since = Instant::min();    ///< since when there is anybody to remind: not before
};

/// A reminder of something that has a date, and that is not settled.
struct PlannedReminder {
    ReminderId id;
    Instant at;   ///< due minus lead, and the repeats after it
    Instant show; ///< the same, unless quiet hours moved it
    /// From here on it would be wrong to show it by itself: its subject can no longer be done, or
    /// answered with what is so now.
    Instant until;
    bool own = false;                  ///< a choice of the person's, not the guide's
    const TimelineRow* row = nullptr;  ///< of a step: lives in the source's rows
    const PromptRow* prompt = nullptr; ///< of a prompt: lives in the source's prompts
};

/// When a reminder is due by the plan alone, so long before its subject; empty while that has no
/// date, and where it is no longer in the plan.
std::optional<Instant> reminder_instant(const ReminderSource& source, const Subject& about,
                                        const Offset& lead);

/// Every reminder that the plan gives, whatever became of it (see reminder_states()), by when it
/// is shown. Left out: what is done, skipped or answered, has no date, hangs on an answer or waits
/// for another step (a late one waits no more); what was past when its step came into the plan with
/// this date, or when the person made it up; and what would come when its subject can no longer be
/// done. A missed step keeps its reminders: that they came while nothing could be shown is told.
///
/// A nudge in quiet hours waits until they end. Where its step would no longer be on time then, it
/// comes before they begin; where a prompt could no longer be answered then, it stays away. What
/// keeps a person safe (a locked step) comes when it is due. Repeats follow the usual one that is
/// nearest to when the step is due, and stay away with it if the person took it away; one that
/// would come together with another reminder of its step stays away, too.
std::vector<PlannedReminder> plan_reminders(const ReminderSource& source,
                                            const ReminderRules& rules);

/// When there will next be other reminders by themselves: a step that waits for another, and has
/// some, is late then, or what it waits for is missed. Empty: not before something else happens.
std::optional<Instant> next_release(const ReminderSource& source, const ReminderRules& rules);

} // namespace beforehand
