// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/timeline.h"

#include <optional>
#include <vector>

namespace beforehand {

/// What a change would do to one step. The steps live where those of the two plans do.
struct Effect {
    enum class Kind {
        asked_again, ///< done for the old date: to be asked again
        past,        ///< its time would lie behind already
        moved,
        limits,    ///< the same time, but it opens, closes, is missed or may be changed otherwise
        added,     ///< would come into the plan, or be sure where it hung on an answer
        unsettled, ///< would hang on an answer that is not known
        removed,   ///< would leave it; what was ticked stays in its history
        reworded,  ///< the same time, other words: of another version of the guide
        kept,
    };

    Kind kind = Kind::kept;
    StepId id;
    const Step* step = nullptr; ///< as it would be; as it was for one that is removed
    std::optional<Instant> before;
    std::optional<Instant> after;
    bool ticked = false; ///< done or skipped before
};

/// One effect for each step that is in either timeline (does not apply: is not in it), in the
/// order of the later one, then those that leave. Both are of the same `now`; `reopened` are the
/// steps that the change asks again (see asked_again()).
std::vector<Effect> effects(const std::vector<TimelineRow>& before,
                            const std::vector<TimelineRow>& after,
                            const std::vector<StepEvent>& reopened);

} // namespace beforehand
