// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/appointment.h"
#include "core/plan/personal_layer.h"
#include "core/plan/step_event.h"

#include <optional>
#include <vector>

namespace beforehand {

/// One occurrence of a step with its dates, which are absent as long as the plan has none.
struct PlannedStep {
    StepId id;
    const Step* step = nullptr; ///< lives in the guide or the layer that the plan was built from
    When when;
    /// The step's; of an own one, where there is a date, the one that its day lies in.
    Phase phase = Phase::preparation;
    bool own_time = false; ///< the person's own when, in place of the guide's
    Truth applies = Truth::yes;
    std::optional<Instant> due;
    std::optional<Instant> opens;      ///< at or before due
    std::optional<Instant> closes;     ///< at or after due: from here on it is late
    std::optional<Instant> late_until; ///< at or after closes: from here on it is missed
    std::optional<Instant> moved_from; ///< where its when alone would have put it, if elsewhere
};

/// The dated steps of a procedure, by due time; where that is the same, or there are no dates, in
/// the order of when and then of the guide.
struct Plan {
    ZonePtr zone;
    std::optional<Instant> appointment; ///< absent while it is not going ahead, too
    std::optional<Instant> injection;   ///< as recorded; absent until then
    Standing standing = Standing::going_ahead;
    std::vector<PlannedStep> steps; ///< every occurrence of every step, whatever the answers

    bool dated() const { return zone && (appointment || injection); }
    const PlannedStep* find(const StepId& id) const;
};

/// Pure and deterministic. The guide (with the clinic's overlay in it) and the layer must outlive
/// the plan.
Plan build_plan(const Guide& guide, const Anchors& anchors, const Answers& answers,
                const PersonalLayer& layer = {});

} // namespace beforehand
