// SPDX-License-Identifier: Apache-2.0
#include "app/service/reminder_settings.h"

#include "core/time/iso8601.h"

#include <array>
#include <string>
#include <utility>

namespace beforehand::app {

namespace {

constexpr std::array<std::pair<const char*, bool ReminderSettings::*>, 4> switches{{
    {"reminders", &ReminderSettings::on},
    {"reminders.steps", &ReminderSettings::steps},
    {"reminders.diary", &ReminderSettings::prompts},
    {"reminders.detail", &ReminderSettings::detail},
}};
constexpr char quiet_name[] = "reminders.quiet";
constexpr char since_name[] = "reminders.since";
constexpr char no_quiet[] = "none";

std::string quiet_value(const std::optional<QuietHours>& quiet) {
    return quiet ? format_quiet_hours(*quiet) : no_quiet;
}

} // namespace

Result<ReminderSettings> read_reminder_settings(const SettingsStore& store) {
    const auto all = store.all();
    if (!all) {
        return std::unexpected(all.error());
    }
    ReminderSettings settings;
    const auto value = [&all](const char* name) {
        const auto found = all->find(name);
        return found == all->end() ? std::string() : found->second;
    };
    for (const auto& [name, member] : switches) {
        const std::string kept = value(name);
        settings.*member = kept == "on" || (kept != "off" && settings.*member);
    }
    if (const std::string kept = value(quiet_name); kept == no_quiet) {
        settings.quiet.reset();
    } else if (const auto hours = parse_quiet_hours(kept)) {
        settings.quiet = *hours;
    }
    if (const auto since = parse_instant(value(since_name))) {
        settings.since = *since;
    }
    return settings;
}

Result<void> write_reminder_settings(SettingsStore& store, const ReminderSettings& before,
                                     const ReminderSettings& after) {
    for (const auto& [name, member] : switches) {
        if (before.*member != after.*member) {
            if (const auto set = store.set(name, after.*member ? "on" : "off"); !set) {
                return set;
            }
        }
    }
    if (before.quiet != after.quiet) {
        if (const auto set = store.set(quiet_name, quiet_value(after.quiet)); !set) {
            return set;
        }
    }
    if (before.since != after.since) {
        return store.set(since_name, after.since ? format_instant(*after.since) : "");
    }
    return {};
}

ReminderRules rules_of(const ReminderSettings& settings, ZonePtr here) {
    return {settings.steps, settings.prompts, settings.quiet, std::move(here),
            settings.since.value_or(Instant::min())};
}

} // namespace beforehand::app
