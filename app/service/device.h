// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "core/error.h"
#include "core/settings_store.h"

#include <QString>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand::app {

/// The IANA name of the zone this device is set to; "Etc/UTC" if it does not say.
std::string device_zone();

/// The language tag that this person reads, such as "es-MX"; "en" if the device does not say.
std::string device_language();

/// A program that lies beside this one.
QString program_beside(const char* name);

/// Where this person's data lies unless told otherwise.
std::filesystem::path default_data_folder();

/// A clock that shows this wall time of the device's zone now, or the machine's own.
Result<SystemClock> make_clock(const std::optional<WallTime>& start);

/// Whether times are written on the clock of 24 hours. `chosen` is "12", "24", or else what is
/// usual where this person is.
bool hours24(std::string_view chosen);
/// The same, as the person chose it in the settings.
bool chosen_hours24(const SettingsStore& settings);

/// The system's compiled time zones.
std::filesystem::path zoneinfo_folder();

} // namespace beforehand::app
