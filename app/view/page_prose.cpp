// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_prose.h"

#include "app/view/page_ink.h"

#include <QFont>

namespace beforehand::view::page {

namespace {

constexpr double source_part = 1.05; ///< of the letters before them; raising takes a third off

} // namespace

QTextCharFormat letters(double points, bool bold, const QColor& colour) {
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    format.setForeground(colour);
    return format;
}

void put_prose(const Document::Line& line, const QTextCharFormat& format, QTextCursor& cursor) {
    const auto put = [&](std::size_t begin, std::size_t end, const QTextCharFormat& as) {
        cursor.insertText(QString::fromStdString(line.text.substr(begin, end - begin)), as);
    };
    std::size_t at = 0;
    for (const Document::Line::Stretch& stretch : line.stretches) {
        put(at, stretch.begin, format);
        QTextCharFormat apart = format;
        if (stretch.strong) {
            apart.setFontWeight(QFont::DemiBold);
        } else {
            apart.setFontItalic(true);
        }
        put(stretch.begin, stretch.end, apart);
        at = stretch.end;
    }
    put(at, line.text.size(), format);
    put_sources(line, format, cursor);
}

void put_sources(const Document::Line& line, const QTextCharFormat& format, QTextCursor& cursor) {
    QString ids;
    for (const std::string& id : line.sources) {
        ids += (ids.isEmpty() ? "" : ",") + QString(QChar::Nbsp) + QString::fromStdString(id);
    }
    QTextCharFormat raised = letters(format.fontPointSize() * source_part, false, muted);
    raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    cursor.insertText(ids, raised);
}

} // namespace beforehand::view::page
