// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/chart_view.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>

namespace beforehand::view {

/// The chart of the diary in the window. It is as high as its width asks for. Colours and letters
/// are the theme's.
class ChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(beforehand::view::ChartView* chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QColor surface MEMBER surface_ NOTIFY lookChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY lookChanged)
    Q_PROPERTY(QColor muted MEMBER muted_ NOTIFY lookChanged)
    Q_PROPERTY(QColor line MEMBER line_ NOTIFY lookChanged)
    Q_PROPERTY(QColor accent MEMBER accent_ NOTIFY lookChanged)
    Q_PROPERTY(QColor firstTint MEMBER first_tint_ NOTIFY lookChanged)
    Q_PROPERTY(QColor firstTone MEMBER first_tone_ NOTIFY lookChanged)
    Q_PROPERTY(QColor tint MEMBER tint_ NOTIFY lookChanged)
    Q_PROPERTY(QColor tone MEMBER tone_ NOTIFY lookChanged)
    Q_PROPERTY(QColor leftColor MEMBER left_ NOTIFY lookChanged)
    Q_PROPERTY(QColor rightColor MEMBER right_ NOTIFY lookChanged)
    Q_PROPERTY(QFont font MEMBER font_ NOTIFY lookChanged)
    Q_PROPERTY(double unit MEMBER unit_ NOTIFY lookChanged)
    Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY lookChanged)

  public:
    explicit ChartItem(QQuickItem* parent = nullptr);

    ChartView* chart() const { return chart_; }
    void setChart(ChartView* chart);
    /// Where in what is shown a place in the item is: 0 is its begin, 1 its end.
    Q_INVOKABLE double shareAt(double x) const;

    void paint(QPainter* painter) override;

  signals:
    void chartChanged();
    void lookChanged();

  protected:
    void geometryChange(const QRectF& after, const QRectF& before) override;

  private:
    ChartLook look() const;
    void refresh();

    QPointer<ChartView> chart_;
    QColor surface_, ink_, muted_, line_, accent_;
    QColor first_tint_, first_tone_, tint_, tone_, left_, right_;
    QFont font_;
    double unit_ = 1;
    bool mirrored_ = false;
};

} // namespace beforehand::view
