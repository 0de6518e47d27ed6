// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace beforehand {

/// A zone's clock changed at `at`, and `offset` (seconds east of UTC) is in force from then on.
struct OffsetChange {
    Instant at;
    std::chrono::seconds offset;
    bool operator==(const OffsetChange&) const = default;
};

/// No clock in the world is, and no rule or file we accept may be, further from UTC than this.
inline constexpr std::chrono::seconds offset_limit = std::chrono::hours{26};

/// The rule at the end of a TZif file: a POSIX TZ string such as "CET-1CEST,M3.5.0,M10.5.0/3",
/// with the hours of RFC 9636 (-167 to 167). A daylight name without dates is refused: what it
/// means is up to each system.
class PosixRule {
  public:
    static std::optional<PosixRule> parse(std::string_view text);

    /// In force when there is no daylight saving time, and before the first change.
    std::chrono::seconds standard_offset() const { return standard_; }

    /// Every change that the rule names for these years, rising. Empty without daylight saving.
    std::vector<OffsetChange> changes(date::year first, date::year last) const;

  private:
    enum class DayForm {
        month_week_day,   ///< Mm.w.d, week 5 is the last
        day_without_leap, ///< Jn, 1 to 365, 29 February is never counted
        zero_based_day,   ///< n, 0 to 365
    };

    struct ChangeDay {
        DayForm form{};
        unsigned month{}, week{}, weekday{};
        int day{};
        std::chrono::seconds time{}; ///< on the wall clock before the change

        date::local_seconds in(date::year year) const;
    };

    struct Daylight {
        std::chrono::seconds offset{};
        ChangeDay start;
        ChangeDay end;
    };

    friend class PosixRuleReader;

    std::chrono::seconds standard_{};
    std::optional<Daylight> daylight_;
};

} // namespace beforehand
