// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace beforehand {

/// Draws figures: image://figure/ and the SVG in base64url, as ArticleView::figure() gives it. It
/// has nothing but these bytes, which core/guide/figure.h has looked at.
class FigureImages : public QQuickImageProvider {
  public:
    FigureImages()
        : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;
};

} // namespace beforehand
