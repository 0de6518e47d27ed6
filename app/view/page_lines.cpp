// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_lines.h"

#include "app/view/page_chart.h"
#include "app/view/page_ink.h"
#include "app/view/page_table.h"
#include "core/guide/figure.h"
#include "core/share/document_table.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextTable>
#include <algorithm>
#include <map>

namespace beforehand::view::page {

namespace {

using Kind = Document::Line::Kind;

constexpr double figure_inches = 3.6; ///< wide
constexpr double gap_points = 12;     ///< between two charts

/// The light colours of qml/theme/Theme.qml.
const std::map<std::string_view, const char*> figure_colors{
    {"ink", "#1d2528"},           {"ink-muted", "#566065"},
    {"line", "#dddcd4"},          {"surface", "#ffffff"},
    {"accent", "#0e5a63"},        {"accent-tint", "#dfecec"},
    {"preparation", "#5f4c86"},   {"preparation-tint", "#ece8f3"},
    {"procedure-day", "#7d5108"}, {"procedure-day-tint", "#f8ecd4"},
    {"recovery", "#48622a"},      {"recovery-tint", "#e6eddb"}};

QString qstring(const std::string& text) {
    return QString::fromStdString(text);
}

class Lines {
  public:
    /// `dense`: less room above the lines.
    Lines(QTextDocument& page, Charts& charts, double points, bool dense)
        : cursor_(&page)
        , charts_(charts)
        , points_(points)
        , dense_(dense)
        , width_(page.pageSize().width()) {}

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
                add(*line++);
                if (line != end && line->kind == Kind::room) {
                    cursor_.block().setUserState(keep_with_next); // room to write stays with it
                }
            }
        }
        if (!document.foot.empty()) {
            words(qstring(document.foot), points_ * 0.8, false, muted, 44);
        } else if (fresh_) {
            flatten();
        }
    }

  private:
    void add(const Document::Line& line) {
        switch (line.kind) {
        case Kind::heading:
            words(qstring(line.text), points_ * 1.3, true, ink, 37);
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
            item(line);
            break;
        case Kind::figure:
            figure(line);
            break;
        case Kind::words:
        case Kind::columns: // a table and charts are put there as a whole
        case Kind::row:
        case Kind::chart:
            words(qstring(line.text), points_, false, ink, 12);
            break;
        }
    }

    void table(std::span<const Document::Line> lines) {
        put_table(lines, points_, into_frame());
        fresh_ = true;
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

    static QTextCharFormat letters(double points, bool bold, const QColor& colour) {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
        format.setForeground(colour);
        return format;
    }

    void words(const QString& text, double points, bool bold, const QColor& colour, double above,
               double indent = 0) {
        start(block(above, indent));
        cursor_.insertText(text, letters(points, bold, colour));
    }

    /// The first block of a document is there already, and so is one behind each table.
    void start(const QTextBlockFormat& format) {
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

    void item(const Document::Line& line) {
        const double indent = line.label.size() > 3 ? 30 : 16; // an id is wider than a dot
        QTextBlockFormat hanging = block(9, indent);
        hanging.setTextIndent(-dots(indent));
        hanging.setTabPositions({{dots(indent), QTextOption::LeftTab}});
        start(hanging);
        cursor_.insertText(qstring(line.label) + u'\t', letters(points_, false, muted));
        cursor_.insertText(qstring(line.text), letters(points_, false, ink));
    }

    /// As on the screen in light colours. Below it, for who prints in grey, what it shows.
    void figure(const Document::Line& line) {
        const std::string svg = painted_figure(line.svg, [](std::string_view name) {
            const auto found = figure_colors.find(name);
            return std::string(found == figure_colors.end() ? "#1d2528" : found->second);
        });
        QSvgRenderer renderer(QByteArray::fromStdString(svg));
        const QSize natural = renderer.defaultSize();
        if (renderer.isValid() && !natural.isEmpty()) {
            const int width = static_cast<int>(figure_inches * resolution);
            QImage image(width, width * natural.height() / natural.width(), QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            renderer.render(&painter);
            painter.end();
            start(block(25));
            cursor_.insertImage(image);
            cursor_.block().setUserState(keep_with_next);
        }
        words(qstring(line.text), points_ * 0.85, false, muted, 6);
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
    double points_;
    bool dense_;
    double width_;
    bool fresh_ = true;       ///< nothing is in the last block yet
    bool after_room_ = false; ///< a box that comes next is apart from that room
};

} // namespace

void put_lines(const Document& document, double points, QTextDocument& page, Charts& charts) {
    QTextCursor all(&page);
    all.beginEditBlock(); // laid out once, at its end
    Lines(page, charts, points, document.two_pages).add(document);
    all.endEditBlock();
}

} // namespace beforehand::view::page
