// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/plan/step_event.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace beforehand {

/// What a person laid over the guide and the clinic's overlay: the guide's own words and times stay
/// readable beside it.
struct PersonalLayer {
    std::vector<Step> own;                 ///< Origin::own, key "own/UUID", one occurrence "once"
    std::map<StepId, When> times;          ///< when the person does a step instead
    std::map<StepId, std::string> notes{}; ///< the person's own words on a step
    bool operator==(const PersonalLayer&) const = default;
};

inline constexpr std::size_t max_own_steps = 200;
inline constexpr std::size_t max_own_title_bytes = 200;

/// A step as a person writes one down. `key` is "own/UUID"; empty makes a new one.
Step own_step(std::string key, Phase phase, std::string title, std::string what, const When& when);

/// Where a step of one's own stands: before, on or after the day of the procedure.
Phase phase_on(WallDate day, WallDate procedure_day);

/// A title on one line, clean text, a when within ten years of its anchor.
Result<void> check_own_step(const Step& step);

/// Whether a person may give this step another time: not one that is locked, nor the injection.
Result<void> check_own_time(const Step& step, const When& when);

} // namespace beforehand
