// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <chrono>
#include <string>
#include <string_view>

namespace beforehand {

/// "2026-12-03T09:30" or "2026-12-03T09:30:15": a wall time, no offset allowed. Years 1900 to 2300.
Result<WallTime> parse_wall_time(std::string_view text);

/// "2026-12-03T15:30:00Z".
Result<Instant> parse_instant(std::string_view text);

/// "2026-12-03".
Result<WallDate> parse_date(std::string_view text);

/// "09:30", 00:00 to 23:59.
Result<std::chrono::minutes> parse_time_of_day(std::string_view text);

std::string format_wall_time(WallTime wall); ///< "2026-12-03T09:30:00"
std::string format_instant(Instant instant); ///< "2026-12-03T15:30:00Z"
/// "2026-12-03T09:30:00-06:00"; in UTC, with Z, where the offset is not in whole minutes.
std::string format_with_offset(Instant instant, std::chrono::seconds offset);
std::string format_date(WallDate day);                   ///< "2026-12-03"
std::string format_time_of_day(std::chrono::minutes at); ///< "09:30"

} // namespace beforehand
