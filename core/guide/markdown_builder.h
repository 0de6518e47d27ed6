// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/markdown.h"

#include <md4c.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

std::string markdown_attribute(const MD_ATTRIBUTE& value);

/// Turns md4c's calls into blocks. A call that returns non-zero ends the parse.
class MarkdownBuilder {
  public:
    MarkdownBuilder(std::string_view file, std::string_view markdown, Faults& faults,
                    MarkdownGroups groups)
        : file_(file)
        , markdown_(markdown)
        , faults_(faults)
        , groups_(groups) {}

    int enter_block(MD_BLOCKTYPE type, const void* detail);
    int leave_block(MD_BLOCKTYPE type);
    int enter_span(MD_SPANTYPE type, const void* detail);
    int leave_span(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, std::string_view text);

    MarkdownPage take() { return std::move(document_); }
    bool has_title() const { return titled_; }

  private:
    struct List {
        bool numbered;
        unsigned next;
        bool item_has_text = false;
    };

    void fault(const std::string& words, ErrorKind kind = ErrorKind::invalid) {
        if (faults_.full()) {
            return; // to find the line takes its time
        }
        faults_.add(markdown_place(file_, anchor_),
                    "Block " + std::to_string(count_ + 1) + ", near line " +
                        std::to_string(line()) + ": " + words,
                    kind);
    }
    int refuse(const char* what) {
        fault(std::string(what) + " cannot be used here.");
        return faults_.full();
    }
    int too_deep(const char* what) {
        fault(std::string(what) + " are nested too deep.", ErrorKind::too_large);
        return 1;
    }
    std::ptrdiff_t line() const;
    void see(std::string_view text);
    void begin(Block::Kind kind, int level = 0) { block_ = Block{.kind = kind, .level = level}; }
    void begin_item_text();
    void begin_heading(int level);
    void end();
    void end_heading();
    std::string take_anchor();
    void end_words();
    int begin_figure(const MD_SPAN_IMG_DETAIL& image);
    int begin_table(const MD_BLOCK_TABLE_DETAIL& table);
    void begin_row();
    void begin_cell();
    void end_cell();
    bool has_surplus_cells() const;
    void end_row();

    std::string file_;
    std::string_view markdown_;
    std::size_t seen_ = 0; ///< up to where words of it were read
    Faults& faults_;
    MarkdownGroups groups_;
    MarkdownPage document_;
    std::optional<Block> block_; ///< being read
    std::vector<List> lists_;
    std::string anchor_; ///< of the nearest heading
    std::string target_; ///< of the link being read
    int count_ = 0;      ///< blocks read
    int quotes_ = 0;
    int strong_ = 0;
    int emphasis_ = 0;
    int links_ = 0;
    int images_ = 0;
    std::vector<std::string> heads_; ///< of the table being read
    unsigned columns_ = 0;
    bool in_html_ = false;
    bool in_cell_ = false;
    bool titled_ = false;
};

} // namespace beforehand
