// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

namespace beforehand {

/// What a person means by a wall time that they pick for a step.
struct PickedTime {
    When when;
    Phase phase; ///< of a step of their own at that time
};

/// `follows`: so many days from the appointment, or from the injection for what comes after it, so
/// that the step moves with it; a plan without a date has nothing to follow. Without, it is that
/// time whatever moves.
Result<PickedTime> picked_time(const Plan& plan, WallTime picked, bool follows);

} // namespace beforehand
