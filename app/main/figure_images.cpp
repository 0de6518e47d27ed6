// SPDX-License-Identifier: Apache-2.0
#include "app/main/figure_images.h"

#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>

namespace beforehand {

namespace {

constexpr int widest = 4096; ///< pixels

} // namespace

QImage FigureImages::requestImage(const QString& id, QSize* size, const QSize& requested) {
    QSvgRenderer renderer(QByteArray::fromBase64(id.toLatin1(), QByteArray::Base64UrlEncoding));
    const QSize natural = renderer.defaultSize();
    if (!renderer.isValid() || natural.isEmpty()) {
        return {};
    }
    const int width =
        std::clamp(requested.width() > 0 ? requested.width() : natural.width(), 1, widest);
    const QSize drawn(width, std::max(1, width * natural.height() / natural.width()));
    QImage image(drawn, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    *size = drawn;
    return image;
}

} // namespace beforehand
