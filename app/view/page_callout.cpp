// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_callout.h"

#include "app/view/page_ink.h"
#include "app/view/page_prose.h"

#include <QFontMetricsF>
#include <QTextTable>

namespace beforehand::view::page {

namespace {

constexpr double side_points = 8;   ///< between the rule and the words
constexpr double end_points = 5;    ///< above and below them
constexpr double write_points = 13; ///< above the line to write on
constexpr double rule_points = 0.5;

QTextTableFormat box_format() {
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setTopMargin(format_length(9));
    format.setBottomMargin(format_length(4));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

QTextTableCellFormat cell_format() {
    QTextTableCellFormat format;
    format.setLeftPadding(format_length(side_points));
    format.setRightPadding(format_length(side_points));
    format.setTopPadding(format_length(end_points));
    format.setBottomPadding(format_length(end_points));
    format.setBorder(format_length(rule_points));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(hairline);
    return format;
}

/// As many as fit.
QString rule(double points, double width) {
    QFont font(QString::fromLatin1(page::family));
    font.setPixelSize(qRound(dots(points)));
    const double one = QFontMetricsF(font).horizontalAdvance(u'_');
    return QString(qMax(1, static_cast<int>(width / one) - 1), u'_');
}

} // namespace

void put_callout(const Document::Line& line, double points, double width, QTextCursor& cursor) {
    QTextTable* box = cursor.insertTable(1, 1, box_format());
    QTextTableCell cell = box->cellAt(0, 0);
    cell.setFormat(cell_format());
    cursor = cell.firstCursorPosition();
    put_prose(line, letters(points, false, ink), cursor);
    if (line.open) {
        QTextBlockFormat below;
        below.setTopMargin(format_length(write_points));
        cursor.insertBlock(below);
        cursor.insertText(rule(points, width - dots(2 * side_points)),
                          letters(points, false, hairline));
    }
    cursor = box->lastCursorPosition();
    cursor.movePosition(QTextCursor::NextBlock);
}

} // namespace beforehand::view::page
