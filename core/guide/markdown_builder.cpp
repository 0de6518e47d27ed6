// SPDX-License-Identifier: Apache-2.0
#include "core/guide/markdown_builder.h"

#include "core/guide/block_sources.h"
#include "core/guide/onward_links.h"
#include "core/guide/words.h"

#include <algorithm>
#include <functional>

namespace beforehand {

namespace {

constexpr int deepest_list = 4;
constexpr int deepest_quote = 1;
constexpr int last_heading_level = 3;

/// "article:KEY", "article:KEY#HEADING", "step:KEY" or "help"; whether they exist is asked later.
bool is_inside_link(std::string_view target) {
    if (target == help_target) {
        return true;
    }
    if (target.starts_with("step:")) {
        return is_key(target.substr(5));
    }
    if (!target.starts_with("article:")) {
        return false;
    }
    target.remove_prefix(8);
    const auto hash = target.find('#');
    return is_key(target.substr(0, hash)) && (hash == target.npos || hash + 1 < target.size());
}

} // namespace

std::string markdown_attribute(const MD_ATTRIBUTE& value) {
    return value.size == 0 ? std::string() : std::string(value.text, value.size);
}

/// md4c does not say where it is, but words that it passes on lie in the file. A block without any
/// begins with the next line that has some.
std::ptrdiff_t MarkdownBuilder::line() const {
    std::size_t at = seen_;
    if (seen_ > 0 && (!block_ || block_->spans.empty())) {
        at = markdown_.find_first_not_of(" \t\r\n", markdown_.find('\n', seen_));
    }
    return 1 + std::ranges::count(markdown_.substr(0, at), '\n');
}

void MarkdownBuilder::see(std::string_view text) {
    const std::less_equal<const char*> before; // of pointers into other memory, too
    if (before(markdown_.data(), text.data()) &&
        before(text.data() + text.size(), markdown_.data() + markdown_.size())) {
        seen_ = static_cast<std::size_t>(text.data() + text.size() - markdown_.data());
    }
}

int MarkdownBuilder::enter_block(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
    case MD_BLOCK_DOC:
        return 0;
    case MD_BLOCK_QUOTE:
        if (++quotes_ > deepest_quote) {
            return too_deep("Callouts");
        }
        return lists_.empty() ? 0 : refuse("A callout inside a list");
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: {
        end(); // the words of a tight item end where the list inside it starts
        const bool numbered = type == MD_BLOCK_OL;
        lists_.push_back(
            {numbered, numbered ? static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start : 1u});
        if (lists_.size() > static_cast<std::size_t>(deepest_list)) {
            return too_deep("Lists");
        }
        return quotes_ == 0 ? 0 : refuse("A list inside a callout");
    }
    case MD_BLOCK_LI:
        lists_.back().item_has_text = false;
        return 0;
    case MD_BLOCK_H:
        begin_heading(static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level));
        return faults_.full();
    case MD_BLOCK_P:
        if (!lists_.empty()) {
            begin_item_text();
        } else {
            begin(quotes_ > 0 ? Block::Kind::callout : Block::Kind::paragraph);
        }
        return faults_.full();
    case MD_BLOCK_HR:
        return refuse("A line across the page");
    case MD_BLOCK_CODE:
        return refuse("Code (a fence, or four spaces before a line)");
    case MD_BLOCK_HTML:
        in_html_ = true;
        return refuse("HTML");
    case MD_BLOCK_TABLE:
        return begin_table(*static_cast<const MD_BLOCK_TABLE_DETAIL*>(detail));
    case MD_BLOCK_TR:
        begin_row();
        return faults_.full();
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        begin_cell();
        return faults_.full();
    default:
        return 0; // the halves of a table
    }
}

