// SPDX-License-Identifier: Apache-2.0
#include "core/share/document_table.h"

#include "core/guide/words.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace beforehand {

namespace {

using Kind = Document::Line::Kind;

constexpr std::size_t gap = 2; ///< between two columns
constexpr std::size_t narrowest = 4;

/// Takes at most `count` characters off the front.
std::string_view take(std::string_view& text, std::size_t count) {
    std::string_view rest = text;
    for (; count > 0 && !rest.empty(); --count) {
        take_code_point(rest);
    }
    const std::string_view taken = text.substr(0, text.size() - rest.size());
    text = rest;
    return taken;
}

/// The words of a cell in lines of at most `width`; a longer word is cut.
std::vector<std::string> cell_lines(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n");
        if (begin == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(begin);
        std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
        text.remove_prefix(word.size());
        while (!word.empty()) {
            std::string& line = lines.back();
            const std::size_t used = line.empty() ? 0 : count_characters(line) + 1;
            if (used > 0 && used + count_characters(word) > width) {
                lines.emplace_back();
                continue;
            }
            line += (used > 0 ? " " : "") + std::string(take(word, width - used));
            if (!word.empty()) {
                lines.emplace_back();
            }
        }
    }
}

/// What a cell says; the last one of a row, with what that rests on.
std::string cell_text(const Document::Line& line, std::size_t at) {
    return line.cells[at] + (at + 1 == line.cells.size() ? sources_text(line) : std::string());
}

std::vector<std::size_t> widths_of(std::span<const Document::Line> lines, std::size_t width) {
    std::vector<std::size_t> widths;
    for (const Document::Line& line : lines) {
        widths.resize(std::max(widths.size(), line.cells.size()), 1);
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            widths[i] = std::max(widths[i], count_characters(cell_text(line, i)));
        }
    }
    const auto total = [&] {
        return std::accumulate(widths.begin(), widths.end(), (widths.size() - 1) * gap);
    };
    while (!widths.empty() && total() > width) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= narrowest) {
            break;
        }
        --*widest;
    }
    return widths;
}

std::string row_text(const Document::Line& line, const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        cells.push_back(cell_lines(cell_text(line, i), widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t at = 0; at < height; ++at) {
        std::string made;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string cell = at < cells[i].size() ? cells[i][at] : std::string();
            made += cell + std::string(widths[i] - count_characters(cell) + gap, ' ');
        }
        text += made.substr(0, made.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

} // namespace

LinePlace table_end(LinePlace line, LinePlace end) {
    if (line != end && line->kind == Kind::columns) {
        ++line;
    }
    return std::find_if(line, end, [](const auto& some) { return some.kind != Kind::row; });
}

std::string table_text(std::span<const Document::Line> lines, std::size_t width) {
    const std::vector<std::size_t> widths = widths_of(lines, width);
    std::string text;
    for (const Document::Line& line : lines) {
        text += row_text(line, widths);
        if (line.kind == Kind::columns) {
            const std::size_t all = std::accumulate(widths.begin(), widths.end(),
                                                    widths.empty() ? 0 : (widths.size() - 1) * gap);
            text += std::string(all, '-') + '\n';
        }
    }
    return text;
}

} // namespace beforehand
