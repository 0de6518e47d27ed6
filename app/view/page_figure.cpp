// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_figure.h"

#include "core/guide/figure.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>
#include <map>
#include <string_view>

namespace beforehand::view::page {

namespace {

constexpr int object_type = QTextFormat::UserObject + 2; // the one before it is a chart
constexpr int index_property = QTextFormat::UserProperty + 2;

/// The light colours of qml/theme/Theme.qml.
const std::map<std::string_view, const char*> colors{
    {"ink", "#1d2528"},           {"ink-muted", "#566065"},
    {"line", "#dddcd4"},          {"surface", "#ffffff"},
    {"accent", "#0e5a63"},        {"accent-tint", "#dfecec"},
    {"preparation", "#5f4c86"},   {"preparation-tint", "#ece8f3"},
    {"procedure-day", "#7d5108"}, {"procedure-day-tint", "#f8ecd4"},
    {"recovery", "#48622a"},      {"recovery-tint", "#e6eddb"}};

} // namespace

Figures::Figures(QTextDocument& document) {
    document.documentLayout()->registerHandler(object_type, this);
}

bool Figures::insert(QTextCursor& cursor, const std::string& svg, const QSizeF& most) {
    const std::string painted = painted_figure(svg, [](std::string_view name) {
        const auto found = colors.find(name);
        return std::string(found == colors.end() ? "#1d2528" : found->second);
    });
    auto picture = std::make_unique<QSvgRenderer>(QByteArray::fromStdString(painted));
    const QSizeF natural = picture->viewBoxF().size();
    if (!picture->isValid() || natural.isEmpty()) {
        return false;
    }
    QTextCharFormat format;
    format.setObjectType(object_type);
    format.setProperty(index_property, static_cast<int>(figures_.size()));
    figures_.push_back({std::move(picture), natural.scaled(most, Qt::KeepAspectRatio)});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    return true;
}

QSizeF Figures::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    return placed(format).size;
}

void Figures::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                         const QTextFormat& format) {
    painter->save(); // the renderer does not leave it as it was
    placed(format).picture->render(painter, area);
    painter->restore();
}

const Figures::Placed& Figures::placed(const QTextFormat& format) const {
    return figures_.at(static_cast<std::size_t>(format.intProperty(index_property)));
}

} // namespace beforehand::view::page
