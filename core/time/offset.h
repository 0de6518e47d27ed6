// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"
#include "core/time/zone.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

/// Arithmetic on instants: "6 hours before" is six hours, whatever the clock on the wall does.
struct ElapsedOffset {
    std::chrono::seconds length{}; ///< negative is before
    bool operator==(const ElapsedOffset&) const = default;
};

/// Arithmetic on the calendar of the clinic's zone: "the day before at 18:00". Days are not 24 h.
/// Deliberately not convertible from or to ElapsedOffset.
struct CalendarOffset {
    date::days days{};                      ///< negative is before
    std::optional<std::chrono::minutes> at; ///< wall-clock time of day; none: the anchor's own
    bool operator==(const CalendarOffset&) const = default;
};

Instant apply(ElapsedOffset offset, Instant anchor);

/// The anchor's date in `zone`, moved by whole days, at `at` or at the anchor's own time of day;
/// gaps and overlaps as in Zone::to_instant. A move by nothing is the anchor itself, even when its
/// wall time came twice.
Instant apply(CalendarOffset offset, Instant anchor, const Zone& zone);

/// Signed ISO 8601 durations. Calendar: days and weeks (-P7D, P6W). Elapsed: hours, minutes,
/// seconds (-PT6H, PT1H30M). Up to ten years either way; `invalid` for anything else, `where` is
/// empty. "P0D" and "PT0S" are zero.
Result<date::days> parse_calendar_duration(std::string_view text);
Result<std::chrono::seconds> parse_elapsed_duration(std::string_view text);

/// The same, written out: days only ("P42D"), hours, minutes and seconds ("-PT6H").
std::string format_calendar_duration(date::days days);
std::string format_elapsed_duration(std::chrono::seconds length);

} // namespace beforehand
