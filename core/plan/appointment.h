// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/names.h"
#include "core/time/zone.h"

#include <optional>

namespace beforehand {

/// Whether the procedure is to take place. While it is not going ahead its plan has no dates, so
/// that nothing falls due.
enum class Standing {
    going_ahead,
    to_rebook, ///< told to rebook: waits for a new date
    cancelled,
};

inline constexpr Names<Standing, 3> standing_names{{
    {Standing::going_ahead, "going_ahead"},
    {Standing::to_rebook, "to_rebook"},
    {Standing::cancelled, "cancelled"},
}};

inline std::string_view to_string(Standing standing) {
    return name_of(standing_names, standing);
}

/// The wall time on the letter, in the clinic's zone. Years 1970 to 2199. `invalid` for another
/// year, and for a time that the clock jumps over; a time that comes twice means the first.
Result<Instant> appointment_instant(WallTime wall, const Zone& zone);

/// What a plan hangs on. Without an appointment, or while it is not going ahead, the plan has no
/// dates; once the injection is recorded it has, whatever the standing.
struct Anchors {
    ZonePtr zone; ///< the clinic's; needed as soon as there is a date
    std::optional<Instant> appointment;
    std::optional<Instant> injection; ///< recorded; until then the appointment stands in for it
    Standing standing = Standing::going_ahead;
};

} // namespace beforehand
