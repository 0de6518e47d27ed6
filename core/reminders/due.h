// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/timeline.h"
#include "core/reminders/reminder.h"

#include <optional>
#include <vector>

namespace beforehand {

/// A reminder at the instant that its plan gives it now.
struct DueReminder {
    Reminder reminder;
    Instant at;                       ///< due minus lead
    const TimelineRow* row = nullptr; ///< lives in the timeline's rows
};

/// When the reminder is due by the plan; empty if its step has no date or is no longer there.
std::optional<Instant> reminder_instant(const Reminder& reminder, const Plan& plan);

/// Every reminder whose time has come and that still asks for something: its step can be done and
/// the ledger has not settled it (done, dismissed, or snoozed until later). By time.
std::vector<DueReminder> due(const Plan& plan, const std::vector<TimelineRow>& rows,
                             const std::vector<Reminder>& reminders,
                             const std::vector<Delivery>& ledger, Instant now);

/// When due() will next have something new to say; empty if never.
std::optional<Instant> next_due(const Plan& plan, const std::vector<TimelineRow>& rows,
                                const std::vector<Reminder>& reminders,
                                const std::vector<Delivery>& ledger, Instant now);

} // namespace beforehand
