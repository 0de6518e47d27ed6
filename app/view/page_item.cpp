// SPDX-License-Identifier: Apache-2.0
#include "app/view/page_item.h"

#include <QPainter>
#include <cmath>

namespace beforehand::view {

PageItem::PageItem(QQuickItem* parent)
    : QQuickPaintedItem(parent) {}

void PageItem::setReport(ReportView* report) {
    if (report_ == report) {
        return;
    }
    if (report_) {
        disconnect(report_, nullptr, this, nullptr);
    }
    report_ = report;
    if (report_) {
        connect(report_, &ReportView::changed, this, &PageItem::refresh);
    }
    refresh();
    emit pageChanged();
}

void PageItem::setPage(int page) {
    if (page_ != page) {
        page_ = page;
        refresh();
        emit pageChanged();
    }
}

void PageItem::refresh() {
    if (report_ && report_->document()) {
        const QSizeF sheet = report_->document()->layout().fullRect(QPageLayout::Point).size();
        setImplicitHeight(std::ceil(width() * sheet.height() / sheet.width()));
    }
    update();
}

void PageItem::geometryChange(const QRectF& after, const QRectF& before) {
    QQuickPaintedItem::geometryChange(after, before);
    if (after.width() != before.width()) {
        refresh();
    }
}

/// As many dots as the screen has, and never fewer than the words need to be read when enlarged.
void PageItem::paint(QPainter* painter) {
    if (report_ && page_ < report_->pages()) {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(boundingRect(), report_->document()->image(
                                               page_, qRound(std::max(1.0, ratio) * 2 * width())));
    }
}

} // namespace beforehand::view
