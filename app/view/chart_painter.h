// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/chart_picture.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>

namespace beforehand::view {

/// The colours and letters that a chart is drawn in: the theme's in the window, plain ones on
/// paper.
struct ChartLook {
    QColor surface;
    QColor ink;
    QColor muted;
    QColor line;
    QColor accent;
    QColor first_tint; ///< of the first phase's band
    QColor first_tone; ///< of its name
    QColor tint;       ///< of the others
    QColor tone;
    QColor left;           ///< filled circles and a solid line; also where there are no sides
    QColor right;          ///< open diamonds and a dashed line
    QFont font;            ///< of the labels
    qreal unit = 1;        ///< the length of a pixel of the design: lines and marks scale with it
    bool mirrored = false; ///< time runs from right to left
    bool tags_beside = false; ///< what the baselines are stands beside the plot, not over its end
};

/// Which point is pointed at: its line and moment.
struct ChartCursor {
    Side side = Side::whole;
    Instant at;
};

/// How high the chart of this width is, with its axis and its legend.
qreal chart_height(const ChartPicture& picture, const ChartLook& look, qreal width);

/// Draws into `area`. No shading of good or bad, and no percentage.
void paint_chart(QPainter& painter, const QRectF& area, const ChartPicture& picture,
                 const ChartLook& look, const std::optional<ChartCursor>& cursor = {});

/// Where a moment lies in it, for a finger: the same geometry as paint_chart().
Instant moment_at(qreal x, const QRectF& area, const ChartPicture& picture, const ChartLook& look);

} // namespace beforehand::view
