// SPDX-License-Identifier: Apache-2.0
#include "app/view/pdf.h"

#include "core/guide/figure.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <array>
#include <map>

namespace beforehand::view {

namespace {

using Kind = Document::Line::Kind;

constexpr int resolution = 300; ///< dots an inch
constexpr double margin_mm = 16;
constexpr double foot_points = 24;                ///< room at the end of a page for its number
constexpr int keep_with_next = 1;                 ///< state of a block that no page ends with
constexpr double figure_inches = 3.6;             ///< wide
constexpr std::array sizes{11.0, 10.0, 9.0, 8.0}; ///< points, the first that fits

const QColor ink(0x1d, 0x25, 0x28);
const QColor muted(0x56, 0x60, 0x65);

/// The light colours of qml/theme/Theme.qml.
const std::map<std::string_view, const char*> figure_colors{
    {"ink", "#1d2528"},           {"ink-muted", "#566065"},
    {"line", "#dddcd4"},          {"surface", "#ffffff"},
    {"accent", "#0e5a63"},        {"accent-tint", "#dfecec"},
    {"preparation", "#5f4c86"},   {"preparation-tint", "#ece8f3"},
    {"procedure-day", "#7d5108"}, {"procedure-day-tint", "#f8ecd4"},
    {"recovery", "#48622a"},      {"recovery-tint", "#e6eddb"}};

QString qstring(const std::string& text) {
    return QString::fromStdString(text);
}

/// Puts the lines into a text document. Everything goes in as plain text: nothing is markup.
class Layout {
  public:
    Layout(QTextDocument& page, double points)
        : cursor_(&page)
        , points_(points) {}

    void add(const Document& document) {
        words(qstring(document.title), points_ * 1.8, true, ink, 0);
        if (!document.subtitle.empty()) {
            words(qstring(document.subtitle), points_ * 1.1, false, muted, 2);
        }
        for (std::size_t i = 0; i < document.lines.size(); ++i) {
            after_room_ = i > 0 && document.lines[i - 1].kind == Kind::room;
            add(document.lines[i]);
            if (i + 1 < document.lines.size() && document.lines[i + 1].kind == Kind::room) {
                cursor_.block().setUserState(keep_with_next); // room to write stays with its words
            }
        }
        if (!document.foot.empty()) {
            words(qstring(document.foot), points_ * 0.8, false, muted, 14);
        }
    }

  private:
    void add(const Document::Line& line) {
        switch (line.kind) {
        case Kind::heading:
            words(qstring(line.text), points_ * 1.3, true, ink, 12);
            cursor_.block().setUserState(keep_with_next);
            break;
        case Kind::day:
            words(qstring(line.text), points_, true, muted, 7);
            cursor_.block().setUserState(keep_with_next);
            break;
        case Kind::check:
            check(line);
            break;
        case Kind::fact:
            fact(line);
            break;
        case Kind::room:
            words(qstring(line.label) + QStringLiteral(":  ") + QString(60, u'_'), points_, false,
                  ink, 10);
            break;
        case Kind::item:
            item(line);
            break;
        case Kind::figure:
            figure(line);
            break;
        case Kind::columns:
        case Kind::row:
            cells(line);
            break;
        case Kind::words:
        case Kind::chart:
            words(qstring(line.text), points_, false, ink, 4);
            break;
        }
    }

    void cells(const Document::Line& line) {
        QStringList texts;
        for (const std::string& cell : line.cells) {
            texts.append(qstring(cell));
        }
        words(texts.join(QStringLiteral("   ")), points_ * 0.9, line.kind == Kind::columns, ink, 2);
    }

    QTextBlockFormat block(double above, double indent = 0) const {
        QTextBlockFormat format;
        format.setTopMargin(above * resolution / 72);
        format.setLeftMargin(indent * resolution / 72);
        format.setNonBreakableLines(false);
        return format;
    }

    static QTextCharFormat letters(double points, bool bold, const QColor& colour) {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
        format.setForeground(colour);
        return format;
    }

    void words(const QString& text, double points, bool bold, const QColor& colour, double above,
               double indent = 0) {
        start(block(above, indent));
        cursor_.insertText(text, letters(points, bold, colour));
    }

    /// The first block of a document is there already.
    void start(const QTextBlockFormat& format) {
        if (begun_) {
            cursor_.insertBlock(format);
        } else {
            cursor_.setBlockFormat(format);
            begun_ = true;
        }
    }

    void check(const Document::Line& line) {
        static constexpr char16_t boxes[] = {u'\u2610', u'\u2611', u'\u2612'};
        QTextBlockFormat hanging = block(after_room_ ? 16 : 4, 16);
        hanging.setTextIndent(-16.0 * resolution / 72);
        start(hanging);
        const bool settled = line.mark != Document::Line::Mark::none;
        cursor_.insertText(QString(QChar(boxes[static_cast<std::size_t>(line.mark)])) + u' ',
                           letters(points_ * 1.15, false, ink));
        if (!line.label.empty()) {
            cursor_.insertText(qstring(line.label) + QStringLiteral("  "),
                               letters(points_, false, muted));
        }
        cursor_.insertText(qstring(line.text), letters(points_, true, settled ? muted : ink));
        if (!line.detail.empty()) {
            cursor_.block().setUserState(keep_with_next);
            words(qstring(line.detail), points_ * 0.9, false, muted, 0, 16);
        }
    }

