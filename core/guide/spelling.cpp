// SPDX-License-Identifier: Apache-2.0
#include "core/guide/spelling.h"

#include <algorithm>
#include <numeric>

namespace beforehand {

namespace {

constexpr std::size_t most_letters = 2;
constexpr std::size_t longest = 60; ///< words: what is longer is no misspelt key

/// Letters to put in, take out or exchange (Levenshtein).
std::size_t letters_away(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t exchanged = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({exchanged, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string meant_by(std::string_view word, const std::vector<std::string>& known) {
    std::string nearest;
    std::size_t least = std::min(most_letters + 1, (word.size() + 1) / 2);
    for (const std::string& each : known) {
        const std::size_t away = word.size() > longest ? least : letters_away(word, each);
        if (away < least) {
            least = away;
            nearest = each;
        }
    }
    return nearest;
}

} // namespace beforehand
