// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_breaks.h"

#include "app/view/page_lines.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <algorithm>
#include <vector>

namespace beforehand::view::page {

namespace {

constexpr int whole_rows = 7;     ///< a table of so many stays on one page
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
            return layout_.blockBoundingRect(piece.block).bottom();
        }
        const int rows = piece.table->rows();
        const int last = rows <= whole_rows ? rows - 1 : first_rows - 1;
        double bottom = 0;
        for (int column = 0; column < piece.table->columns(); ++column) {
            const QTextBlock block = piece.table->cellAt(last, column).lastCursorPosition().block();
            bottom = std::max(bottom, layout_.blockBoundingRect(block).bottom());
        }
        return bottom;
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
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(piece.block).setBlockFormat(format);
    }

  private:
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
        first = last + 1;
    }
}

} // namespace beforehand::view::page
