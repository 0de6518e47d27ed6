// SPDX-License-Identifier: Apache-2.0
#include "app/view/document_pages.h"

#include "app/view/page_breaks.h"
#include "app/view/page_chart.h"
#include "app/view/page_figure.h"
#include "app/view/page_ink.h"
#include "app/view/page_lines.h"
#include "app/view/page_words.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>
#include <array>
#include <limits>
#include <optional>

namespace beforehand::view {

namespace {

using page::dots;

constexpr double margin_mm = 16;
constexpr double dense_margin_mm = 12;            ///< of what is meant for two pages
constexpr double foot_letters = 8;                ///< points
constexpr double foot_points = 24;                ///< room at the end of a page for its number
constexpr std::array sizes{11.0, 10.0, 9.0, 8.0}; ///< points, the first that fits
constexpr double boundary = 0.5;                  ///< dots
constexpr double least_for_one = 9; ///< so small for one page, if two are meant; else on two

/// As is the custom here.
QPageSize usual_sheet() {
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(letter ? QPageSize::Letter : QPageSize::A4);
}

QPageLayout layout_for(const Document& document, const QPageSize& sheet) {
    const double margin = document.two_pages ? dense_margin_mm : margin_mm;
    return {sheet, QPageLayout::Portrait, QMarginsF(margin, margin, margin, margin),
            QPageLayout::Millimeter};
}

int most_pages(const Document& document) {
    return document.one_page ? 1 : document.two_pages ? 2 : std::numeric_limits<int>::max();
}

/// Letters are measured on it, whatever the pages are painted on.
QImage measure() {
    constexpr double inches_per_meter = 39.3701;
    QImage sheet(1, 1, QImage::Format_RGB32);
    sheet.setDotsPerMeterX(qRound(page::resolution * inches_per_meter));
    sheet.setDotsPerMeterY(qRound(page::resolution * inches_per_meter));
    return sheet;
}

} // namespace

struct DocumentPages::Parts {
    QString title;
    QString call;
    QPageLayout paper;
    QImage measured = measure();
    std::unique_ptr<page::Charts> charts; ///< of the text, which goes first
    std::unique_ptr<page::Figures> figures;
    std::unique_ptr<QTextDocument> text;
    double laid_out_in = 0; ///< points

    Parts(const Document& document, const QPageSize& sheet)
        : title(QString::fromStdString(document.title))
        , call(QString::fromStdString(document.call))
        , paper(layout_for(document, sheet)) {
        // What is meant for two pages is on one, if its letters need not be small for that.
        const int most = most_pages(document);
        std::optional<double> fits; // the largest letters that do
        double points = 0;
        for (const double size : sizes) {
            points = size;
            lay_out(document, points);
            const int count = text->pageCount();
            if (count <= most && !fits) {
                fits = points;
            }
            const bool may_be_fewer = document.two_pages && count > 1 && points > least_for_one;
            if (fits && !may_be_fewer) {
                points = count == 1 ? points : *fits;
                break;
            }
        }
        if (points != laid_out_in) {
            lay_out(document, points);
        }
    }

    QSizeF room() const { return paper.paintRectPixels(page::resolution).size(); }
    /// The same without the foot.
    QSizeF body() const { return text->pageSize(); }

    /// Whom to call, and which page of how many it is, where there is more than one.
    void paint_foot(QPainter& painter, int page) const {
        QFont font(QString::fromLatin1(page::family));
        font.setPixelSize(qRound(dots(foot_letters)));
        painter.setFont(font);
        const QFontMetricsF metrics(font);
        const QRectF foot(QPointF(0, body().height()), room() - QSizeF(0, body().height()));
        const QString number =
            text->pageCount() > 1
                ? QStringLiteral(" \u00b7 %1 / %2").arg(page + 1).arg(text->pageCount())
                : QString();
        // A person may have written more beside a number than its digits: none of it is cut.
        const QRectF beside =
            foot.adjusted(0, 0, -metrics.horizontalAdvance(number) - dots(foot_points), 0);
        constexpr int wrapped = Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap;
        QFont smaller = font;
        while (smaller.pixelSize() > 1 &&
               QFontMetricsF(smaller).boundingRect(beside, wrapped, call).height() >
                   foot.height()) {
            smaller.setPixelSize(smaller.pixelSize() - 1);
        }
        painter.setPen(page::ink);
        painter.setFont(smaller);
        painter.drawText(beside, wrapped, call);
        if (!number.isEmpty()) {
            const double room_left = beside.width() - metrics.horizontalAdvance(call);
            painter.setPen(page::muted);
            painter.setFont(font);
            painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                             metrics.elidedText(title, Qt::ElideRight, std::max(0.0, room_left)) +
                                 number);
        }
    }

    void lay_out(const Document& document, double points) {
        laid_out_in = points;
        text = std::make_unique<QTextDocument>();
        text->documentLayout()->setPaintDevice(&measured);
        text->setUndoRedoEnabled(false);
        text->setDocumentMargin(0);
        text->setDefaultFont(QFont(QString::fromLatin1(page::family)));
        text->setPageSize(room() - QSizeF(0, dots(foot_points)));
        charts = std::make_unique<page::Charts>(*text);
        figures = std::make_unique<page::Figures>(*text);
        page::put_lines(document, points, *text, *charts, *figures);
        page::keep_together(*text);
    }
};

DocumentPages::DocumentPages(const Document& document)
    : DocumentPages(document, usual_sheet()) {}

DocumentPages::DocumentPages(const Document& document, const QPageSize& sheet)
    : parts_(std::make_unique<Parts>(document, sheet)) {}

DocumentPages::~DocumentPages() = default;

int DocumentPages::count() const {
    return parts_->text->pageCount();
}

const QPageLayout& DocumentPages::layout() const {
    return parts_->paper;
}

void DocumentPages::paint(QPainter& painter, int page) const {
    const QSizeF body = parts_->body();
    const double top = page * body.height();
    painter.save();
    painter.translate(0, -top);
    // What begins where the page ends is the next one's.
    const QRectF part(0, top + boundary, body.width(), body.height() - 2 * boundary);
    parts_->text->drawContents(&painter, part);
    painter.restore();
    parts_->paint_foot(painter, page);
}

QImage DocumentPages::image(int page, int width) const {
    const QSizeF sheet = parts_->paper.fullRectPixels(page::resolution).size();
    const double scale = width / sheet.width();
    QImage image(width, qRound(sheet.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    painter.translate(parts_->paper.paintRectPixels(page::resolution).topLeft());
    paint(painter, page);
    return image;
}

QString DocumentPages::text(int page) const {
    return page::painted_words(QRectF(QPointF(), parts_->room()),
                               [&](QPainter& painter) { paint(painter, page); });
}

} // namespace beforehand::view
