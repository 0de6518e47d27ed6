// SPDX-License-Identifier: Apache-2.0
#include "core/guide/spelling.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace beforehand {

namespace {

constexpr std::size_t most_letters = 2;
constexpr std::size_t longest = 60; ///< what is longer is no misspelt word

} // namespace

// Optimal string alignment: Levenshtein's distance, and a swap of neighbours is one.
std::size_t letters_away(std::string_view one, std::string_view other, std::size_t most) {
    const std::size_t too_far = most + 1;
    if (std::max(one.size(), other.size()) > longest ||
        std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most) {
        return too_far;
    }
    std::array<std::array<std::size_t, longest + 1>, 3> rows;
    auto *before = &rows[0], *above = &rows[1], *row = &rows[2];
    std::iota(above->begin(), above->begin() + other.size() + 1, std::size_t(0));
    for (std::size_t i = 1; i <= one.size(); ++i) {
        (*row)[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            std::size_t away = std::min({(*above)[j - 1] + (one[i - 1] != other[j - 1]),
                                         (*above)[j] + 1, (*row)[j - 1] + 1});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                away = std::min(away, (*before)[j - 2] + 1);
            }
            (*row)[j] = away;
            least = std::min(least, away);
        }
        if (least > too_far) { // a swap may still reach back one row, and save one
            return too_far;
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min((*above)[other.size()], too_far);
}

std::string meant_by(std::string_view word, const std::vector<std::string>& known) {
    std::string nearest;
    std::size_t least = std::min(most_letters + 1, (word.size() + 1) / 2);
    for (const std::string& each : known) {
        const std::size_t away = letters_away(word, each, most_letters);
        if (away < least) {
            least = away;
            nearest = each;
        }
    }
    return nearest;
}

} // namespace beforehand
