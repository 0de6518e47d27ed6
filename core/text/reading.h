// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Bytes of a text, the end not included.
struct TextRange {
    std::size_t begin;
    std::size_t end;
    bool operator==(const TextRange&) const = default;
};

/// What the reading formulas count in an English text.
struct TextMeasure {
    int letters = 0; ///< letters and digits
    int syllables = 0;
    int words = 0;
    int sentences = 0;
    int longest_sentence = 0; ///< in words

    /// US school grades: Flesch-Kincaid (Kincaid et al., 1975) and the Automated Readability Index
    /// (Senter and Smith, 1967). 0 for a text without words.
    double flesch_kincaid() const;
    double automated_index() const;
};

/// Counts plain text. A sentence ends with . ! ? or : before a blank, a line break or the end; a
/// number is one word of one syllable a digit, at most three. Syllables are counted by groups of
/// vowels, with the usual exceptions: an estimate, as the formulas themselves are.
/// Each word of the `explained` ranges, in order, counts as two syllables and six letters: a reader
/// who can look it up stumbles over it no longer.
TextMeasure measure(std::string_view text, std::span<const TextRange> explained = {});

/// The words of an English text, once each and in lower case, that are hard to read and not
/// `explained`: four syllables or more, but for everyday ones such as "information", and
/// abbreviations in capitals, but for those that everybody knows, such as "UK".
std::vector<std::string> hard_words(std::string_view text,
                                    std::span<const TextRange> explained = {});

} // namespace beforehand
