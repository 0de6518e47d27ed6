// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search.h"

#include <string>
#include <vector>

namespace beforehand {

/// {"hits": [...], "replaced": [...]}: the hits best first, each with page, title, sentence, marks
/// (the byte ranges of the sentence that were found) and tier (of the safety card, or null); words
/// that nothing has, each with word and instead.
std::string search_json(const SearchFound& found);

/// Page and title on a line, the sentence indented below.
std::string search_text(const std::vector<SearchHit>& hits);

/// "Nothing for “eliquis”. Shown: liquid", a line for each of them.
std::string replaced_text(const std::vector<TypedWord>& replaced);

} // namespace beforehand
