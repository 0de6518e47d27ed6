// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/check/texts.h"
#include "core/guide/faults.h"

#include <string>

namespace beforehand {

/// Where a translation has other numbers than the first language, or the very same words. `place`
/// and `first_place` are what the places of the two begin with.
void lint_translated(const PlacedTexts& texts, const std::string& place, const PlacedTexts& first,
                     const std::string& first_place, Faults& warnings);

} // namespace beforehand
