// SPDX-License-Identifier: Apache-2.0
#include "app/view/chart_painter.h"

#include "app/view/diary_words.h"

#include <QFontMetricsF>
#include <algorithm>
#include <ranges>

namespace beforehand::view {

namespace {

constexpr qreal plot_height = 176; ///< in pixels of the design, as are all below
constexpr qreal head_room = 10;    ///< above 10, for marks of medicine
constexpr qreal foot_room = 10;    ///< below 0, for stubs
constexpr qreal point_radius = 4.5;

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

enum class Symbol { left, right, stray, baseline, missed, medicine, afterwards, first_band, band };

struct LegendEntry {
    Symbol symbol;
    QString text;
};

class Painter {
  public:
    Painter(const ChartPicture& picture, const ChartLook& look, const QRectF& area)
        : picture_(picture)
        , look_(look)
        , metrics_(look.font)
        , unit_(look.unit) {
        const qreal axis = metrics_.horizontalAdvance(QStringLiteral("10")) + 8 * unit_;
        const qreal names = named_bands() ? metrics_.height() + 6 * unit_ : 0;
        const qreal end = edge() + (look.tags_beside ? tag_room() : 0);
        plot_ = QRectF(area.left() + (look.mirrored ? end : axis), area.top() + names,
                       area.width() - axis - end, plot_height * unit_);
        area_ = area;
    }

    qreal bottom() const { return plot_.bottom() + metrics_.height() + 6 * unit_; }

    qreal height() const {
        const qreal row = metrics_.height() + 6 * unit_;
        return bottom() - area_.top() + 6 * unit_ + row * static_cast<qreal>(legend_rows().size());
    }

    void paint(QPainter& painter, const std::optional<ChartCursor>& cursor) {
        painter_ = &painter;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(look_.font);
        bands();
        grid();
        ticks();
        baselines();
        gaps();
        medicines();
        painter.setClipRect(plot_.adjusted(-8 * unit_, -8 * unit_, 8 * unit_, 8 * unit_));
        for (const ChartLine& line : picture_.chart.lines) {
            draw(line);
        }
        painter.setClipping(false);
        tags();
        if (cursor) {
            point_out(*cursor);
        }
        legend();
        painter.restore();
    }

    qreal x(Instant at) const {
        const auto span =
            std::chrono::duration<double>(picture_.chart.frame.to - picture_.chart.frame.from);
        const auto since = std::chrono::duration<double>(at - picture_.chart.frame.from);
        const qreal share = span.count() > 0 ? since / span : 0;
        return look_.mirrored ? plot_.right() - share * plot_.width()
                              : plot_.left() + share * plot_.width();
    }

    Instant moment(qreal at) const {
        const qreal share =
            (look_.mirrored ? plot_.right() - at : at - plot_.left()) / plot_.width();
        const auto span = picture_.chart.frame.to - picture_.chart.frame.from;
        return picture_.chart.frame.from +
               std::chrono::seconds(qRound64(share * static_cast<qreal>(span.count())));
    }

  private:
    /// Room for a point at the end.
    qreal edge() const { return (point_radius + 4) * unit_; }

    bool named_bands() const { return !picture_.bands.empty(); }

    qreal y(double score) const {
        const qreal top = plot_.top() + head_room * unit_;
        const qreal height = plot_.height() - (head_room + foot_room) * unit_;
        return top + height * (1 - score / 10);
    }

    QPen pen(const QColor& color, qreal width, Qt::PenStyle style = Qt::SolidLine) const {
        return {color, width * unit_, style, Qt::RoundCap, Qt::RoundJoin};
    }

    bool fits_over(const ChartPicture::Band& band) const {
        QFont bold = look_.font;
        bold.setBold(true);
        return QFontMetricsF(bold).horizontalAdvance(band.title) <= qAbs(x(band.to) - x(band.from));
    }

