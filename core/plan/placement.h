// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/time/zone.h"

#include <optional>

namespace beforehand {

/// The instants of one occurrence: opens <= due <= closes <= late_until.
struct Placement {
    Instant due;
    Instant opens;
    Instant closes;     ///< from here on it is late
    Instant late_until; ///< from here on it is missed
    /// Where its when alone would have put it, if its clamp moved it.
    std::optional<Instant> moved_from;
};

/// Puts an occurrence on the time line. `clamp` is the step's own, or none for a time that a
/// person chose. `anchor` is the instant that `when` counts from, `appointment` where preparation
/// ends, if there is one. Windows that a step does not name are those of its phase
/// (core/guides/FORMAT.md).
Placement place(const Step& step, const Clamp& clamp, const When& when, Instant anchor,
                std::optional<Instant> appointment, const Zone& zone);

/// The instant of a when alone: without the step's clamp.
Instant instant_of(const When& when, Instant anchor, const Zone& zone);

} // namespace beforehand
