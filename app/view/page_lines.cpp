// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_lines.h"

#include "app/view/page_callout.h"
#include "app/view/page_chart.h"
#include "app/view/page_figure.h"
#include "app/view/page_ink.h"
#include "app/view/page_prose.h"
#include "app/view/page_table.h"
#include "core/share/document_table.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextTable>
#include <iterator>

namespace beforehand::view::page {

namespace {

using Kind = Document::Line::Kind;

constexpr double figure_part = 0.28; ///< of a page's height, at most
constexpr double source_points = 8;  ///< the letters of a source
constexpr double gap_points = 12;    ///< between two charts

QString qstring(const std::string& text) {
    return QString::fromStdString(text);
}

class Lines {
  public:
    /// `dense`: less room above the lines.
    Lines(QTextDocument& page, Charts& charts, Figures& figures, double points, bool dense)
        : cursor_(&page)
        , charts_(charts)
        , figures_(figures)
        , points_(points)
        , dense_(dense)
        , width_(page.pageSize().width())
        , height_(page.pageSize().height()) {}

    void add(const Document& document) {
        words(qstring(document.title), points_ * 1.8, true, ink, 0);
        if (!document.subtitle.empty()) {
            words(qstring(document.subtitle), points_ * 1.1, false, muted, 6);
        }
        const auto end = document.lines.end();
        for (auto line = document.lines.begin(); line != end;) {
            if (const auto after = table_end(line, end); after != line) {
                table({line, after});
                line = after;
            } else if (line->kind == Kind::chart) {
                const auto next = std::next(line);
                const bool two = next != end && next->kind == Kind::chart;
                charts({line, next + (two ? 1 : 0)});
                line = next + (two ? 1 : 0);
            } else {
                after_room_ = line != document.lines.begin() && std::prev(line)->kind == Kind::room;
                const bool says = line->kind == Kind::words;
                add(*line++);
                // Room to write stays with what it is for, and a figure with what leads to it.
                if (line != end &&
                    (line->kind == Kind::room || (says && line->kind == Kind::figure))) {
                    cursor_.block().setUserState(keep_with_next);
                }
            }
        }
        if (!document.foot.empty()) {
            words(qstring(document.foot), points_ * 0.8, false, muted, dense_ ? 44 : 28);
        } else if (fresh_) {
            flatten();
        }
    }

  private:
    void add(const Document::Line& line) {
        switch (line.kind) {
        case Kind::heading:
            words(line, points_ * 1.3, ink, 26, true);
            cursor_.block().setUserState(keep_with_next);
            break;
        case Kind::day:
            words(qstring(line.text), points_, true, muted, 22);
            cursor_.block().setUserState(keep_with_next);
            break;
        case Kind::check:
            check(line);
            break;
        case Kind::fact:
            fact(line);
            break;
        case Kind::room:
            words(qstring(line.label) + QStringLiteral(":  ") + QString(60, u'_'), points_, false,
                  ink, 31);
            break;
        case Kind::item:
            hanging(line, points_, line.label.size() > 1 && line.label.ends_with('.') ? 20 : 14, 5);
            break;
        case Kind::term:
            term(line);
            break;
        case Kind::callout:
            put_callout(line, points_, width_, into_frame());
            fresh_ = behind_table_ = true;
            break;
        case Kind::source:
            hanging(line, std::min(points_, source_points), 24, 2);
            break;
        case Kind::figure:
            figure(line);
            break;
        case Kind::words:
        case Kind::columns: // a table and charts are put there as a whole
        case Kind::row:
        case Kind::chart:
            words(line, points_, ink, 8);
            break;
        }
    }

    void table(std::span<const Document::Line> lines) {
        put_table(lines, points_, dense_, into_frame());
        fresh_ = behind_table_ = true;
    }

    /// One, or two side by side, each below what it shows.
    void charts(std::span<const Document::Line> lines) {
        const double gap = dots(gap_points);
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setTopMargin(format_length(4));
        const QTextLength half(QTextLength::PercentageLength, 50);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({half, half});
        QTextCursor& cursor = into_frame();
        QTextTable* table = cursor.insertTable(1, 2, format);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            cursor = table->cellAt(0, static_cast<int>(i)).firstCursorPosition();
            cursor.insertText(qstring(lines[i].text), letters(points_, true, ink));
            cursor.insertBlock();
            charts_.insert(cursor, lines[i], (width_ - gap) / 2);
        }
        cursor = table->lastCursorPosition();
        cursor.movePosition(QTextCursor::NextBlock);
        fresh_ = true;
    }

