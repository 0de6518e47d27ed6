// SPDX-License-Identifier: Apache-2.0
#pragma once

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

using Offset = std::variant<ElapsedOffset, CalendarOffset>;

/// A duration of either kind: days and weeks are calendar ("P1D"), hours and below elapsed
/// ("PT1H").
Result<Offset> parse_duration(std::string_view text);
std::string format_duration(const Offset& offset);

struct When {
    Anchor anchor = Anchor::appointment;
    Offset offset = CalendarOffset{};
    bool operator==(const When&) const = default;
};

/// One planned time of a step. The name is the offset's name in its series (`d-3`, `min+15`,
/// `wk+6`) or `once`: never an index and never a date, so that a tick survives a move.
struct Occurrence {
    std::string name;
    When when;
    bool operator==(const Occurrence&) const = default;
};

/// How long before its due time a step opens, or after it closes. A calendar length reaches from
/// the start, or to the end, of that day.
struct Window {
    std::optional<Offset> opens;  ///< a length >= 0 before due
    std::optional<Offset> closes; ///< a length >= 0 after due
    bool operator==(const Window&) const = default;
};

} // namespace beforehand
