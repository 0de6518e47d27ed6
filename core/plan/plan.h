// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/appointment.h"
#include "core/plan/step_event.h"

#include <optional>
#include <vector>

namespace beforehand {

/// One occurrence of a step with its dates, which are absent as long as there is no appointment.
struct PlannedStep {
    StepId id;
    const Step* step = nullptr; ///< lives in the guide that the plan was built from
    When when;
    Truth applies = Truth::yes;
    std::optional<Instant> due;
    std::optional<Instant> opens;  ///< at or before due
    std::optional<Instant> closes; ///< at or after due: from here on it is missed
};

/// The dated steps of a procedure, by due time; where that is the same, or there are no dates, in
/// the order of when and then of the guide.
struct Plan {
    ZonePtr zone;
    std::optional<Instant> appointment;
    std::optional<Instant> injection; ///< as recorded; absent until then
    std::vector<PlannedStep> steps;   ///< every occurrence of every step, whatever the answers

    const PlannedStep* find(const StepId& id) const;
};

/// Pure and deterministic. The guide must outlive the plan.
Plan build_plan(const Guide& guide, const Anchors& anchors, const Answers& answers);

} // namespace beforehand
