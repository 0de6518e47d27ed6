// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/reminders/planned.h"
#include "core/settings_store.h"

#include <optional>

namespace beforehand::app {

/// How a person wants to be reminded on this device, as kept in the settings.
struct ReminderSettings {
    bool on = true;      ///< notifications at all
    bool steps = true;   ///< the guide's usual reminders of steps
    bool prompts = true; ///< the guide's usual reminders of the diary
    bool detail = false; ///< notifications name what they are about
    std::optional<QuietHours> quiet = usual_quiet_hours; ///< none: every hour is fit
    /// When something that reminds first ran here: what was due before then is not told.
    std::optional<Instant> since{};

    bool operator==(const ReminderSettings&) const = default;
};

/// What is usual, where nothing or nothing readable is kept.
Result<ReminderSettings> read_reminder_settings(const SettingsStore& store);

/// Writes what differs from `before`.
Result<void> write_reminder_settings(SettingsStore& store, const ReminderSettings& before,
                                     const ReminderSettings& after);

/// For plan_reminders(); `here` is the device's zone.
ReminderRules rules_of(const ReminderSettings& settings, ZonePtr here);

} // namespace beforehand::app
