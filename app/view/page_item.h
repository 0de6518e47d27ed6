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
    Q_PROPERTY(int number READ number WRITE setNumber NOTIFY pageChanged) ///< from 0
    Q_PROPERTY(double ratio MEMBER ratio_ NOTIFY pageChanged) ///< dots of the screen to a pixel

  public:
    explicit PageItem(QQuickItem* parent = nullptr);

    ReportView* report() const { return report_; }
    void setReport(ReportView* report);
    int number() const { return number_; }
    void setNumber(int number);
    void paint(QPainter* painter) override;

  signals:
    void pageChanged();

  protected:
    void geometryChange(const QRectF& after, const QRectF& before) override;

  private:
    void refresh();

    QPointer<ReportView> report_;
    int number_ = 0;
    double ratio_ = 1;
};

} // namespace beforehand::view
