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

void PageItem::setNumber(int number) {
    if (number_ != number) {
        number_ = number;
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

/// As many dots as the screen has.
void PageItem::paint(QPainter* painter) {
    if (report_ && number_ < report_->pages()) {
        painter->drawImage(boundingRect(),
                           report_->document()->image(number_, qRound(ratio_ * width())));
    }
}

} // namespace beforehand::view
