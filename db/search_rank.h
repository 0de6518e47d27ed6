// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace beforehand::db {

/// What an entry has of a query.
struct Rank {
    std::size_t row = 0;     ///< of the entry
    std::string_view page{}; ///< without heading or tier
    double weight = 0;       ///< of the rare words that it has: the rarer, the more
    std::size_t words = 0;   ///< of those typed, that it has in some form
    std::size_t whole = 0;   ///< that it has as they were typed or are meant, not only begun
    std::size_t title = 0;   ///< that its title has
    double bm25 = 0;         ///< less is better
};

/// What a word weighs that `having` of the entries have: nothing, if it tells none apart.
double weight_of(std::size_t having, std::size_t entries);

bool is_better(const Rank& one, const Rank& other);

/// Of the lines of the safety card, the most urgent first, the one that says the most of what was
/// typed. Where a rare word is in it, "after" and the like make no other one better.
std::optional<Rank> best_help(const std::vector<Rank>& lines);

/// The best entry of each page. The safety card is shown by `help`, and among the first three if
/// that has a rare word, or as much as the best: a danger sign must not stand below the fold.
std::vector<Rank> one_a_page(const std::vector<Rank>& sorted, const std::optional<Rank>& help,
                             std::size_t most);

} // namespace beforehand::db
