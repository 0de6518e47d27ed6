// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/procedures.h"
#include "core/reminders/due.h"
#include "core/reminders/reminder_store.h"

#include <optional>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// A reminder with the instant that the plan gives it now.
struct PlannedReminder {
    Reminder reminder;
    std::optional<Instant> at; ///< absent: its step has no date, or is no longer in the plan
};

/// Setting reminders, and showing those that are due exactly once each until they are settled.
class Reminders {
  public:
    Reminders(ReminderStore& store, const Clock& clock);

    /// `lead` is a length >= 0 before the step is due, of at most 60 days.
    Result<Reminder> set(const Snapshot& snapshot, const StepId& step, const Offset& lead);
    Result<void> remove(std::string_view id) { return store_.remove(id); }
    Result<std::vector<PlannedReminder>> list(const Snapshot& snapshot) const;

    /// What to show now. Those not shown before are claimed first and marked as shown, so that a
    /// crash in between shows one again rather than never.
    Result<std::vector<DueReminder>> show_due(const Snapshot& snapshot);
    /// When show_due() will next have something new; empty if never.
    Result<std::optional<Instant>> next(const Snapshot& snapshot) const;

    Result<void> dismiss(const DueReminder& due);
    Result<void> snooze(const DueReminder& due, std::chrono::seconds length);

  private:
    struct Kept {
        std::vector<Reminder> reminders;
        std::vector<Delivery> ledger;
    };
    Result<Kept> kept(std::string_view procedure) const;
    Result<void> write(const DueReminder& due, Delivery::State state,
                       std::optional<Instant> until = {});

    ReminderStore& store_;
    const Clock& clock_;
};

} // namespace beforehand::app