void MarkdownBuilder::begin_heading(int level) {
    begin(Block::Kind::heading, level);
    if (!lists_.empty() || quotes_ > 0) {
        fault("A heading inside a list or callout cannot be used here.");
    } else if (level > last_heading_level) {
        fault("Headings go down to ### only.");
    } else if (level == 1 && titled_ && groups_ == MarkdownGroups::none) {
        fault("There is a second title. An article has one line that starts with a single #.");
    } else if (level != 1 && !titled_) {
        fault("The title, a line that starts with a single #, comes first.");
        titled_ = true; // said once is enough
    }
}

void MarkdownBuilder::begin_item_text() {
    List& list = lists_.back();
    if (list.item_has_text) {
        fault("A list item is one paragraph, and lists inside it come after its words.");
    }
    list.item_has_text = true;
    begin(list.numbered ? Block::Kind::numbered : Block::Kind::bullet,
          static_cast<int>(lists_.size()) - 1);
    if (list.numbered) {
        block_->number = static_cast<int>(list.next++);
    }
}

int MarkdownBuilder::leave_block(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        --quotes_;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        lists_.pop_back();
        break;
    case MD_BLOCK_LI:
        end();
        if (!lists_.back().item_has_text) {
            fault("A list item has no words.");
        }
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
        end();
        break;
    case MD_BLOCK_HTML:
        in_html_ = false;
        ++count_;
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_CODE:
        ++count_; // refused, yet an author counts it
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        end_cell();
        break;
    case MD_BLOCK_TR:
        end_row();
        break;
    case MD_BLOCK_TABLE:
        heads_.clear();
        break;
    default:
        break;
    }
    return faults_.full();
}

void MarkdownBuilder::end() {
    if (!block_) {
        return;
    }
    const bool heading = block_->kind == Block::Kind::heading;
    if (!heading) {
        take_sources(*block_);
        if (!block_->cells.empty() && block_->cells.back().empty() &&
            (block_->general || !block_->sources.empty())) {
            fault("A cell of a table has no words, but sources.");
        }
    }
    const std::string meant = heading ? std::string() : meant_sources(*block_);
    if (!meant.empty()) {
        fault("Write these sources as " + meant + ".");
    } else if (has_stray_sources(*block_)) {
        fault("Sources in brackets, such as [H1, R3] or [general], belong to the very end of a "
              "paragraph, list item or callout, after its last full stop.");
    }
    if (!heading) {
        take_onward(*block_);
    }
    if (heading) {
        end_heading();
    } else {
        end_words();
    }
    block_.reset();
    ++count_;
}

void MarkdownBuilder::end_words() {
    if (!titled_) {
        fault("The title, a line that starts with a single #, comes first.");
        titled_ = true; // said once is enough
    }
    if (!block_->spans.empty() && block_->spans.front().text.starts_with('|')) {
        fault(
            "This looks like a table, and is none: below its heads comes a line |---|---|, with as "
            "many parts, and there is no blank line in it.");
    }
    const bool leads =
        block_->kind == Block::Kind::paragraph && block_->spans.empty() && !block_->onward.empty();
    if (!leads && is_blank(block_->plain_text())) {
        fault(block_->kind == Block::Kind::figure
                  ? "A figure says in words, between its square brackets, what it shows."
                  : "There are no words in this block.");
    }
    document_.blocks.push_back(std::move(*block_));
}

/// Takes "{#key}" off the end of a heading: an anchor that a translation shares. Empty: none there.
std::string MarkdownBuilder::take_anchor() {
    if (block_->spans.empty() || block_->spans.back().kind != Span::Kind::text) {
        return {};
    }
    std::string& text = block_->spans.back().text;
    const auto open = text.rfind("{#");
    if (open == text.npos || !text.ends_with('}')) {
        return {};
    }
    std::string anchor = text.substr(open + 2, text.size() - open - 3);
    if (!is_key(anchor)) {
        fault(in_quotes(anchor) + " is no anchor: lower-case words, joined by hyphens.");
    }
    text.erase(open);
    text.erase(text.find_last_not_of(' ') + 1);
    if (text.empty()) {
        block_->spans.pop_back();
    }
    return anchor;
}

