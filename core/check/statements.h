// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <string>
#include <vector>

namespace beforehand {

/// One thing that a guide's reading tells, for the table of its REVIEW.md.
struct Statement {
    std::string place;   ///< "article:preparing#infection", "faq:KEY", "word:KEY", "diary:cutoffs"
    std::string text;    ///< plain, on one line
    std::string sources; ///< "H1, R3", "general", or empty where none is named
};

/// Every paragraph, list item, callout and table row of the articles and answers, each word of the
/// glossary, and what the diary says: the movement, what is usual when, cut-offs. In reading order.
std::vector<Statement> statements(const Guide& guide);

/// "| place | text | sources |": how a table begins the row of a statement.
std::string table_row(const Statement& statement);

} // namespace beforehand
