// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace beforehand::app {

/// The IANA name of the zone this device is set to; "Etc/UTC" if it does not say.
std::string device_zone();

/// The language tag that this person reads, such as "es-MX"; "en" if the device does not say.
std::string device_language();

/// Where this person's data lies unless told otherwise.
std::filesystem::path default_data_folder();

/// The system's compiled time zones.
std::filesystem::path zoneinfo_folder();

} // namespace beforehand::app
