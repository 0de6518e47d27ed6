// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/json_reader.h"
#include "core/guide/when.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

inline constexpr std::int64_t longest_days = 3653; ///< ten years, as in core/time/offset.h
inline constexpr std::int64_t minutes_a_day = 24 * 60;

/// The unit that a length is written in, which names occurrences. The finer one is greater.
enum class Unit { weeks, days, hours, minutes };

/// A length in whole days (weeks, days) or whole minutes (hours, minutes).
struct Length {
    Unit unit;
    std::int64_t count;

    bool calendar() const { return unit == Unit::weeks || unit == Unit::days; }
    Offset offset(std::optional<std::chrono::minutes> at = {}) const; ///< `at` of a calendar one
    std::string name() const; ///< "wk+6", "d-3", "h+2", "min+15"
};

std::optional<Length> read_calendar(const JsonValue& value);
std::optional<Length> read_elapsed(const JsonValue& value);
/// A length of either kind that is not negative.
std::optional<Offset> read_length(const JsonValue& value);
/// "18:00".
std::optional<std::chrono::minutes> read_clock(const JsonValue& value);

} // namespace beforehand
