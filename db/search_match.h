// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search_query.h"
#include "core/guide/search_vocabulary.h"

#include <string>
#include <vector>

namespace beforehand::db {

/// A part of a query in the language of FTS5's MATCH. All that was typed is in quotes in it.
struct Match {
    std::string any;   ///< all that counts as a match
    std::string whole; ///< without what only begins so; the same where there is nothing that does
};

Match match_of(const QueryPart& part, const SearchVocabulary& vocabulary);

/// In double quotes: nothing but words to FTS5.
std::string quoted_words(std::string_view words);

/// One of them, or all; they are in brackets if they have to be. At least one.
std::string any_of(const std::vector<std::string>& matches);
std::string all_of(const std::vector<std::string>& matches);

} // namespace beforehand::db
