// SPDX-License-Identifier: Apache-2.0
// Figures and tables: the blocks of a page that are more than words.
#include "core/guide/markdown_builder.h"

#include "core/guide/block_sources.h"
#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr unsigned fewest_columns = 2;
constexpr unsigned most_columns = 4;
constexpr int most_rows = 30; ///< of a table, without its head
constexpr std::string_view figure_prefix = "figure:";

} // namespace

/// A figure of the guide takes the place of the paragraph that it stands in.
int MarkdownBuilder::begin_figure(const MD_SPAN_IMG_DETAIL& image) {
    ++images_;
    const std::string source = markdown_attribute(image.src);
    const auto key = std::string_view(source).substr(std::min(figure_prefix.size(), source.size()));
    if (!source.starts_with(figure_prefix) || !is_key(key)) {
        return refuse("An image other than a figure of this guide, figure:KEY,");
    }
    if (!block_ || block_->kind != Block::Kind::paragraph || !block_->spans.empty() ||
        links_ + strong_ + emphasis_ > 0) {
        fault("A figure stands alone in its paragraph.");
        return faults_.full();
    }
    block_->kind = Block::Kind::figure;
    block_->figure = key;
    return 0;
}

int MarkdownBuilder::begin_table(const MD_BLOCK_TABLE_DETAIL& table) {
    columns_ = table.col_count;
    if (!lists_.empty() || quotes_ > 0) {
        return refuse("A table inside a list or callout");
    }
    if (columns_ < fewest_columns || columns_ > most_columns) {
        fault("A table has two to four columns.");
    } else if (table.body_row_count == 0) {
        fault("A table has no rows below its head.");
    } else if (table.body_row_count > static_cast<unsigned>(most_rows)) {
        fault("A table has at most 30 rows.", ErrorKind::too_large);
    } else {
        return faults_.full();
    }
    return 1; // what is in it would be faults of the same mistake
}

void MarkdownBuilder::begin_row() {
    begin(heads_.empty() ? Block::Kind::table_head : Block::Kind::table_row);
    block_->heads = heads_;
}

void MarkdownBuilder::begin_cell() {
    block_->cells.emplace_back();
    in_cell_ = true;
}

void MarkdownBuilder::end_cell() {
    in_cell_ = false;
    if (is_blank(block_->cells.back())) {
        fault("A cell of a table has no words.");
    }
}

/// Cells beyond the last head would vanish, and what they say with them.
bool MarkdownBuilder::has_surplus_cells() const {
    const auto line = markdown_.substr(0, std::min(markdown_.find('\n', seen_), markdown_.size()));
    const auto rest = line.substr(std::min(seen_, line.size()));
    const auto bar = rest.find('|');
    return bar != rest.npos &&
           !is_blank(rest.substr(bar + 1, rest.find_last_not_of(" \t\r") - bar));
}

void MarkdownBuilder::end_row() {
    if (has_surplus_cells()) {
        fault("This row of a table has more cells than the table has heads.");
    }
    if (heads_.empty()) {
        if (has_stray_sources(*block_)) {
            fault("Sources in brackets belong to the end of a row's last cell, not to the heads.");
        }
        heads_ = block_->cells;
        block_->heads = std::move(block_->cells);
        block_->cells.clear();
        document_.blocks.push_back(std::move(*block_));
        block_.reset();
    } else {
        end();
    }
}

} // namespace beforehand
