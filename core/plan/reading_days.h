// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <vector>

namespace beforehand {

/// The articles that belong to these days, in reading order: those whose reading days, counted on
/// the clinic's calendar, hold `now`, and that concern this person as far as is known. Until the
/// injection is recorded its days are the appointment's. Without a date, what is of no phase: one
/// can read about the procedure as a whole at any time. None if it is cancelled, unless an
/// injection was recorded.
std::vector<const Article*> reading_now(const Guide& guide, const Plan& plan,
                                        const Answers& answers, Instant now);

} // namespace beforehand
