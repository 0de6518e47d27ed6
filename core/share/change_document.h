// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effects.h"
#include "core/time/zone.h"

#include <string>
#include <vector>

namespace beforehand {

/// What a change would do, as plain text for people: a heading for each kind of effect with its
/// steps below, and how many stay as they are. Times are those of the zones that the plan has
/// before and after it, which are named where they differ.
std::string effects_text(const std::vector<Effect>& effects, const Zone& before, const Zone& after);

} // namespace beforehand
