// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextObjectInterface>
#include <memory>
#include <string>
#include <vector>

namespace beforehand::view::page {

/// The figures of a text document: each is one letter of it that is drawn as lines, not as dots, so
/// that it is sharp on any paper. As on the screen in light colours.
class Figures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    /// Draws the figures of this document. Must outlive it.
    explicit Figures(QTextDocument& document);

    /// Puts a guide's figure at the cursor, as large as it fits into `most`, in dots. Whether it
    /// can be drawn.
    bool insert(QTextCursor& cursor, const std::string& svg, const QSizeF& most);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

  private:
    struct Placed {
        std::unique_ptr<QSvgRenderer> picture;
        QSizeF size; ///< in dots
    };
    const Placed& placed(const QTextFormat& format) const;

    std::vector<Placed> figures_;
};

} // namespace beforehand::view::page
