// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_table.h"

#include "app/view/page_ink.h"
#include "app/view/page_prose.h"

#include <QRegularExpression>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>

namespace beforehand::view::page {

namespace {

using Kind = Document::Line::Kind;

constexpr double gap_points = 9; ///< between two columns
constexpr double rule_points = 0.4;
constexpr double row_points = 3; ///< above and below the words of a row
constexpr double dense_row_points = 0.7;

/// Clock times and percentages stand one below the other by their ends; scores by their beginnings,
/// with their arithmetic behind them.
bool ends_alike(const std::string& cell) {
    static const QRegularExpression form(
        QStringLiteral("^[\u2212-]?[0-9][0-9.]*(%|:[0-9]{2}( [ap]m)?)$"));
    return form.match(QString::fromStdString(cell)).hasMatch();
}

class Table {
  public:
    Table(std::span<const Document::Line> lines, double points, bool dense)
        : lines_(lines)
        , points_(points)
        , row_points_(dense ? dense_row_points : row_points) {
        for (const Document::Line& line : lines) {
            columns_ = std::max(columns_, line.cells.size());
        }
    }

    void put(QTextCursor& cursor) {
        QTextTable* table = cursor.insertTable(static_cast<int>(lines_.size()),
                                               static_cast<int>(columns_), format());
        for (std::size_t column = 0; column < columns_; ++column) {
            const Qt::Alignment side = all_end_alike(column) ? Qt::AlignRight : Qt::AlignLeft;
            for (std::size_t row = 0; row < lines_.size(); ++row) {
                QTextTableCell cell =
                    table->cellAt(static_cast<int>(row), static_cast<int>(column));
                cell.setFormat(cell_format(row, column));
                fill(cell, lines_[row], column, side);
            }
        }
        cursor = table->lastCursorPosition();
        cursor.movePosition(QTextCursor::NextBlock);
    }

  private:
    bool has_head() const { return lines_.front().kind == Kind::columns; }

    QTextTableFormat format() const {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setTopMargin(format_length(4));
        format.setBottomMargin(format_length(4));
        format.setHeaderRowCount(has_head() ? 1 : 0);
        return format;
    }

    QTextTableCellFormat cell_format(std::size_t row, std::size_t column) const {
        QTextTableCellFormat format;
        format.setTopPadding(format_length(row_points_));
        format.setBottomPadding(format_length(row_points_));
        format.setRightPadding(column + 1 < columns_ ? format_length(gap_points) : 0);
        const bool under_head = row == 0 && has_head();
        format.setBottomBorder(format_length(under_head ? 2 * rule_points : rule_points));
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(under_head ? ink : hairline);
        return format;
    }

    bool all_end_alike(std::size_t column) const {
        bool any = false;
        for (const Document::Line& line : lines_) {
            if (line.kind == Kind::columns || column >= line.cells.size() ||
                line.cells[column].empty()) {
                continue;
            }
            if (!ends_alike(line.cells[column])) {
                return false;
            }
            any = true;
        }
        return any;
    }

    void fill(const QTextTableCell& cell, const Document::Line& line, std::size_t column,
              Qt::Alignment side) const {
        const QTextCharFormat as = letters(points_, line.kind == Kind::columns, ink);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(side);
        cursor.setBlockFormat(block);
        cursor.mergeBlockCharFormat(as); // an empty cell is as high as the others
        if (column < line.cells.size()) {
            cursor.insertText(QString::fromStdString(line.cells[column]), as);
        }
        if (column + 1 == line.cells.size()) {
            put_sources(line, as, cursor);
        }
    }

    std::span<const Document::Line> lines_;
    double points_;
    double row_points_;
    std::size_t columns_ = 1;
};

} // namespace

void put_table(std::span<const Document::Line> lines, double points, bool dense,
               QTextCursor& cursor) {
    Table(lines, points, dense).put(cursor);
}

} // namespace beforehand::view::page
