// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/share/document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

/// Puts the lines of a page of the reading together, remembers which sources they name, and lists
/// those at its end.
class ReadingPages {
  public:
    /// The guide outlives this.
    explicit ReadingPages(const Guide& guide)
        : guide_(guide) {}

    void add_blocks(const std::vector<Block>& blocks);
    void add_heading(const std::string& text);
    void add_word(const GlossaryWord& word);
    void add_tier(const SafetyTier& tier, bool fahrenheit);
    void add_fact(const std::string& label, const std::string& text);
    void add_words(const std::string& text);
    /// A box with a line to write on.
    void add_room(const std::string& text);
    /// "More: “Getting ready”"; nothing where the link leads nowhere.
    void add_more(const std::string& target);
    void add_sources(const std::vector<std::string>& ids) { cite(ids); }
    /// At the foot of each page: "Get help: Emergency 112 · Clinic 030 1".
    void add_call(const std::vector<std::pair<std::string, std::string>>& telephones);

    /// The page, with its sources and where it comes from.
    Document take(std::string title);

  private:
    void add(const Block& block);
    void add_spans(const Block& block, Document::Line& line) const;
    std::string link_words(const Span& link) const;
    std::string target_words(std::string_view target) const;
    const std::vector<std::string>& cite(const std::vector<std::string>& ids);

    const Guide& guide_;
    std::vector<Document::Line> lines_;
    std::string call_;
    std::vector<const Source*> sources_;
};

} // namespace beforehand
