// SPDX-License-Identifier: Apache-2.0
#include "core/guide/block_sources.h"

#include "core/guide/words.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string_view>

namespace beforehand {

namespace {

constexpr std::string_view general_mark = "general";

/// "H1, R3" -> its ids; nothing if it is anything else.
std::optional<std::vector<std::string>> source_list(std::string_view text) {
    std::vector<std::string> ids;
    for (;;) {
        const auto comma = text.find(", ");
        const auto id = text.substr(0, comma);
        if (!is_source_id(id)) {
            return std::nullopt;
        }
        ids.emplace_back(id);
        if (comma == text.npos) {
            return ids;
        }
        text.remove_prefix(comma + 2);
    }
}

/// Whether an author meant sources here, written as a list or not.
bool names_sources(std::string_view text) {
    bool any = false;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(", "), text.size());
        const auto word = text.substr(0, end);
        if (!word.empty() && word != general_mark && !is_source_id(word)) {
            return false;
        }
        any = any || !word.empty();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return any;
}

char to_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool has_sources(std::string_view text) {
    for (auto open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
        const auto close = text.find(']', open);
        if (close != text.npos && names_sources(text.substr(open + 1, close - open - 1))) {
            return true;
        }
    }
    return false;
}

/// Where a block's sources would stand; null where none can.
std::string* last_words(Block& block) {
    if (!block.cells.empty()) {
        return &block.cells.back();
    }
    const bool text = !block.spans.empty() && block.spans.back().kind == Span::Kind::text;
    return text ? &block.spans.back().text : nullptr;
}

void trim_end(std::string& text) {
    text.erase(text.find_last_not_of(' ') + 1);
}

} // namespace

void take_sources(Block& block) {
    std::string* text = last_words(block);
    if (!text) {
        return;
    }
    trim_end(*text);
    const auto open = text->rfind('[');
    if (open == text->npos || !text->ends_with(']')) {
        return;
    }
    const std::string inside = text->substr(open + 1, text->size() - open - 2);
    auto ids = source_list(inside);
    block.general = inside == general_mark;
    if (ids || block.general) {
        block.sources = std::move(ids).value_or(std::vector<std::string>());
        text->erase(open);
        trim_end(*text);
        if (text->empty() && block.cells.empty()) {
            block.spans.pop_back();
        }
    }
}

std::string meant_sources(const Block& block) {
    const std::string text = !block.cells.empty()  ? block.cells.back()
                             : block.spans.empty() ? std::string()
                                                   : block.spans.back().text;
    const auto open = text.rfind('[');
    if (!block.sources.empty() || open == text.npos || !text.ends_with(']')) {
        return {};
    }
    std::string inside = text.substr(open + 1, text.size() - open - 2);
    if (inside == "General" || inside == "GENERAL") {
        return "[general]";
    }
    std::ranges::replace_if(inside, [](char c) { return c == ';' || c == ','; }, ' ');
    std::istringstream words(inside);
    std::string meant;
    for (std::string id; words >> id;) {
        id.front() = to_upper(id.front());
        if (!is_source_id(id)) {
            return {};
        }
        meant += (meant.empty() ? "[" : ", ") + id;
    }
    return meant.empty() ? meant : meant + ']';
}

bool has_stray_sources(const Block& block) {
    return std::ranges::any_of(block.cells, has_sources) ||
           std::ranges::any_of(block.spans, has_sources, &Span::text);
}

} // namespace beforehand
