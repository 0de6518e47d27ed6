// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/diary.h"
#include "app/service/procedures.h"
#include "app/service/reminder_settings.h"
#include "core/reminders/due.h"
#include "core/reminders/reminder_store.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// The reminders of one procedure at one moment. The states point into the rest and into the
/// snapshot, so it is handed around by pointer and never copied.
struct ReminderBook {
    std::unique_ptr<DiaryBook> diary; ///< with the entries alone that answer a prompt
    std::vector<ReminderChoice> choices;
    std::vector<PlannedReminder> planned;
    std::vector<Delivery> ledger;
    std::vector<ReminderState> states;
    std::optional<Instant> next_release; ///< when other reminders are planned by themselves

    ReminderBook() = default;
    ReminderBook(const ReminderBook&) = delete;
    ReminderBook& operator=(const ReminderBook&) = delete;
};

/// A reminder that is set, as people see it in a list.
struct SetReminder {
    Subject about;
    Offset lead;
    std::optional<Instant> at; ///< when it is shown; absent: its subject has no date, or is gone
    std::string id{};          ///< of a choice of the person's own; empty: the guide's usual one
};

/// Setting reminders, and what became of them. Showing them is the agent's work: see Deliverer.
class Reminders {
  public:
    Reminders(ReminderStore& store, SettingsStore& settings, const Diary& diary,
              ZoneDatabase& zones, const Clock& clock);

    /// `lead` is a length >= 0 before the subject is due, of at most 60 days. Setting a usual one
    /// that was taken away brings it back. The same that is there already stands, with its id.
    Result<ReminderChoice> set(const Snapshot& snapshot, const Subject& about, const Offset& lead);
    /// Takes a reminder away: one's own, or a usual one of the guide. One that is not there is a
    /// retry.
    Result<void> remove(const Snapshot& snapshot, const Subject& about, const Offset& lead);

    /// What is set, by time: the usual ones that are still to come, and all of the person's own.
    std::vector<SetReminder> list(const Snapshot& snapshot, const ReminderBook& book) const;

    Result<std::unique_ptr<ReminderBook>> book(const Snapshot& snapshot) const;

    /// What the person did with a reminder: of the occurrence that it is about, at the instant that
    /// it was claimed for.
    Result<void> dismiss(std::string_view procedure, const ReminderId& reminder, Instant at);
    Result<void> done(std::string_view procedure, const ReminderId& reminder, Instant at);
    Result<void> snooze(std::string_view procedure, const ReminderId& reminder, Instant at,
                        Instant until);

    Result<ReminderSettings> settings() const { return read_reminder_settings(settings_); }
    Result<void> set_settings(const ReminderSettings& wanted);

    ReminderStore& store() const { return store_; }
    ZonePtr here() const; ///< the device's zone, as it is set now

  private:
    Result<void> settle(std::string_view procedure, const ReminderId& reminder, Instant at,
                        Delivery::State state, std::optional<Instant> until = {});

    ReminderStore& store_;
    SettingsStore& settings_;
    const Diary& diary_;
    ZoneDatabase& zones_;
    const Clock& clock_;
};

/// What "this evening" means: 19:00 on the person's clock. Empty from 18:00 on.
std::optional<Instant> this_evening(Instant now, const Zone& here);

} // namespace beforehand::app
