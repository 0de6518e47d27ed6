// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/zone.h"

#include <span>
#include <string>
#include <string_view>

namespace beforehand {

/// What the clocks of these zones do from `now` on, for two years, in one short text: what an
/// update of the system's zone data may change.
std::string clock_rules(std::span<const ZonePtr> zones, Instant now);

/// Whether a wall time that is `at` by the zone as it is now was another instant by the rules that
/// were remembered. Not where they do not reach, or do not name the zone.
bool has_moved(std::string_view remembered, const Zone& zone, Instant at);

} // namespace beforehand
