// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/chart_painter.h"
#include "core/share/document.h"

#include <QObject>
#include <QTextCursor>
#include <QTextObjectInterface>
#include <vector>

namespace beforehand::view::page {

/// The charts of a text document: each is one letter of it that is drawn as lines, not as dots, so
/// that it is sharp on any paper.
class Charts : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    /// Draws the charts of this document. Must outlive it.
    explicit Charts(QTextDocument& document);

    /// Puts the chart of `line` at the cursor, so many dots wide.
    void insert(QTextCursor& cursor, const Document::Line& line, double width);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

  private:
    struct Placed {
        ChartPicture picture;
        QSizeF size; ///< in dots
    };
    const Placed& placed(const QTextFormat& format) const;

    ChartLook look_;
    std::vector<Placed> charts_;
};

} // namespace beforehand::view::page
