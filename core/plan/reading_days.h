// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/reading_store.h"
#include "core/plan/timeline.h"

#include <vector>

namespace beforehand {

/// The articles that belong to these days, in reading order: those whose reading days, counted on
/// the clinic's calendar, hold `now`, and that concern this person as far as is known. Until the
/// injection is recorded its days are the appointment's; from then on what was to be read before
/// the appointment is over. Without a date, what is of no phase: one can read about the procedure
/// as a whole at any time. None if it is cancelled, unless an injection was recorded.
std::vector<const Article*> reading_now(const Guide& guide, const Plan& plan,
                                        const Answers& answers, Instant now);

inline constexpr std::size_t offered_most = 2; ///< more at once is homework

/// The few of them to offer now: those not marked as read, what matters most first. That is what
/// concerns this person because of an answer, while a step that links to it is still to do; then
/// what steps link to that are late, or can be done now and are due by the end of today; then what
/// ends soonest; then the reading order.
/// `rows` are the plan's, as of `now`.
std::vector<const Article*> reading_offers(const Guide& guide, const Plan& plan,
                                           const std::vector<TimelineRow>& rows,
                                           const Answers& answers,
                                           const std::vector<Reading>& marks, Instant now);

} // namespace beforehand
