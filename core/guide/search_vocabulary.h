// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// The words that can be found, in lower case: what the beginning of a word may become, and what a
/// misspelt one may have been.
class SearchVocabulary {
  public:
    struct Word {
        std::string word;
        std::int64_t entries = 0; ///< that it is in
    };

    SearchVocabulary() = default;
    explicit SearchVocabulary(std::vector<Word> words);

    /// Whether a word of it begins with `letters`, or is these.
    bool has_beginning(std::string_view letters) const;
    /// The words that begin with `letters`: these themselves, then those that are in most entries.
    std::vector<std::string> longer(std::string_view letters, std::size_t most) const;
    /// The words that are least far from a misspelt one: one letter from four on, and two from
    /// eight on, but never the first; from seven on it may be the one. The most frequent first;
    /// empty if there are none.
    std::vector<std::string> nearest(std::string_view misspelt, std::size_t most) const;

  private:
    std::vector<Word> words_; ///< sorted, each once
};

} // namespace beforehand
