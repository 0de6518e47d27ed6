// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/posix_rule.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace beforehand {

/// What a TZif file says about offsets. Names and daylight flags are checked and left behind.
struct Tzif {
    std::chrono::seconds first_offset{};   ///< before the first transition: type 0
    std::vector<OffsetChange> transitions; ///< strictly rising
    std::optional<PosixRule> footer;       ///< in force from the last transition on
};

/// Versions 1 to 4 (RFC 9636); from version 2 on the 64-bit block and the footer. `invalid` for
/// anything that is not well-formed, and for files that count leap seconds.
Result<Tzif> parse_tzif(std::string_view bytes);

} // namespace beforehand
