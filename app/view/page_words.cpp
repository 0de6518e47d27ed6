// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_words.h"

#include "app/view/page_ink.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QtMath>
#include <cmath>

namespace beforehand::view::page {

namespace {

constexpr double touching = 2; ///< dots: nearer than this it is one line, or one word

/// Draws nothing and writes down what it is told to draw as text.
class Listener : public QPaintEngine {
  public:
    explicit Listener(const QRectF& area)
        : QPaintEngine(AllFeatures)
        , area_(area) {}

    const QString& words() const { return words_; }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    Type type() const override { return User; }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QPointF begin = painter()->transform().map(at);
        if (begin.y() < area_.top() || begin.y() > area_.bottom()) {
            return; // of another page
        }
        const bool same_line = std::abs(begin.y() - end_.y()) < touching;
        if (!words_.isEmpty() && !same_line) {
            words_ += u'\n';
        } else if (!words_.isEmpty() && std::abs(begin.x() - end_.x()) > touching) {
            words_ += u' ';
        }
        words_ += item.text();
        end_ = begin + QPointF(item.width(), 0);
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
    }
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
    void drawRects(const QRect*, int) override {}
    void drawRects(const QRectF*, int) override {}
    void drawLines(const QLine*, int) override {}
    void drawLines(const QLineF*, int) override {}
    void drawPoints(const QPointF*, int) override {}
    void drawPoints(const QPoint*, int) override {}
    void drawEllipse(const QRectF&) override {}
    void drawEllipse(const QRect&) override {}

  private:
    QRectF area_;
    QString words_;
    QPointF end_; ///< of the text before
};

class Ear : public QPaintDevice {
  public:
    explicit Ear(const QRectF& area)
        : listener_(area)
        , area_(area) {}

    const QString& words() const { return listener_.words(); }
    QPaintEngine* paintEngine() const override { return &listener_; }

  protected:
    int metric(PaintDeviceMetric metric) const override {
        constexpr double mm_per_inch = 25.4;
        switch (metric) {
        case PdmWidth:
            return qCeil(area_.right());
        case PdmHeight:
            return qCeil(area_.bottom());
        case PdmWidthMM:
            return qRound(area_.right() / resolution * mm_per_inch);
        case PdmHeightMM:
            return qRound(area_.bottom() / resolution * mm_per_inch);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return resolution;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return qRound(devicePixelRatioFScale());
        default: // colours
            return 0;
        }
    }

  private:
    mutable Listener listener_;
    QRectF area_;
};

} // namespace

QString painted_words(const QRectF& area, const std::function<void(QPainter&)>& paint) {
    Ear ear(area);
    QPainter painter(&ear);
    paint(painter);
    painter.end();
    return ear.words();
}

} // namespace beforehand::view::page
