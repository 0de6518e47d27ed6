// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/names.h"
#include "core/time/offset.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace beforehand {

/// What a when is relative to.
enum class Anchor {
    appointment,
    injection, ///< the actual time once recorded; until then the appointment stands in for it
};

inline constexpr Names<Anchor, 2> anchor_names{{
    {Anchor::appointment, "appointment"},
    {Anchor::injection, "injection"},
}};

using Offset = std::variant<ElapsedOffset, CalendarOffset>;

/// A duration of either kind: days and weeks are calendar ("P1D"), hours and below elapsed
/// ("PT1H").
Result<Offset> parse_duration(std::string_view text);
std::string format_duration(const Offset& offset);

struct When {
    Anchor anchor = Anchor::appointment;
    Offset offset = CalendarOffset{};
    /// Of a person's own layer alone: this wall time in the clinic's zone, whatever the anchor
    /// does.
    std::optional<WallTime> fixed{};
    bool operator==(const When&) const = default;
};

/// One planned time of a step. The name is the offset's name in its series (`d-3`, `min+15`,
/// `wk+6`) or `once`: never an index and never a date, so that a tick survives a move.
struct Occurrence {
    std::string name;
    When when;
    bool operator==(const Occurrence&) const = default;
};

/// From when to when a step can be done, as lengths >= 0. A calendar length reaches from the start,
/// or to the end, of that day.
struct Window {
    std::optional<Offset> opens{};      ///< before due
    std::optional<Offset> closes{};     ///< after due: from then on it is late
    std::optional<Offset> late_until{}; ///< after due: from then on it is missed
    bool operator==(const Window&) const = default;
};

/// Once more, while a step is neither done nor past: `every` after the last of its reminders, and
/// so often again.
struct RemindAgain {
    std::chrono::seconds every{}; ///< 15 minutes to a day
    int times = 0;                ///< 1 to 5
    bool operator==(const RemindAgain&) const = default;
};

/// Keeps a step from falling where nobody would look: too near its anchor, or in the night.
struct Clamp {
    /// The hours in which it may fall, both included, and which way it goes otherwise: earlier is
    /// back to `to`, the evening before if need be; later is on to `from`.
    struct Hours {
        std::chrono::minutes from;
        std::chrono::minutes to;
        bool earlier;
        bool operator==(const Hours&) const = default;
    };

    std::optional<std::chrono::seconds>
        not_before{}; ///< the anchor and this, negative is before it
    std::optional<std::chrono::seconds> not_after{};
    std::optional<Hours> hours{}; ///< comes last
    bool operator==(const Clamp&) const = default;
};

} // namespace beforehand
