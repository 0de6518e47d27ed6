// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/zone.h"

#include <optional>

namespace beforehand {

/// The wall time on the letter, in the clinic's zone. Years 1970 to 2199. `invalid` for another
/// year, and for a time that the clock jumps over; a time that comes twice means the first.
Result<Instant> appointment_instant(WallTime wall, const Zone& zone);

/// What a plan hangs on. Without an appointment the plan has no dates.
struct Anchors {
    ZonePtr zone; ///< the clinic's; needed as soon as there is a date
    std::optional<Instant> appointment;
    std::optional<Instant> injection; ///< recorded; until then the appointment stands in for it
};

} // namespace beforehand
