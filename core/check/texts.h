// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/guide/guide_files.h"
#include "core/guide/strict_json.h"

#include <map>
#include <string>

namespace beforehand {

/// Texts by the place where they stand.
using PlacedTexts = std::map<std::string, std::string>;

/// Every text of what stands at `place` of a JSON file.
PlacedTexts texts_in(const Json& json, const std::string& place);

/// The JSON of a file that was read before.
Json json_of(const std::string& file, const std::string& bytes);

/// All that a guide says in its language: the texts of texts.json, and the words of each page that
/// there is.
PlacedTexts texts_of(const GuideFiles& files, const Guide& guide);

} // namespace beforehand
