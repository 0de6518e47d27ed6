// SPDX-License-Identifier: Apache-2.0
#include "core/guide/onward_links.h"

#include "core/guide/words.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace beforehand {

namespace {

bool is_link(const Span& span) {
    return span.kind == Span::Kind::link;
}

bool is_gap(const Span& span) {
    return span.kind == Span::Kind::text && is_blank(span.text);
}

/// Whether what comes after this text stands alone.
bool is_over(const std::string& text) {
    const auto last = text.find_last_not_of(" \"')”’");
    return last == text.npos || std::string(".!?").contains(text[last]);
}

} // namespace

void take_onward(Block& block) {
    auto first = block.spans.end();
    for (auto at = first; at != block.spans.begin() && (is_link(at[-1]) || is_gap(at[-1]));) {
        --at;
        first = is_link(*at) ? at : first;
    }
    std::string before;
    std::for_each(block.spans.begin(), first, [&before](const Span& span) { before += span.text; });
    if (first == block.spans.end() || !is_over(before)) {
        return;
    }
    std::copy_if(first, block.spans.end(), std::back_inserter(block.onward), is_link);
    block.spans.erase(first, block.spans.end());
    while (!block.spans.empty() && is_gap(block.spans.back())) {
        block.spans.pop_back();
    }
    const bool listed = block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered;
    if (block.spans.empty() && listed) {
        block.kind = Block::Kind::paragraph;
        block.level = 0;
        block.number = 0;
    } else if (!block.spans.empty() && block.spans.back().kind == Span::Kind::text) {
        std::string& last = block.spans.back().text;
        last.erase(last.find_last_not_of(' ') + 1);
    }
}

} // namespace beforehand
