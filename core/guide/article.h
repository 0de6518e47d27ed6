// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A run of text within a block. Plain text only: no HTML ever leaves the reader.
struct Span {
    enum class Kind { text, strong, emphasis, link };
    Kind kind = Kind::text;
    std::string text;
    std::string target{}; ///< of a link: "article:KEY", "article:KEY#HEADING" or "step:KEY"
    bool operator==(const Span&) const = default;
};

struct Block {
    enum class Kind { heading, paragraph, bullet, numbered, callout };
    Kind kind = Kind::paragraph;
    int level = 0;        ///< heading: 1 to 3; list item: nesting from 0
    int number = 0;       ///< numbered item: from 1
    std::string anchor{}; ///< heading: its slug, unique in the article
    std::vector<Span> spans{};
    std::vector<std::string> sources{}; ///< ids from the closing "[H1, R3]" of the block
    bool general = false; ///< closes with "[general]": common knowledge that needs no source
    bool operator==(const Block&) const = default;

    /// The block's words without marks, for search, screen readers and tests.
    std::string plain_text() const;
};

struct Article {
    std::string key;
    std::string title;         ///< the one level-1 heading
    std::vector<Block> blocks; ///< without the title
    bool operator==(const Article&) const = default;

    /// Reading time in whole minutes, at least 1, at 200 words a minute.
    int minutes() const;
};

/// Reads the Markdown we accept: one `#` title first, `##` and `###` headings, paragraphs, lists,
/// `>` callouts, strong, emphasis, links to articles and steps. HTML, images, code, tables and
/// outside links are refused. `where` is FILE, or FILE#ANCHOR below a heading (FILE line N for
/// bytes that are no text); the message starts with the number of the block, the title being 1,
/// and the line, as near as it is known.
/// Whether links lead somewhere is for read_guide to ask.
Result<Article> read_article(std::string_view file, std::string key, std::string_view markdown);

} // namespace beforehand
