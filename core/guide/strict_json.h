// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

using Json = nlohmann::json;

inline constexpr int max_json_depth = 32;

/// Parses JSON by the letter of RFC 8259 and stricter: no key twice in one object, at most 32
/// levels, no control or direction-turning character in a string (escaped ones included), no lone
/// surrogate. What is wrong goes to `faults`; nothing is returned when it cannot be read on.
std::optional<Json> parse_strict_json(std::string_view file, std::string_view text, Faults& faults);

/// "guide.json#/steps/3", "when" -> "guide.json#/steps/3/when", with ~ and / escaped (RFC 6901).
std::string json_place(std::string_view place, std::string_view key);

} // namespace beforehand
