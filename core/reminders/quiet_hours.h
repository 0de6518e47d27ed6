// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/zone.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

/// The hours in which a nudge waits, by the clock on the person's own wall: "22:00-07:00". They
/// may reach over midnight; `from` and `to` differ.
struct QuietHours {
    std::chrono::minutes from{}; ///< belongs to them
    std::chrono::minutes to{};   ///< does not

    bool operator==(const QuietHours&) const = default;

    /// The stretch of quiet that holds the moment; empty if none does. It begins and ends when the
    /// clock first shows `from` and `to`, or jumps over them.
    struct Stretch {
        Instant from;
        Instant to;
        bool operator==(const Stretch&) const = default;
    };
    std::optional<Stretch> around(Instant moment, const Zone& zone) const;
};

/// What is usual until a person says otherwise.
inline constexpr QuietHours usual_quiet_hours{std::chrono::hours{22}, std::chrono::hours{7}};

/// "22:00-07:00"; `invalid` for anything else, and where both are the same.
Result<QuietHours> parse_quiet_hours(std::string_view text);
std::string format_quiet_hours(const QuietHours& hours);

} // namespace beforehand