    /// The cursor where a table may begin: behind the block before it. Between two tables there is
    /// always one, which is made flat.
    QTextCursor& into_frame() {
        if (fresh_) {
            flatten();
        }
        return cursor_;
    }

    void flatten() {
        QTextBlockFormat format;
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        cursor_.setBlockFormat(format);
    }

    QTextBlockFormat block(double above, double indent = 0) const {
        QTextBlockFormat format;
        format.setTopMargin(format_length(dense_ ? above / 5 : above));
        format.setLeftMargin(dots(indent));
        format.setNonBreakableLines(false);
        return format;
    }

    void words(const QString& text, double points, bool bold, const QColor& colour, double above,
               double indent = 0) {
        start(block(above, indent));
        cursor_.insertText(text, letters(points, bold, colour));
    }

    void words(const Document::Line& line, double points, const QColor& colour, double above,
               bool bold = false) {
        start(block(above));
        put_prose(line, letters(points, bold, colour), cursor_);
    }

    /// The first block of a document is there already, and so is one behind each table. That has no
    /// room above it, whatever its format says, so a flat one goes before what wants some.
    void start(const QTextBlockFormat& format) {
        if (fresh_ && behind_table_ && !dense_) {
            flatten();
            fresh_ = false;
        }
        behind_table_ = false;
        if (fresh_) {
            cursor_.setBlockFormat(format);
            fresh_ = false;
        } else {
            cursor_.insertBlock(format);
        }
    }

    void check(const Document::Line& line) {
        static constexpr char16_t boxes[] = {u'\u2610', u'\u2611', u'\u2612'};
        QTextBlockFormat hanging = block(after_room_ ? 50 : 12, 16);
        hanging.setTextIndent(-dots(16));
        start(hanging);
        const bool settled = line.mark != Document::Line::Mark::none;
        cursor_.insertText(QString(QChar(boxes[static_cast<std::size_t>(line.mark)])) + u' ',
                           letters(points_ * 1.15, false, ink));
        if (!line.label.empty()) {
            cursor_.insertText(qstring(line.label) + QStringLiteral("  "),
                               letters(points_, false, muted));
        }
        cursor_.insertText(qstring(line.text), letters(points_, true, settled ? muted : ink));
        if (!line.detail.empty()) {
            cursor_.block().setUserState(keep_with_next);
            words(qstring(line.detail), points_ * 0.9, false, muted, 0, 16);
        }
    }

    /// Behind its label; all its lines begin alike.
    void hanging(const Document::Line& line, double points, double indent, double above) {
        QTextBlockFormat format = block(above, indent);
        format.setTextIndent(-dots(indent));
        format.setTabPositions({{format_length(indent), QTextOption::LeftTab}});
        start(format);
        cursor_.insertText(qstring(line.label) + u'\t', letters(points, false, muted));
        put_prose(line, letters(points, false, ink), cursor_);
    }

    void term(const Document::Line& line) {
        start(block(7));
        cursor_.insertText(qstring(line.label) + QStringLiteral(": "), letters(points_, true, ink));
        put_prose(line, letters(points_, false, ink), cursor_);
    }

    /// Below it, for who prints in grey, what it shows.
    void figure(const Document::Line& line) {
        start(block(14));
        if (figures_.insert(cursor_, line.svg, {width_, height_ * figure_part})) {
            cursor_.block().setUserState(keep_with_next);
            words(line, points_ * 0.85, muted, 4);
        } else {
            put_prose(line, letters(points_ * 0.85, false, muted), cursor_);
        }
    }

    void fact(const Document::Line& line) {
        start(block(19));
        cursor_.insertText(qstring(line.label) + QStringLiteral(":  "),
                           letters(points_, false, muted));
        QTextCharFormat value =
            letters(dense_ ? points_ : points_ * 1.1, !dense_ && !line.open, ink);
        value.setFontItalic(line.open);
        cursor_.insertText(qstring(line.text), value);
    }

    QTextCursor cursor_;
    Charts& charts_;
    Figures& figures_;
    double points_;
    bool dense_;
    double width_;
    double height_;
    bool fresh_ = true;         ///< nothing is in the last block yet
    bool behind_table_ = false; ///< which is why
    bool after_room_ = false;   ///< a box that comes next is apart from that room
};

} // namespace

void put_lines(const Document& document, double points, QTextDocument& page, Charts& charts,
               Figures& figures) {
    QTextCursor all(&page);
    all.beginEditBlock(); // laid out once, at its end
    Lines(page, charts, figures, points, document.two_pages).add(document);
    all.endEditBlock();
}

} // namespace beforehand::view::page
