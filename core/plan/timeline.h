// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/plan/step_event.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

enum class StepState {
    upcoming, ///< not open yet, without a date, or waiting for another step
    open,     ///< can be done now, on time
    done,
    skipped,
    late,           ///< past the end of its time, can still be done
    missed,         ///< past its last chance
    depends,        ///< hangs on an answer that is unsure or not given
    not_applicable, ///< switched off by an answer, or made needless by another step that is done
};

std::string_view to_string(StepState state);
/// Done or skipped: what a person did with a step stays what they did.
bool is_ticked(StepState state);
/// Whether people see it in their plan.
bool in_plan(StepState state);

struct TimelineRow {
    const PlannedStep* planned = nullptr; ///< lives in the plan
    StepState state = StepState::upcoming;
    /// What was last done with it; for the injection itself, once recorded, that it was done then.
    std::optional<StepEvent> last;
    Instant since = Instant::min(); ///< when it came into the plan with this date; min: ever there
    bool past_when_made = false;    ///< was due before it came into the plan: never nagged about
    /// Steps that come first and are not settled yet; they live where the plan's do.
    std::vector<const Step*> waits_for;
};

/// Since when a plan has been what it is: what was due before then was never due in it.
struct Since {
    Instant dated;                                          ///< the dates
    std::map<std::string, Instant, std::less<>> answered{}; ///< the steps of each answer
};

/// A row for each planned step, in the plan's order.
std::vector<TimelineRow> timeline(const Plan& plan, const std::vector<StepEvent>& events,
                                  Instant now, const std::optional<Since>& since = {});

/// The next instant after `now` at which some state in the timeline changes by itself.
std::optional<Instant> next_change(const Plan& plan, Instant now);

} // namespace beforehand
