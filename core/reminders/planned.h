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

/// What reminders of one procedure follow from, all of one moment.
struct ReminderSource {
    const Plan& plan;
    std::span<const TimelineRow> rows;  ///< of the plan
    std::span<const PromptRow> prompts; ///< of the diary's schedule; may be empty
    std::span<const ReminderChoice> choices;
};

/// How a person wants to be reminded, whatever of.
struct ReminderRules {
    bool steps = true;                   ///< the guide's usual reminders of steps
    bool prompts = true;                 ///< the guide's usual reminders of the diary
    std::optional<QuietHours> quiet{};   ///< none: every hour is fit
    ZonePtr here{};                      ///< where the person is: quiet hours are theirs. Not null
    Instant since = Instant::min();      ///< usual reminders of before then were never planned
};

/// A reminder of something that has a date, and that is not settled.
struct PlannedReminder {
    ReminderId id;
    Instant at;   ///< due minus lead, and the repeats after it
    Instant show; ///< the same, unless quiet hours moved it
    /// From here on it would be wrong to show it by itself: its subject can no longer be done, or
    /// answered with what is so now. Instant::max(): never.
    Instant until;
    bool own = false;                 ///< a choice of the person's, not the guide's
    const TimelineRow* row = nullptr; ///< of a step: lives in the source's rows
    const PromptRow* prompt = nullptr; ///< of a prompt: lives in the source's prompts
};

/// Every reminder that the plan gives, whatever became of it (see reminder_states()), by when it
/// is shown. Left out: what is done, skipped or answered, has no date, hangs on an answer or waits
/// for another step; and, but for own ones, what was past when its step came into the plan. A
/// missed step keeps its reminders: that they came while nothing could be shown is told.
std::vector<PlannedReminder> plan_reminders(const ReminderSource& source,
                                            const ReminderRules& rules);

} // namespace beforehand
