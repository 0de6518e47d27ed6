// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/strict_json.h"

#include <map>
#include <string>

namespace beforehand {

/// Texts by the place where they stand.
using PlacedTexts = std::map<std::string, std::string>;

/// Every text of what stands at `place` of a JSON file.
PlacedTexts texts_in(const Json& json, const std::string& place);

} // namespace beforehand