void MarkdownBuilder::end_heading() {
    const std::string given = take_anchor();
    const std::string words = block_->plain_text();
    const std::string anchor = given.empty() ? slug(words) : given;
    if (anchor.empty() || is_blank(words)) {
        fault("A heading has no words.");
    }
    if (words.find("{#") != words.npos) {
        fault("An anchor comes at the very end of a heading, after its words.");
    }
    if (block_->level == 1 && !titled_) {
        document_.title = words;
        titled_ = true;
        return;
    }
    if (block_->level == 1 && groups_ == MarkdownGroups::none) {
        return; // refused where it began
    }
    block_->anchor = anchor;
    const bool taken = std::ranges::any_of(document_.blocks, [&](const Block& block) {
        return block.kind == Block::Kind::heading && block.anchor == anchor;
    });
    anchor_ = anchor;
    if (taken) {
        fault("There are two headings " + in_quotes(words) + ". Links could not tell them apart.");
    }
    document_.blocks.push_back(std::move(*block_));
}

int MarkdownBuilder::enter_span(MD_SPANTYPE type, const void* detail) {
    switch (type) {
    case MD_SPAN_EM:
        ++emphasis_;
        return 0;
    case MD_SPAN_STRONG:
        ++strong_;
        return 0;
    case MD_SPAN_A: {
        target_ = markdown_attribute(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
        ++links_;
        if (in_cell_) {
            return refuse("A link inside a table");
        }
        if (images_ > 0) {
            fault("A figure's words are plain, without links.");
        }
        if (!is_inside_link(target_)) {
            fault(
                "The link to " + in_quotes(target_) +
                " leads outside. Links go to article:KEY, article:KEY#heading, step:KEY or help.");
        }
        return faults_.full();
    }
    case MD_SPAN_IMG:
        return begin_figure(*static_cast<const MD_SPAN_IMG_DETAIL*>(detail));
    case MD_SPAN_CODE:
        return refuse("Code (text in backticks)");
    default:
        return refuse("Struck-out text (between tildes)");
    }
}

int MarkdownBuilder::leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) {
        --emphasis_;
    } else if (type == MD_SPAN_STRONG) {
        --strong_;
    } else if (type == MD_SPAN_A) {
        --links_;
        if (in_cell_) {
            return faults_.full(); // refused where it began
        }
        if (!block_ || block_->spans.empty() || block_->spans.back().kind != Span::Kind::link) {
            fault("A link has no words.");
        }
    } else if (type == MD_SPAN_IMG) {
        --images_;
    }
    return faults_.full();
}

int MarkdownBuilder::text(MD_TEXTTYPE type, std::string_view text) {
    see(text);
    if (type == MD_TEXT_HTML) {
        return in_html_ ? 0 : refuse("HTML"); // a block of it was refused where it began
    }
    if (type == MD_TEXT_ENTITY) {
        fault("Write the character itself in place of " + in_quotes(text) + ".");
        return faults_.full();
    }
    if (type == MD_TEXT_CODE) {
        return 0; // refused where it began
    }
    if (!block_ && lists_.empty()) {
        return 0; // a table that was refused where it began
    }
    if (!block_) {
        begin_item_text(); // a tight list has no paragraphs
    }
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        text = " ";
    }
    if (in_cell_) {
        block_->cells.back() += text; // without marks
        return 0;
    }
    if (block_->kind == Block::Kind::figure && images_ == 0) {
        fault("A figure stands alone in its paragraph.");
        return faults_.full();
    }
    const Span::Kind kind = links_ > 0      ? Span::Kind::link
                            : strong_ > 0   ? Span::Kind::strong
                            : emphasis_ > 0 ? Span::Kind::emphasis
                                            : Span::Kind::text;
    const std::string target = links_ > 0 ? target_ : std::string();
    auto& spans = block_->spans;
    if (!spans.empty() && spans.back().kind == kind && spans.back().target == target) {
        spans.back().text += text;
    } else {
        spans.push_back({kind, std::string(text), target});
    }
    return 0;
}

} // namespace beforehand
