// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_chart.h"

#include "app/view/page_ink.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <utility>

namespace beforehand::view::page {

namespace {

constexpr int object_type = QTextFormat::UserObject + 1;
constexpr int index_property = QTextFormat::UserProperty + 1;
constexpr double label_points = 6.5;
constexpr double pixel_points = 0.38; ///< how long a pixel of the chart's design is on paper

/// Two sides are told apart by shape and dashes too: paper is often grey.
ChartLook paper_look() {
    ChartLook look;
    look.surface = Qt::white;
    look.ink = ink;
    look.muted = muted;
    look.line = hairline;
    look.accent = ink;
    look.left = left_side;
    look.right = right_side;
    look.font = QFont(QString::fromLatin1(family));
    look.font.setPixelSize(qRound(dots(label_points)));
    look.unit = dots(pixel_points);
    look.tags_beside = true;
    return look;
}

/// A chart on paper is one phase, and its title says which: it needs no bands.
ChartPicture picture_of(const Document::Line& line) {
    ChartPicture picture;
    picture.chart = line.chart.value_or(Chart{});
    for (const ChartTick& tick : line.ticks) {
        picture.ticks.push_back({tick.at, QString::fromStdString(tick.text)});
    }
    return picture;
}

} // namespace

Charts::Charts(QTextDocument& document)
    : look_(paper_look()) {
    document.documentLayout()->registerHandler(object_type, this);
}

void Charts::insert(QTextCursor& cursor, const Document::Line& line, double width) {
    ChartPicture picture = picture_of(line);
    const QSizeF size(width, chart_height(picture, look_, width));
    QTextCharFormat format;
    format.setObjectType(object_type);
    format.setProperty(index_property, static_cast<int>(charts_.size()));
    charts_.push_back({std::move(picture), size});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF Charts::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    return placed(format).size;
}

void Charts::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                        const QTextFormat& format) {
    paint_chart(*painter, area, placed(format).picture, look_);
}

const Charts::Placed& Charts::placed(const QTextFormat& format) const {
    return charts_.at(static_cast<std::size_t>(format.intProperty(index_property)));
}

} // namespace beforehand::view::page
