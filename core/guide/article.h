// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/condition.h"
#include "core/guide/phase.h"
#include "core/guide/when.h"

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A run of text within a block. Plain text only: no HTML ever leaves the reader.
struct Span {
    enum class Kind { text, strong, emphasis, link };
    Kind kind = Kind::text;
    std::string text;
    std::string target{}; ///< of a link: "article:KEY", "article:KEY#HEADING", "step:KEY" or "help"
    bool operator==(const Span&) const = default;
};

/// What a link to the safety card has for its target.
inline constexpr std::string_view help_target = "help";

struct Block {
    enum class Kind {
        heading,
        paragraph,
        bullet,
        numbered,
        callout,
        figure,
        table_head,
        table_row
    };
    Kind kind = Kind::paragraph;
    int level = 0;                    ///< heading: 1 to 3; list item: nesting from 0
    int number = 0;                   ///< numbered item: from 1
    std::string anchor{};             ///< heading: its slug, unique in the article
    std::vector<Span> spans{};        ///< of a figure: what a person who cannot see it is told
    std::string figure{};             ///< of a figure: its key
    std::vector<std::string> heads{}; ///< of a table's rows and its head: the head of each column
    std::vector<std::string> cells{}; ///< of a table's row: as many as there are heads
    /// Links that stand alone at its end, each a row below its words and no part of them. A
    /// paragraph may have nothing else.
    std::vector<Span> onward{};
    std::vector<std::string> sources{}; ///< ids from the closing "[H1, R3]" of the block
    bool general = false; ///< closes with "[general]": common knowledge that needs no source
    bool operator==(const Block&) const = default;

    /// The block's words without marks, for search, screen readers and tests. A table's row says
    /// the head of each cell but the first: "Bath. When: after two days."
    std::string plain_text() const;
    /// Those among its words, and those that stand alone.
    std::vector<Span> links() const;
};

/// The calendar days on which Today offers an article, counted from an anchor; both included.
struct ReadingDays {
    Anchor anchor = Anchor::appointment;
    date::days from{};
    date::days to{};
    bool operator==(const ReadingDays&) const = default;
};

struct Article {
    std::string key;
    std::optional<Phase> phase{};      ///< what it is about; none: the procedure as a whole
    Condition applies{};               ///< Today offers it unless this is `no`
    std::optional<ReadingDays> read{}; ///< when Today offers it; none: never by itself
    std::string title{};               ///< the one level-1 heading
    std::vector<Block> blocks{};       ///< without the title
    bool operator==(const Article&) const = default;

    /// Reading time in whole minutes, at least 1, at 200 words a minute.
    int minutes() const;
    /// The words of the heading with this anchor; empty if there is none.
    std::string heading(std::string_view anchor) const;
};

/// Reads the Markdown we accept: one `#` title first, `##` and `###` headings, paragraphs, lists,
/// `>` callouts, strong, emphasis, links to articles and steps, figures of the guide, tables of
/// plain words. HTML, other images, code and outside links are refused. `where` is FILE, or
/// FILE#ANCHOR below a heading (FILE line N for bytes that are no text); the message starts with
/// the number of the block, the title being 1, and the line, as near as it is known.
/// Whether links lead somewhere is for read_guide to ask.
Result<Article> read_article(std::string_view file, std::string key, std::string_view markdown);

} // namespace beforehand
