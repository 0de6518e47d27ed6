// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/when.h"
#include "core/plan/step_event.h"
#include "core/time/types.h"

#include <optional>
#include <string>

namespace beforehand {

/// A planned notification. It names a step and a lead, never an instant: when it is due follows
/// from the plan, so that a move leaves nothing behind.
struct Reminder {
    std::string id; ///< UUID
    std::string procedure;
    StepId step;
    Offset lead; ///< a length >= 0 before the step is due
    Instant created_at;
    bool operator==(const Reminder&) const = default;
};

/// What became of one reminder at one instant. Rows are appended; the newest for the same
/// reminder and `claimed_for` is the one in force, but done and dismissed settle it for good: word
/// that it was shown may come after.
struct Delivery {
    enum class State { claimed, shown, done, snoozed, dismissed, late };

    std::string id; ///< UUID
    std::string reminder;
    std::string procedure;
    StepId step;
    Instant claimed_for; ///< the instant it was due at when it was claimed
    State state = State::claimed;
    std::optional<Instant> until{}; ///< snoozed: when to show it again
    Instant recorded_at;
    bool operator==(const Delivery&) const = default;
};

} // namespace beforehand
