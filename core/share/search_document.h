// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search.h"

#include <string>
#include <vector>

namespace beforehand {

/// {"hits": [...]}, best first, each with page, title, sentence, and marks: the byte ranges of the
/// sentence that were found.
std::string search_json(const std::vector<SearchHit>& hits);

/// Page and title on a line, the sentence indented below.
std::string search_text(const std::vector<SearchHit>& hits);

} // namespace beforehand
