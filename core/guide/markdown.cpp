// SPDX-License-Identifier: Apache-2.0
#include "core/guide/markdown.h"

#include "core/guide/characters.h"
#include "core/guide/words.h"

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace beforehand {

namespace {

constexpr int deepest_list = 4;
constexpr int deepest_quote = 1;
constexpr int last_heading_level = 3;

/// "article:KEY", "article:KEY#HEADING" or "step:KEY"; whether they exist is asked later.
bool is_inside_link(std::string_view target) {
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

void trim_end(std::string& text) {
    text.erase(text.find_last_not_of(' ') + 1);
}

/// Splits the closing "[H1, R3]" off the block's words.
void take_sources(Block& block) {
    if (block.spans.empty() || block.spans.back().kind != Span::Kind::text) {
        return;
    }
    std::string& text = block.spans.back().text;
    trim_end(text);
    const auto open = text.rfind('[');
    if (open == text.npos || !text.ends_with(']')) {
        return;
    }
    if (auto ids = source_list(std::string_view(text).substr(open + 1, text.size() - open - 2))) {
        block.sources = std::move(*ids);
        text.erase(open);
        trim_end(text);
        if (text.empty()) {
            block.spans.pop_back();
        }
    }
}

/// Whether sources in brackets are left in the text, where nobody would find them.
bool has_stray_sources(const Block& block) {
    return std::ranges::any_of(block.spans, [](const Span& span) {
        const std::string_view text = span.text;
        for (auto open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
            const auto close = text.find(']', open);
            if (close != text.npos && source_list(text.substr(open + 1, close - open - 1))) {
                return true;
            }
        }
        return false;
    });
}

/// Turns md4c's calls into blocks. A call that returns non-zero ends the parse.
class Reader {
  public:
    Reader(std::string_view file, Faults& faults)
        : file_(file)
        , faults_(faults) {}

    int enter_block(MD_BLOCKTYPE type, const void* detail);
    int leave_block(MD_BLOCKTYPE type);
    int enter_span(MD_SPANTYPE type, const void* detail);
    int leave_span(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, std::string_view text);

    Document take() { return std::move(document_); }
    bool has_title() const { return titled_; }

  private:
    struct List {
        bool numbered;
        unsigned next;
        bool item_has_text = false;
    };

    void fault(const std::string& words, ErrorKind kind = ErrorKind::invalid) {
        faults_.add(markdown_place(file_, anchor_),
                    "Block " + std::to_string(count_ + 1) + ": " + words, kind);
    }
    int refuse(const char* what) {
        fault(std::string(what) + " cannot be used here.");
        return faults_.full();
    }
    int too_deep(const char* what) {
        fault(std::string(what) + " are nested too deep.", ErrorKind::too_large);
        return 1;
    }
    void begin(Block::Kind kind, int level = 0) { block_ = Block{.kind = kind, .level = level}; }
    void begin_item_text();
    void begin_heading(int level);
    void end();
    void end_heading();
    void end_words();

    std::string file_;
    Faults& faults_;
    Document document_;
    std::optional<Block> block_; ///< being read
    std::vector<List> lists_;
    std::string anchor_; ///< of the nearest heading
    std::string target_; ///< of the link being read
    int count_ = 0;      ///< blocks read
    int quotes_ = 0;
    int strong_ = 0;
    int emphasis_ = 0;
    int links_ = 0;
    bool in_html_ = false;
    bool titled_ = false;
};

int Reader::enter_block(MD_BLOCKTYPE type, const void* detail) {
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
        return refuse("A table");
    default:
        return 0; // the parts of a table
    }
}

void Reader::begin_heading(int level) {
    begin(Block::Kind::heading, level);
    if (!lists_.empty() || quotes_ > 0) {
        fault("A heading inside a list or callout cannot be used here.");
    } else if (level > last_heading_level) {
        fault("Headings go down to ### only.");
    } else if (level == 1 && titled_) {
        fault("There is a second title. An article has one line that starts with a single #.");
    } else if (level != 1 && !titled_) {
        fault("The title, a line that starts with a single #, comes first.");
        titled_ = true; // said once is enough
    }
}

void Reader::begin_item_text() {
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

int Reader::leave_block(MD_BLOCKTYPE type) {
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
    case MD_BLOCK_TABLE:
        ++count_; // refused, yet an author counts it
        break;
    default:
        break;
    }
    return faults_.full();
}

void Reader::end() {
    if (!block_) {
        return;
    }
    const bool heading = block_->kind == Block::Kind::heading;
    if (!heading) {
        take_sources(*block_);
    }
    if (has_stray_sources(*block_)) {
        fault("Sources in brackets belong to the very end of a paragraph, list item or callout, "
              "after its last full stop.");
    }
    if (heading) {
        end_heading();
    } else {
        end_words();
    }
    block_.reset();
    ++count_;
}

void Reader::end_words() {
    if (!titled_) {
        fault("The title, a line that starts with a single #, comes first.");
        titled_ = true; // said once is enough
    }
    if (is_blank(block_->plain_text())) {
        fault("There are no words in this block.");
    }
    document_.blocks.push_back(std::move(*block_));
}

void Reader::end_heading() {
    const std::string words = block_->plain_text();
    const std::string anchor = slug(words);
    if (anchor.empty()) {
        fault("A heading has no words.");
    }
    if (block_->level == 1) {
        if (!titled_) {
            document_.title = words;
            titled_ = true;
        }
        return;
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

int Reader::enter_span(MD_SPANTYPE type, const void* detail) {
    switch (type) {
    case MD_SPAN_EM:
        ++emphasis_;
        return 0;
    case MD_SPAN_STRONG:
        ++strong_;
        return 0;
    case MD_SPAN_A: {
        const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
        target_ = href.size == 0 ? std::string() : std::string(href.text, href.size);
        ++links_;
        if (!is_inside_link(target_)) {
            fault("The link to " + in_quotes(target_) +
                  " leads outside. Links go to article:KEY, article:KEY#heading or step:KEY.");
        }
        return faults_.full();
    }
    case MD_SPAN_IMG:
        return refuse("An image");
    case MD_SPAN_CODE:
        return refuse("Code (text in backticks)");
    default:
        return refuse("Struck-out text (between tildes)");
    }
}

int Reader::leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) {
        --emphasis_;
    } else if (type == MD_SPAN_STRONG) {
        --strong_;
    } else if (type == MD_SPAN_A) {
        --links_;
        if (!block_ || block_->spans.empty() || block_->spans.back().kind != Span::Kind::link) {
            fault("A link has no words.");
        }
    }
    return faults_.full();
}

int Reader::text(MD_TEXTTYPE type, std::string_view text) {
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
        return 0; // the cells of a table, refused where it began
    }
    if (!block_) {
        begin_item_text(); // a tight list has no paragraphs
    }
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        text = " ";
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

Reader& reader(void* user) {
    return *static_cast<Reader*>(user);
}

} // namespace

std::string markdown_place(std::string_view file, std::string_view anchor) {
    std::string place(file);
    if (!anchor.empty()) {
        place += '#';
        place += anchor;
    }
    return place;
}

Document read_markdown(std::string_view file, std::string_view markdown, Faults& faults) {
    if (!check_bytes(file, markdown, faults) || !check_controls(file, markdown, faults)) {
        return {};
    }
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH; // seen, so that they can be refused
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return reader(user).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        return reader(user).leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        return reader(user).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        return reader(user).leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return reader(user).text(type, {text, size});
    };
    Reader into(file, faults);
    const std::size_t before = faults.count();
    const int outcome =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &into);
    if (faults.count() == before) {
        if (outcome != 0) {
            faults.add(std::string(file), "This Markdown could not be read.");
        } else if (!into.has_title()) {
            faults.add(std::string(file), "There is no title: a first line that starts with #.");
        }
    }
    return into.take();
}

} // namespace beforehand
