// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace beforehand {

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
TextMeasure measure(std::string_view text);

} // namespace beforehand
