// SPDX-License-Identifier: Apache-2.0
#include "app/view/chart_item.h"

#include <cmath>

namespace beforehand::view {

ChartItem::ChartItem(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    connect(this, &ChartItem::lookChanged, this, &ChartItem::refresh);
}

void ChartItem::setChart(ChartView* chart) {
    if (chart_ == chart) {
        return;
    }
    if (chart_) {
        disconnect(chart_, nullptr, this, nullptr);
    }
    chart_ = chart;
    if (chart_) {
        connect(chart_, &ChartView::changed, this, &ChartItem::refresh);
    }
    refresh();
    emit chartChanged();
}

ChartLook ChartItem::look() const {
    return {surface_, ink_,  muted_, line_,  accent_, first_tint_, first_tone_,
            tint_,    tone_, left_,  right_, font_,   unit_,       mirrored_};
}

void ChartItem::refresh() {
    if (chart_ && width() > 0) {
        setImplicitHeight(std::ceil(chart_height(chart_->picture(), look(), width())));
    }
    update();
}

void ChartItem::geometryChange(const QRectF& after, const QRectF& before) {
    QQuickPaintedItem::geometryChange(after, before);
    if (after.width() != before.width()) {
        refresh();
    }
}

double ChartItem::shareAt(double x) const {
    if (!chart_) {
        return 0;
    }
    const ChartFrame& frame = chart_->picture().chart.frame;
    const Instant at = moment_at(x, boundingRect(), chart_->picture(), look());
    return std::chrono::duration<double>(at - frame.from) /
           std::chrono::duration<double>(frame.to - frame.from);
}

void ChartItem::paint(QPainter* painter) {
    if (chart_) {
        paint_chart(*painter, boundingRect(), chart_->picture(), look(), chart_->cursor());
    }
}

} // namespace beforehand::view
