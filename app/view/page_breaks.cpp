// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_breaks.h"

#include "app/view/page_ink.h"
#include "app/view/page_lines.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>
#include <limits>
#include <vector>

namespace beforehand::view::page {

namespace {

constexpr int whole_rows = 7;     ///< a table of so many stays on one page
constexpr int first_lines = 2;    ///< of a text, with its heading
constexpr int first_rows = 3;     ///< of a longer one, with its head
constexpr double top_of_page = 2; ///< dots

/// What stands in the flow of the pages: a block, or a table.
struct Piece {
    QTextBlock block;
    QTextTable* table = nullptr;

    bool holds_on() const { return !table && block.userState() == keep_with_next; }
};

std::vector<Piece> pieces_of(const QTextDocument& document) {
    std::vector<Piece> pieces;
    QTextFrame* root = document.rootFrame();
    for (auto each = root->begin(); each != root->end(); ++each) {
        pieces.push_back({each.currentBlock(), qobject_cast<QTextTable*>(each.currentFrame())});
    }
    return pieces;
}

class Breaks {
  public:
    explicit Breaks(QTextDocument& document)
        : layout_(*document.documentLayout())
        , height_(document.pageSize().height()) {}

    double top(const Piece& piece) const {
        return piece.table ? layout_.frameBoundingRect(piece.table).top()
                           : layout_.blockBoundingRect(piece.block).top();
    }

    /// Where the part of it ends that must not stand apart from its beginning.
    double end(const Piece& piece) const {
        if (!piece.table) {
            const QRectF all = layout_.blockBoundingRect(piece.block);
            const QTextLayout& lines = *piece.block.layout();
            return lines.lineCount() <= first_lines
                       ? all.bottom()
                       : all.top() + lines.lineAt(first_lines - 1).rect().bottom();
        }
        return piece.table->rows() <= whole_rows ? layout_.frameBoundingRect(piece.table).bottom()
                                                 : words_of(*piece.table, first_rows - 1).bottom;
    }

    /// The lines of a row that would be apart go to the next page together, below its head.
    void keep_rows(QTextTable& table) const {
        for (int row = table.format().headerRowCount(); row < table.rows(); ++row) {
            const Lines words = words_of(table, row);
            const double page_end = (page_of(words.top) + 1) * height_;
            const bool torn = page_of(words.top) != page_of(words.bottom - 1);
            if (!torn || words.bottom - words.top > height_ / 2) {
                continue;
            }
            for (int column = 0; column < table.columns(); ++column) {
                QTextTableCell cell = table.cellAt(row, column);
                QTextTableCellFormat format = cell.format().toTableCellFormat();
                const double room = (page_end - words.top) * 96 / resolution;
                format.setTopPadding(format.topPadding() + room);
                cell.setFormat(format);
            }
        }
    }

    bool on_two_pages(double top, double bottom) const {
        return page_of(top) != page_of(bottom - 1) && top - page_of(top) * height_ > top_of_page;
    }

    static void break_before(const Piece& piece) {
        if (piece.table) {
            QTextTableFormat format = piece.table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            piece.table->setFormat(format);
            return;
        }
        QTextBlockFormat format = piece.block.blockFormat();
        format.setTopMargin(0); // the page's own margin is above it
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(piece.block).setBlockFormat(format);
    }

  private:
    struct Lines {
        double top, bottom;
    };

    /// Where the words of a row are, whatever room is around them.
    Lines words_of(const QTextTable& table, int row) const {
        Lines words{std::numeric_limits<double>::max(), 0};
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const QTextBlock first = cell.firstCursorPosition().block();
            const QTextBlock last = cell.lastCursorPosition().block();
            const double begin = layout_.blockBoundingRect(first).top();
            if (first.layout()->lineCount() > 0) {
                words.top = std::min(words.top, begin + first.layout()->lineAt(0).rect().top());
            }
            words.bottom = std::max(words.bottom, layout_.blockBoundingRect(last).bottom());
        }
        return words;
    }

    int page_of(double y) const { return static_cast<int>(y / height_); }

    QAbstractTextDocumentLayout& layout_;
    double height_;
};

} // namespace

void keep_together(QTextDocument& document) {
    const Breaks breaks(document);
    const std::vector<Piece> pieces = pieces_of(document);
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        while (pieces[last].holds_on() && last + 1 < pieces.size()) {
            ++last;
        }
        const bool belongs = last > first || pieces[first].table;
        if (belongs && breaks.on_two_pages(breaks.top(pieces[first]), breaks.end(pieces[last]))) {
            Breaks::break_before(pieces[first]);
        }
        if (pieces[last].table) {
            breaks.keep_rows(*pieces[last].table);
        }
        first = last + 1;
    }
}

} // namespace beforehand::view::page
