// SPDX-License-Identifier: Apache-2.0
#include "core/guide/article.h"

#include "core/guide/markdown.h"

#include <algorithm>
#include <iterator>

namespace beforehand {

namespace {

constexpr int words_a_minute = 200;

int count_words(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

} // namespace

std::string Block::plain_text() const {
    std::string text;
    for (const Span& span : spans) {
        text += span.text;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += (i == 0 ? "" : ". " + heads[i] + ": ") + cells[i];
    }
    return text;
}

std::vector<Span> Block::links() const {
    std::vector<Span> found;
    std::ranges::copy_if(spans, std::back_inserter(found),
                         [](const Span& span) { return span.kind == Span::Kind::link; });
    found.insert(found.end(), onward.begin(), onward.end());
    return found;
}

int Article::minutes() const {
    int words = 0;
    for (const Block& block : blocks) {
        words += count_words(block.plain_text());
    }
    return std::max(1, (words + words_a_minute - 1) / words_a_minute);
}

std::string Article::heading(std::string_view anchor) const {
    const auto found = std::ranges::find_if(blocks, [anchor](const Block& block) {
        return block.kind == Block::Kind::heading && block.anchor == anchor;
    });
    return found == blocks.end() ? std::string() : found->plain_text();
}

Result<Article> read_article(std::string_view file, std::string key, std::string_view markdown) {
    Faults faults;
    MarkdownPage document = read_markdown(file, markdown, faults);
    if (!faults.empty()) {
        return std::unexpected(faults.found().front());
    }
    return Article{.key = std::move(key),
                   .title = std::move(document.title),
                   .blocks = std::move(document.blocks)};
}

} // namespace beforehand
