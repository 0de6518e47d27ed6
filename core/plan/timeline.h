// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/plan/step_event.h"

#include <optional>
#include <string_view>
#include <vector>

namespace beforehand {

enum class StepState {
    upcoming, ///< not open yet, or without a date
    open,     ///< can be done now, not due yet
    done,
    skipped,
    late,           ///< past due, can still be done
    missed,         ///< past its window
    depends,        ///< hangs on an answer that is unsure or not given
    not_applicable, ///< switched off by an answer
};

std::string_view to_string(StepState state);

struct TimelineRow {
    const PlannedStep* planned = nullptr; ///< lives in the plan
    StepState state = StepState::upcoming;
    /// What was last done with it; for the injection itself, once recorded, that it was done then.
    std::optional<StepEvent> last;
    bool past_when_made = false; ///< was due before the plan was made: shown, never nagged about
};

/// A row for each planned step, in the plan's order. `made_at` is when the plan was set up.
std::vector<TimelineRow> timeline(const Plan& plan, const std::vector<StepEvent>& events,
                                  Instant now, std::optional<Instant> made_at = {});

/// The next instant after `now` at which some state in the timeline changes by itself.
std::optional<Instant> next_change(const Plan& plan, Instant now);

} // namespace beforehand
