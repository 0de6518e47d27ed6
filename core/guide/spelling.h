// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// How many letters to put in, take out, exchange, or swap with their neighbour make one word of
/// the other: `most` + 1 where that is more than `most`, or a word has more than 60 bytes. A letter
/// beyond ASCII counts as its bytes.
std::size_t letters_away(std::string_view one, std::string_view other, std::size_t most);

/// The one of `known` that `word` is most likely misspelt from: at most two letters away, and less
/// than half of it. Empty if there is none.
std::string meant_by(std::string_view word, const std::vector<std::string>& known);

} // namespace beforehand
