// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/guide/search_query.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

/// The page that the whole safety card is; a tier of it is "help#TIER".
inline constexpr std::string_view help_page = "help";

/// A page without its heading, and the safety card without its tier.
inline std::string_view without_heading(std::string_view page) {
    return page.substr(0, page.find('#'));
}

/// The heading, or the tier, alone; empty without one.
inline std::string_view heading_of(std::string_view page) {
    const auto at = page.find('#');
    return at == page.npos ? std::string_view() : page.substr(at + 1);
}

/// A piece of what there is to read, as search looks at it. What kind of piece shows in its page.
struct SearchEntry {
    std::string page; ///< "article:KEY#HEADING", "article:KEY", "faq:KEY", "word:KEY", "step:KEY",
                      ///< "help", "help#TIER"
    std::string title;
    std::string text{}; ///< plain; paragraphs end with a line feed
    std::string also{}; ///< not shown: other words that the title could have been
    bool operator==(const SearchEntry&) const = default;
};

/// All that the guide has to read, in its order: the sections of the articles, questions, words,
/// steps, and the lines of the safety card, the most urgent first. Temperatures are in the person's
/// unit.
std::vector<SearchEntry> search_entries(const Guide& guide, bool fahrenheit);

/// The steps that a person added.
std::vector<SearchEntry> search_entries(const std::vector<Step>& own);

/// A page that was found, with the words that it was found by.
struct SearchHit {
    std::string page;
    std::string title;
    std::string sentence; ///< where the most of the words are; may be empty, as a text may
    std::vector<std::pair<std::size_t, std::size_t>> marks; ///< bytes of the sentence: begin, end
    bool operator==(const SearchHit&) const = default;
};

struct SearchFound {
    std::vector<SearchHit> hits{};     ///< the best first
    std::vector<TypedWord> replaced{}; ///< words that nothing has, and what was looked for instead
    bool operator==(const SearchFound&) const = default;
};

/// Finds entries by what a person types. Nothing of it lies in a file: own steps are personal.
class SearchIndex {
  public:
    virtual ~SearchIndex() = default;

    /// Takes the place of all that was in it; if this fails, nothing is found.
    virtual Result<void> fill(const std::vector<SearchEntry>& entries,
                              const std::vector<EverydayWords>& everyday) = 0;

    /// A page once: of an article its best section. Whatever is typed, it is words and never wrong:
    /// at worst nothing is found.
    virtual Result<SearchFound> find(std::string_view typed, std::size_t most) const = 0;
};

} // namespace beforehand
