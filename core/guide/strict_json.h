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

/// What the texts of a document may hold.
enum class JsonTexts {
    one_line, ///< of a guide: no control, direction-turning or invisible character; at most 256 KiB
              ///< in all
    any,      ///< of a person: all that can be typed, line breaks too; of any size
};

/// Parses JSON by the letter of RFC 8259 and stricter: no key twice in one object, at most 32
/// levels, no lone surrogate, no character in a string that its `texts` do not have (escaped ones
/// included). What is wrong goes to `faults`; nothing is returned when it cannot be read on.
std::optional<Json> parse_strict_json(std::string_view file, std::string_view text, Faults& faults,
                                      JsonTexts texts = JsonTexts::one_line);

/// "guide.json#/steps/3", "when" -> "guide.json#/steps/3/when", with ~ and / escaped (RFC 6901).
std::string json_place(std::string_view place, std::string_view key);

} // namespace beforehand
