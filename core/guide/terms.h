// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/text/reading.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Finds the words of a glossary in a text, so that they can be explained where they stand.
class Terms {
  public:
    struct Use {
        TextRange range; ///< bytes of the text
        const GlossaryWord* word;
    };

    /// The glossary must outlive it.
    explicit Terms(const std::vector<GlossaryWord>& glossary);

    /// In order of reading, none within another: where several begin, the longest. Whole words, in
    /// any case but for abbreviations, with or without a plural s; a hyphen is as good as a blank.
    std::vector<Use> in(std::string_view text) const;
    /// The same, without the words: what a reader who looks them up finds familiar.
    std::vector<TextRange> ranges_in(std::string_view text) const;

  private:
    struct Form {
        std::vector<std::string> words; ///< lower case
        std::string exact;              ///< of an abbreviation: as it is written; else empty
        const GlossaryWord* word;
    };
    void add(std::string_view form, const GlossaryWord& word);

    std::multimap<std::string, Form, std::less<>> forms_; ///< by their first word, without an s
};

} // namespace beforehand
