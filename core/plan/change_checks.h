// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/change.h"
#include "core/time/zone.h"

namespace beforehand {

/// Whether a procedure, made from `guide` and in `zone`, can take this change at `now`. Whether a
/// booking's zone exists is for whoever has the zones: see books_anew().
Result<void> check_change(const Procedure& before, const Guide& guide, const Change& change,
                          const Zone& zone, Instant now);

/// Whether the change is a booking that was not there: one that stays or comes back is not refused.
bool books_anew(const Procedure& before, const Change& change);

} // namespace beforehand
