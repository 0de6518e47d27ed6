// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/report_view.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace beforehand::view {

/// A page of the report, as it is printed. It is as high as its width asks for.
class PageItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(beforehand::view::ReportView* report READ report WRITE setReport NOTIFY pageChanged)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged) ///< from 0

  public:
    explicit PageItem(QQuickItem* parent = nullptr);

    ReportView* report() const { return report_; }
    void setReport(ReportView* report);
    int page() const { return page_; }
    void setPage(int page);
    void paint(QPainter* painter) override;

  signals:
    void pageChanged();

  protected:
    void geometryChange(const QRectF& after, const QRectF& before) override;

  private:
    void refresh();

    QPointer<ReportView> report_;
    int page_ = 0;
};

} // namespace beforehand::view