    void bands() {
        for (const ChartPicture::Band& band : picture_.bands) {
            const QRectF box =
                QRectF(QPointF(x(band.from), plot_.top()), QPointF(x(band.to), plot_.bottom()))
                    .normalized();
            painter_->setPen(Qt::NoPen);
            painter_->setBrush(band.first ? look_.first_tint : look_.tint);
            painter_->drawRoundedRect(box, 8 * unit_, 8 * unit_);
            if (fits_over(band)) { // else it stands in the legend
                QFont bold = look_.font;
                bold.setBold(true);
                painter_->setFont(bold);
                painter_->setPen(band.first ? look_.first_tone : look_.tone);
                painter_->drawText(QRectF(box.left(), area_.top(), box.width(), metrics_.height()),
                                   Qt::AlignVCenter |
                                       (look_.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                                   band.title);
                painter_->setFont(look_.font);
            }
        }
    }

    void grid() {
        for (const int score : {0, 5, 10}) {
            painter_->setPen(pen(look_.line, 1));
            painter_->drawLine(QPointF(plot_.left(), y(score)), QPointF(plot_.right(), y(score)));
            painter_->setPen(look_.muted);
            const qreal left = look_.mirrored ? plot_.right() + 8 * unit_ : area_.left();
            const qreal width = metrics_.horizontalAdvance(QStringLiteral("10"));
            painter_->drawText(
                QRectF(left, y(score) - metrics_.height() / 2, width, metrics_.height()),
                Qt::AlignVCenter | Qt::AlignRight, QString::number(score));
        }
    }

    /// Texts that would touch the one before are left out; the lines stay.
    void ticks() {
        qreal taken = look_.mirrored ? 1e9 : -1e9;
        for (const ChartPicture::Tick& tick : picture_.ticks) {
            const qreal at = x(tick.at);
            painter_->setPen(pen(look_.line, 1));
            painter_->drawLine(QPointF(at, plot_.bottom()),
                               QPointF(at, plot_.bottom() + 4 * unit_));
            const qreal width = metrics_.horizontalAdvance(tick.text);
            const qreal left = std::clamp(at - width / 2, area_.left(),
                                          std::max(area_.left(), area_.right() - width));
            const bool free =
                look_.mirrored ? left + width + 8 * unit_ < taken : left > taken + 8 * unit_;
            if (tick.text.isEmpty() || !free) {
                continue;
            }
            painter_->setPen(look_.muted);
            painter_->drawText(
                QRectF(left, plot_.bottom() + 4 * unit_, width + 1, metrics_.height()),
                Qt::AlignCenter, tick.text);
            taken = look_.mirrored ? left : left + width;
        }
    }

    /// A score of no side among others of a side is neither.
    bool stray(Side side) const { return side == Side::whole && picture_.chart.lines.size() > 1; }

    QColor color(Side side) const {
        return stray(side) ? look_.muted : side == Side::right ? look_.right : look_.left;
    }

    bool same_baselines() const {
        const auto& lines = picture_.chart.lines;
        return std::ranges::all_of(
            lines, [&](const ChartLine& line) { return line.baseline == lines.front().baseline; });
    }

    QPen dashed(const QColor& color) const {
        QPen dashes = pen(color, 1.5);
        dashes.setDashPattern({4, 3});
        dashes.setCapStyle(Qt::FlatCap);
        return dashes;
    }

    void baselines() {
        for (const ChartLine& line : picture_.chart.lines) {
            if (!line.baseline) {
                continue;
            }
            painter_->setPen(dashed(same_baselines() ? look_.ink : color(line.side)));
            painter_->drawLine(QPointF(plot_.left(), y(*line.baseline)),
                               QPointF(plot_.right(), y(*line.baseline)));
        }
    }

    struct Tag {
        qreal at;
        QString text;
    };

    /// What the baselines are, the highest first.
    std::vector<Tag> tags_of() const {
        std::vector<Tag> tags;
        for (const ChartLine& line : picture_.chart.lines) {
            if (!line.baseline || (same_baselines() && !tags.empty())) {
                continue;
            }
            const QString text = same_baselines() || line.side == Side::whole
                                     ? ChartText::tr("Before: %1").arg(*line.baseline)
                                     : ChartText::tr("%1 before: %2")
                                           .arg(DiaryWords::side(line.side))
                                           .arg(*line.baseline);
            tags.push_back({y(*line.baseline), text});
        }
        std::ranges::sort(tags, {}, &Tag::at);
        return tags;
    }

    QFont bold() const {
        QFont font = look_.font;
        font.setBold(true);
        return font;
    }

    qreal tag_width(const Tag& tag) const {
        return QFontMetricsF(bold()).horizontalAdvance(tag.text) + 12 * unit_;
    }

    qreal tag_room() const {
        qreal widest = 0;
        for (const Tag& tag : tags_of()) {
            widest = std::max(widest, tag_width(tag));
        }
        return widest;
    }

    struct PlacedTag {
        QRectF box;
        QString text;
    };

    /// None over another, or over what is below the plot.
    std::vector<PlacedTag> placed_tags() const {
        std::vector<Tag> tags = tags_of();
        const qreal height = QFontMetricsF(bold()).height() + 2 * unit_;
        qreal lowest = -1e9;
        for (Tag& tag : tags) {
            tag.at = std::max(tag.at - height / 2, lowest + 2 * unit_);
            lowest = tag.at + height;
        }
        qreal highest = plot_.bottom();
        for (Tag& tag : tags | std::views::reverse) {
            tag.at = std::min(tag.at, highest - height);
            highest = tag.at - 2 * unit_;
        }
        std::vector<PlacedTag> placed;
        for (const Tag& tag : tags) {
            const qreal width = tag_width(tag);
            const qreal left =
                look_.tags_beside
                    ? (look_.mirrored ? plot_.left() - edge() - width : plot_.right() + edge())
                    : (look_.mirrored ? plot_.left() : plot_.right() - width);
            placed.push_back({QRectF(left, tag.at, width, height), tag.text});
        }
        return placed;
    }

    /// Whether a score would be hidden by a tag. Then all of them stand in the legend.
    bool tags_hide_scores() const {
        const qreal reach = (point_radius + 3) * unit_;
        const std::vector<PlacedTag> tags = placed_tags();
        const auto hidden = [&](const ChartPoint& point) {
            const QPointF at(x(point.at), y(point.mean));
            return std::ranges::any_of(tags, [&](const PlacedTag& tag) {
                return tag.box.adjusted(-reach, -reach, reach, reach).contains(at);
            });
        };
        return std::ranges::any_of(picture_.chart.lines, [&](const ChartLine& line) {
            return std::ranges::any_of(
                line.runs, [&](const ChartRun& run) { return std::ranges::any_of(run, hidden); });
        });
    }

    /// On top of everything, so that no line runs through the words.
    void tags() {
        if (tags_hide_scores()) {
            return;
        }
        painter_->setFont(bold());
        for (const PlacedTag& tag : placed_tags()) {
            painter_->setPen(Qt::NoPen);
            painter_->setBrush(look_.surface);
            painter_->drawRoundedRect(tag.box, 8 * unit_, 8 * unit_);
            painter_->setPen(look_.ink);
            painter_->drawText(tag.box, Qt::AlignCenter, tag.text);
        }
        painter_->setFont(look_.font);
    }

    void stub(QPointF foot) {
        QPen dotted = pen(look_.muted, 2);
        dotted.setDashPattern({0.1, 2.2});
        painter_->setPen(dotted);
        painter_->drawLine(foot, foot - QPointF(0, 22 * unit_));
    }

    void gaps() {
        for (const Instant missed : picture_.chart.missed) {
            stub({x(missed), plot_.bottom() - 3 * unit_});
        }
    }

    void pill(QPointF centre) {
        painter_->setPen(pen(look_.ink, 1.5));
        painter_->setBrush(look_.surface);
        const QRectF box(centre - QPointF(6, 3) * unit_, QSizeF(12, 6) * unit_);
        painter_->drawRoundedRect(box, 3 * unit_, 3 * unit_);
        painter_->drawLine(QPointF(centre.x(), box.top()), QPointF(centre.x(), box.bottom()));
    }

    void medicines() {
        for (const Instant taken : picture_.chart.medicine) {
            pill({x(taken), plot_.top() + 6 * unit_});
        }
    }

    void symbol(Symbol symbol, QPointF at) {
        const qreal radius = point_radius * unit_;
        switch (symbol) {
        case Symbol::left:
            painter_->setPen(Qt::NoPen);
            painter_->setBrush(look_.left);
            painter_->drawEllipse(at, radius, radius);
            return;
        case Symbol::stray:
            painter_->setPen(Qt::NoPen);
            painter_->setBrush(look_.muted);
            painter_->drawEllipse(at, radius, radius);
            return;
        case Symbol::first_band:
        case Symbol::band:
            painter_->setPen(pen(look_.line, 1));
            painter_->setBrush(symbol == Symbol::band ? look_.tint : look_.first_tint);
            painter_->drawRoundedRect(QRectF(at - QPointF(8, 6) * unit_, QSizeF(16, 12) * unit_),
                                      3 * unit_, 3 * unit_);
            return;
        case Symbol::right: {
            painter_->setPen(pen(look_.right, 2));
            painter_->setBrush(look_.surface);
            const qreal reach = radius + unit_ / 2;
            painter_->drawPolygon(QPolygonF{at - QPointF(0, reach), at + QPointF(reach, 0),
                                            at + QPointF(0, reach), at - QPointF(reach, 0)});
            return;
        }
        case Symbol::baseline:
            painter_->setPen(dashed(look_.ink));
            painter_->drawLine(at - QPointF(9, 0) * unit_, at + QPointF(9, 0) * unit_);
            return;
        case Symbol::missed:
            stub(at + QPointF(0, 9 * unit_));
            return;
        case Symbol::medicine:
            pill(at);
            return;
        case Symbol::afterwards:
            painter_->setPen(pen(look_.muted, 1.2));
            painter_->setBrush(Qt::NoBrush);
            painter_->drawEllipse(at, radius + 3 * unit_, radius + 3 * unit_);
            return;
        }
    }

    Symbol symbol_of(Side side) const {
        return stray(side) ? Symbol::stray : side == Side::right ? Symbol::right : Symbol::left;
    }

    void draw(const ChartLine& line) {
        QPen stroke = pen(color(line.side), line.side == Side::right ? 2 : 2.5);
        if (line.side == Side::right) {
            stroke.setDashPattern({3, 2.5});
            stroke.setCapStyle(Qt::FlatCap);
        }
        for (const ChartRun& run : line.runs) {
            QPolygonF path;
            for (const ChartPoint& point : run) {
                path << QPointF(x(point.at), y(point.mean));
            }
            painter_->setPen(stroke);
            painter_->setBrush(Qt::NoBrush);
            painter_->drawPolyline(path);
        }
        for (const ChartRun& run : line.runs) {
            for (const ChartPoint& point : run) {
                const QPointF at(x(point.at), y(point.mean));
                if (point.least !=
                    point.most) { // several in one column: from the least to the most
                    painter_->setPen(pen(color(line.side), 1.2));
                    painter_->drawLine(QPointF(at.x(), y(point.least)),
                                       QPointF(at.x(), y(point.most)));
                }
                if (point.mark != LogEntry::Mark::live) {
                    symbol(Symbol::afterwards, at);
                }
                symbol(symbol_of(line.side), at);
            }
        }
    }

    void point_out(const ChartCursor& cursor) {
        for (const ChartLine& line : picture_.chart.lines) {
            for (const ChartRun& run : line.runs) {
                for (const ChartPoint& point : run) {
                    if (line.side == cursor.side && point.at == cursor.at) {
                        painter_->setPen(pen(look_.accent, 2));
                        painter_->setBrush(Qt::NoBrush);
                        painter_->drawEllipse(QPointF(x(point.at), y(point.mean)), 10 * unit_,
                                              10 * unit_);
                    }
                }
            }
        }
    }

    /// Only what is in the picture.
    std::vector<LegendEntry> legend_entries() const {
        std::vector<LegendEntry> entries;
        bool afterwards = false;
        for (const ChartLine& line : picture_.chart.lines) {
            for (const ChartRun& run : line.runs) {
                afterwards = afterwards || std::ranges::any_of(run, [](const ChartPoint& point) {
                                 return point.mark != LogEntry::Mark::live;
                             });
            }
            if (line.side != Side::whole) {
                entries.push_back({symbol_of(line.side), DiaryWords::side(line.side)});
            } else if (stray(line.side)) {
                entries.push_back({Symbol::stray, ChartText::tr("No side said")});
            }
        }
        if (tags_hide_scores()) {
            for (const Tag& tag : tags_of()) {
                entries.push_back({Symbol::baseline, tag.text});
            }
        }
        for (const ChartPicture::Band& band : picture_.bands) {
            if (!fits_over(band)) {
                entries.push_back({band.first ? Symbol::first_band : Symbol::band, band.title});
            }
        }
        if (afterwards) {
            entries.push_back({Symbol::afterwards, ChartText::tr("Late or from memory")});
        }
        if (!picture_.chart.missed.empty()) {
            entries.push_back({Symbol::missed, ChartText::tr("No entry")});
        }
        if (!picture_.chart.medicine.empty()) {
            entries.push_back({Symbol::medicine, ChartText::tr("Pain medicine")});
        }
        return entries;
    }

    qreal wide(const LegendEntry& entry) const {
        return std::min(28 * unit_ + metrics_.horizontalAdvance(entry.text) + 14 * unit_,
                        area_.width());
    }

    std::vector<std::vector<LegendEntry>> legend_rows() const {
        std::vector<std::vector<LegendEntry>> rows;
        qreal used = 0;
        for (LegendEntry& entry : legend_entries()) {
            const qreal width = wide(entry);
            if (rows.empty() || used + width > area_.width()) {
                rows.emplace_back();
                used = 0;
            }
            used += width;
            rows.back().push_back(std::move(entry));
        }
        return rows;
    }

    void legend() {
        const qreal row_height = metrics_.height() + 6 * unit_;
        qreal top = bottom() + 6 * unit_;
        for (const auto& row : legend_rows()) {
            qreal left = look_.mirrored ? area_.right() : area_.left();
            for (const LegendEntry& entry : row) {
                const qreal width = wide(entry);
                const qreal begin = look_.mirrored ? left - width : left;
                const qreal middle = top + row_height / 2;
                symbol(entry.symbol,
                       {look_.mirrored ? begin + width - 10 * unit_ : begin + 10 * unit_, middle});
                painter_->setPen(look_.ink);
                const QRectF text(look_.mirrored ? begin + 14 * unit_ : begin + 22 * unit_, top,
                                  width - 36 * unit_ + 2, row_height);
                painter_->drawText(
                    text, Qt::AlignVCenter | (look_.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                    metrics_.elidedText(entry.text, Qt::ElideRight, text.width()));
                left += look_.mirrored ? -width : width;
            }
            top += row_height;
        }
    }

    const ChartPicture& picture_;
    const ChartLook& look_;
    QFontMetricsF metrics_;
    qreal unit_;
    QRectF area_;
    QRectF plot_;
    QPainter* painter_ = nullptr;
};

} // namespace

qreal chart_height(const ChartPicture& picture, const ChartLook& look, qreal width) {
    return Painter(picture, look, QRectF(0, 0, width, 0)).height();
}

void paint_chart(QPainter& painter, const QRectF& area, const ChartPicture& picture,
                 const ChartLook& look, const std::optional<ChartCursor>& cursor) {
    Painter(picture, look, area).paint(painter, cursor);
}

Instant moment_at(qreal x, const QRectF& area, const ChartPicture& picture, const ChartLook& look) {
    return Painter(picture, look, area).moment(x);
}

} // namespace beforehand::view
