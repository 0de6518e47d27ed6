// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

/// A text, and the places in it where words were found: bytes, begin and end, in order.
struct MarkedText {
    std::string text{};
    std::vector<std::pair<std::size_t, std::size_t>> marks{};
    bool operator==(const MarkedText&) const = default;
};

/// What a search engine puts around what it found. No text of ours holds these characters.
inline constexpr char mark_begin = '\x01';
inline constexpr char mark_end = '\x02';

/// Takes the marks out of a text.
MarkedText read_marks(std::string_view with_marks);

/// At most so long is a sentence that best_sentence() gives, but for a word without end.
inline constexpr std::size_t longest_sentence_bytes = 240;

/// The sentence with the most different words marked, the first of these; of a text without marks
/// its first sentence. What is too long is cut to what is around the first mark, with "…".
MarkedText best_sentence(const MarkedText& marked);

} // namespace beforehand
