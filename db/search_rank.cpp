// SPDX-License-Identifier: Apache-2.0
#include "db/search_rank.h"

#include "core/guide/search.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string_view>
#include <tuple>

namespace beforehand::db {

namespace {

constexpr double rare = 0.1; ///< of the entries
constexpr std::ptrdiff_t help_among_first = 3;

/// What of a query it has, but for where.
auto had(const Rank& rank) {
    return std::tuple(rank.weight, rank.words, rank.whole);
}

} // namespace

double weight_of(std::size_t having, std::size_t entries) {
    const double most = rare * static_cast<double>(entries);
    return having == 0 ? 0 : std::max(0.0, std::log(most / static_cast<double>(having)));
}

bool is_better(const Rank& one, const Rank& other) {
    return std::tuple(had(other), other.title, one.bm25, one.row) <
           std::tuple(had(one), one.title, other.bm25, other.row);
}

std::optional<Rank> best_help(const std::vector<Rank>& lines) {
    const auto says = [](const Rank& line) {
        return line.weight > 0 ? std::tuple(line.weight, std::size_t(), std::size_t()) : had(line);
    };
    const auto best = std::ranges::max_element(lines, {}, says); // the first of equals
    return best == lines.end() || best->words == 0 ? std::nullopt : std::optional(*best);
}

std::vector<Rank> one_a_page(const std::vector<Rank>& sorted, const std::optional<Rank>& help,
                             std::size_t most) {
    std::vector<Rank> first;
    std::set<std::string_view> seen;
    for (const Rank& rank : sorted) {
        if (seen.insert(rank.page).second) {
            first.push_back(rank.page == help_page ? *help : rank);
        }
    }
    if (help && (help->weight > 0 || had(*help) >= had(first.front()))) {
        auto at = std::ranges::find(first, help_page, &Rank::page);
        if (at == first.end()) { // not all entries with a rare word have all words
            at = first.insert(at, *help);
        }
        const auto among = first.begin() + std::min(at - first.begin(), help_among_first - 1);
        std::rotate(among, at, at + 1);
    }
    first.resize(std::min(first.size(), most));
    return first;
}

} // namespace beforehand::db
