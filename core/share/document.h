// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/chart.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace beforehand {

/// A place on a chart's axis of time, and what stands below it: "2 h", "day 7".
struct ChartTick {
    Instant at; ///< inside the chart's frame
    std::string text;
    bool operator==(const ChartTick&) const = default;
};

/// A page to print, save or read: what it says, not how it is drawn. Plain text throughout.
struct Document {
    struct Line {
        enum class Kind {
            heading, ///< text
            day,     ///< text: what the lines below belong to
            check,   ///< a box to tick: mark, label (a time, or empty), text, detail
            fact,    ///< label and text; `open` if it is not answered
            words,   ///< text
            item,    ///< label: a dot or a number, and text
            term,    ///< label: a word, and text: what it means
            callout, ///< text that stands apart; `open` if its answer is to be written below it
            source,  ///< label: its id, and text
            figure,  ///< svg, and text: what it shows
            room,    ///< label: an empty line to write on
            columns, ///< cells: the head of a table, the rows of which follow it
            row,     ///< cells: one for each column, some may be empty
            chart,   ///< chart, ticks, and text: what it shows. The lines after it have the same
                     ///< numbers as a table. Charts that follow one another fit side by side.
        };
        enum class Mark { none, done, skipped };
        /// Bytes of text that stand out: strong, or else emphasised.
        struct Stretch {
            std::size_t begin = 0;
            std::size_t end = 0;
            bool strong = true;
            bool operator==(const Stretch&) const = default;
        };

        Kind kind = Kind::words;
        std::string text{};
        std::string label{};
        std::string detail{};
        Mark mark = Mark::none;
        bool open = false;
        std::vector<Stretch> stretches{};   ///< of text, rising
        std::vector<std::string> sources{}; ///< ids of what it rests on; of a row, its last cell
        std::string svg{};                  ///< of a guide's figure, in the words of its colours
        std::vector<std::string> cells{};
        std::optional<Chart> chart{};
        std::vector<ChartTick> ticks{}; ///< rising
        bool operator==(const Line&) const = default;
    };

    std::string title;
    std::string subtitle;
    std::vector<Line> lines;
    std::string call;       ///< whom to call: at the foot of each page
    std::string foot;       ///< where it comes from, and what it is not
    bool one_page = false;  ///< meant for one page: made smaller until it fits
    bool two_pages = false; ///< meant for at most two pages, in the same way
    bool operator==(const Document&) const = default;
};

/// The ids in brackets: " [H1, R2]"; empty if there are none.
std::string sources_text(const Document::Line& line);

/// The same as plain text, at most 78 characters a line unless a word is longer.
std::string document_text(const Document& document);

} // namespace beforehand
