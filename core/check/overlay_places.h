// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/check/lints.h"
#include "core/guide/strict_json.h"

#include <string>

namespace beforehand {

/// Where an author looks for what an overlay made of a step of the guide: in the overlay's own
/// entry for that step, if it has one, and there at the part that `where` names, if it is given.
std::string overlay_place(const std::string& where, const StepPlaces& places, const Json& overlay,
                          const std::string& file);

} // namespace beforehand