    void item(const Document::Line& line) {
        const double indent = line.label.size() > 3 ? 30 : 16; // an id is wider than a dot
        QTextBlockFormat hanging = block(3, indent);
        hanging.setTextIndent(-indent * resolution / 72);
        hanging.setTabPositions({{indent * resolution / 72, QTextOption::LeftTab}});
        start(hanging);
        cursor_.insertText(qstring(line.label) + u'\t', letters(points_, false, muted));
        cursor_.insertText(qstring(line.text), letters(points_, false, ink));
    }

    /// As on the screen in light colours. Below it, for who prints in grey, what it shows.
    void figure(const Document::Line& line) {
        const std::string svg = painted_figure(line.svg, [](std::string_view name) {
            const auto found = figure_colors.find(name);
            return std::string(found == figure_colors.end() ? "#1d2528" : found->second);
        });
        QSvgRenderer renderer(QByteArray::fromStdString(svg));
        const QSize natural = renderer.defaultSize();
        if (renderer.isValid() && !natural.isEmpty()) {
            const int width = static_cast<int>(figure_inches * resolution);
            QImage image(width, width * natural.height() / natural.width(), QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            renderer.render(&painter);
            painter.end();
            start(block(8));
            cursor_.insertImage(image);
            cursor_.block().setUserState(keep_with_next);
        }
        words(qstring(line.text), points_ * 0.85, false, muted, 2);
    }

    void fact(const Document::Line& line) {
        start(block(6));
        cursor_.insertText(qstring(line.label) + QStringLiteral(":  "),
                           letters(points_, false, muted));
        QTextCharFormat value = letters(points_ * 1.1, true, ink);
        value.setFontItalic(line.open);
        value.setFontWeight(line.open ? QFont::Normal : QFont::DemiBold);
        cursor_.insertText(qstring(line.text), value);
    }

    QTextCursor cursor_;
    double points_;
    bool begun_ = false;
    bool after_room_ = false; ///< a box that comes next is apart from that room
};

QPageSize page_size() {
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(letter ? QPageSize::Letter : QPageSize::A4);
}

/// Sends to the next page what would stand apart from the words that belong to it.
void keep_together(QTextDocument& page) {
    const double height = page.pageSize().height();
    const auto page_of = [&](const QTextBlock& block, bool end) {
        const QRectF place = page.documentLayout()->blockBoundingRect(block);
        return static_cast<int>((end ? place.bottom() - 1 : place.top()) / height);
    };
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        const bool starts =
            block.userState() == keep_with_next && block.previous().userState() != keep_with_next;
        QTextBlock last = block;
        while (last.userState() == keep_with_next && last.next().isValid()) {
            last = last.next();
        }
        if (starts && page_of(block, false) != page_of(last, true)) {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
        }
    }
}

/// The document laid out for the writer's page, in letters that fit it on one page if it should be.
void lay_out(const Document& document, QPdfWriter& writer, QTextDocument& page) {
    page.documentLayout()->setPaintDevice(&writer);
    page.setDocumentMargin(0);
    page.setDefaultFont(QFont(QStringLiteral("Noto Sans")));
    page.setPageSize(QSizeF(writer.width(), writer.height() - foot_points * resolution / 72));
    for (const double points : sizes) {
        page.clear();
        Layout(page, points).add(document);
        if (!document.one_page || page.pageCount() == 1) {
            break;
        }
    }
    keep_together(page);
}

void paint(QTextDocument& page, const QString& title, QPdfWriter& writer) {
    QPainter painter(&writer);
    const QSizeF size = page.pageSize();
    const int pages = page.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0) {
            writer.newPage();
        }
        painter.save();
        painter.translate(0, -i * size.height());
        page.drawContents(&painter, QRectF(0, i * size.height(), size.width(), size.height()));
        painter.restore();
        if (pages > 1) {
            QFont font(QStringLiteral("Noto Sans"));
            font.setPointSizeF(8);
            painter.setFont(font);
            painter.setPen(muted);
            painter.drawText(
                QRectF(0, size.height(), size.width(), writer.height() - size.height()),
                Qt::AlignRight | Qt::AlignBottom,
                QStringLiteral("%1 · %2 / %3").arg(title).arg(i + 1).arg(pages));
        }
    }
}

} // namespace

Result<void> write_pdf(const Document& document, const std::filesystem::path& file) {
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageSize(page_size());
        writer.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
                              QPageLayout::Millimeter);
        writer.setResolution(resolution);
        writer.setTitle(qstring(document.title));
        writer.setCreator(QStringLiteral("Beforehand"));
        QTextDocument page;
        lay_out(document, writer, page);
        paint(page, qstring(document.title), writer);
    }
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes.data()) != bytes.size() ||
        !out.commit()) {
        return fail(ErrorKind::io, "The file could not be written. Choose another place.",
                    file.string());
    }
    return {};
}

} // namespace beforehand::view
