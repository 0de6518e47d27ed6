// SPDX-License-Identifier: Apache-2.0
#include "app/view/chart_view.h"

#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

constexpr int columns = 96; ///< more points than a chart on a phone can show apart

const std::pair<ChartRange, const char*> range_names[] = {
    {ChartRange::hour, "hour"},
    {ChartRange::hours, "hours"},
    {ChartRange::weeks, "weeks"},
    {ChartRange::months, "months"},
};

/// What someone wants to see who looks now.
ChartRange usual_range(std::optional<Instant> injection, Instant now) {
    if (!injection || now - *injection > 8h) {
        const bool weeks = !injection || now - *injection <= 14 * 24h;
        return weeks ? ChartRange::weeks : ChartRange::months;
    }
    return ChartRange::hours;
}

} // namespace

ChartView::ChartView(Session& session)
    : session_(session) {}

QString ChartView::range() const {
    const auto name =
        std::ranges::find(range_names, range_, &std::pair<ChartRange, const char*>::first);
    return QString::fromLatin1(name->second);
}

void ChartView::setRange(const QString& range) {
    for (const auto& [value, name] : range_names) {
        if (range == QLatin1String(name)) {
            range_ = value;
        }
    }
    chosen_ = true;
    since_ = {};
    draw();
}

QString ChartView::doing() const {
    return doing_ == Doing::rest ? QStringLiteral("rest") : QStringLiteral("moving");
}

void ChartView::setDoing(const QString& doing) {
    doing_ = doing == QStringLiteral("rest") ? Doing::rest : Doing::moving;
    sort_scores();
    draw();
}

Instant ChartView::first() const {
    return usual_begin(injection_, now_) - 7 * 24h;
}

Instant ChartView::last() const {
    const Instant now = now_;
    return std::max(usual_begin(injection_, now), now - length_of(range_) / 2);
}

bool ChartView::hasEarlier() const {
    return picture_.chart.frame.from > first();
}

bool ChartView::hasLater() const {
    return picture_.chart.frame.from < last();
}

void ChartView::pan(double share) {
    const auto by =
        std::chrono::seconds(qRound64(share * static_cast<double>(length_of(range_).count())));
    const Instant begin = usual_begin(injection_, now_);
    const Instant from = std::clamp(begin + since_ + by, first(), last());
    chosen_ = true;
    since_ = from - begin;
    draw();
}

void ChartView::update(const app::Snapshot* snapshot, const app::DiaryBook* book) {
    book_ = snapshot ? book : nullptr;
    now_ = session_.composition().clock().now();
    if (book_) {
        guide_ = snapshot->guide;
        zone_ = snapshot->plan.zone ? snapshot->plan.zone : session_.device_zone_data();
        injection_ = snapshot->plan.injection;
    }
    if (!chosen_) {
        range_ = usual_range(injection_, now_);
    }
    sort_scores();
    draw();
}

const DiarySchedule& ChartView::schedule() const {
    static const DiarySchedule none;
    return guide_->diary ? *guide_->diary : none;
}

void ChartView::sort_scores() {
    source_.reset();
    if (book_) {
        source_.emplace(doing_, schedule(), book_->rows, book_->entries, injection_);
    }
}

void ChartView::draw() {
    if (!source_) {
        picture_ = {};
        empty_ = true;
        emit changed();
        return;
    }
    const Instant from = usual_begin(injection_, now_) + since_;
    const ChartFrame frame{from, from + length_of(range_), columns};
    picture_ = chart_picture(source_->draw(frame), range_, schedule(), injection_, *zone_);
    empty_ = std::ranges::none_of(book_->entries,
                                  [](const LogEntry& entry) { return !entry.scores.empty(); });
    if (!pointed()) {
        cursor_.reset();
    }
    emit changed();
}

std::vector<ChartView::Point> ChartView::points() const {
    std::vector<Point> all;
    for (const ChartLine& line : picture_.chart.lines) {
        for (const ChartRun& run : line.runs) {
            for (const ChartPoint& point : run) {
                all.push_back({line.side, &point});
            }
        }
    }
    std::ranges::stable_sort(all, {}, [](const Point& some) { return some.point->at; });
    return all;
}

const ChartPoint* ChartView::pointed() const {
    for (const Point& some : points()) {
        if (cursor_ && some.side == cursor_->side && some.point->at == cursor_->at) {
            return some.point;
        }
    }
    return nullptr;
}

void ChartView::point(int step) {
    const std::vector<Point> all = points();
    if (all.empty()) {
        return;
    }
    const auto here = std::ranges::find_if(all, [&](const Point& some) {
        return cursor_ && some.side == cursor_->side && some.point->at == cursor_->at;
    });
    const auto last = std::ssize(all) - 1;
    const auto next = here == all.end()
                          ? (step < 0 ? last : 0)
                          : std::clamp<std::ptrdiff_t>(here - all.begin() + step, 0, last);
    const Point& chosen = all[static_cast<std::size_t>(next)];
    cursor_ = ChartCursor{chosen.side, chosen.point->at};
    emit changed();
}

void ChartView::pointAt(double share) {
    const auto length = static_cast<double>(length_of(range_).count());
    const Instant at = picture_.chart.frame.from + std::chrono::seconds(qRound64(share * length));
    const std::vector<Point> all = points();
    const auto nearest = std::ranges::min_element(
        all, {}, [&](const Point& some) { return std::chrono::abs(some.point->at - at); });
    if (nearest != all.end()) {
        cursor_ = ChartCursor{nearest->side, nearest->point->at};
        emit changed();
    }
}

void ChartView::pointNowhere() {
    cursor_.reset();
    emit changed();
}

QString ChartView::spanText() const {
    if (!book_) {
        return {};
    }
    const Wording& wording = session_.wording();
    const WallTime from = zone_->to_wall(picture_.chart.frame.from);
    const WallTime to = zone_->to_wall(picture_.chart.frame.to);
    const WallTime now = zone_->to_wall(now_);
    if (range_ == ChartRange::hour || range_ == ChartRange::hours) {
        const bool same = date::floor<date::days>(from) == date::floor<date::days>(to);
        //: From one moment to another
        return tr("%1 to %2")
            .arg(wording.moment(from, now), same ? wording.time(to) : wording.moment(to, now));
    }
    return tr("%1 to %2").arg(wording.day(from, now), wording.day(to, now));
}

QString ChartView::spoken() const {
    int count = 0;
    for (const Point& some : points()) {
        count += some.point->count;
    }
    const QString scores = tr("%n score(s)", nullptr, count);
    const QString missed =
        tr("%n time(s) without an entry", nullptr, static_cast<int>(picture_.chart.missed.size()));
    QStringList parts{spanText(), scores, missed};
    for (const ChartPicture::Band& band : picture_.bands) {
        parts << band.title;
    }
    return tr("Chart of your pain: %1. The same numbers are in the table.")
        .arg(parts.join(QStringLiteral(", ")));
}

QString ChartView::pointText() const {
    const ChartPoint* point = pointed();
    if (!point || !book_) {
        return {};
    }
    const DiaryWords words(session_.wording());
    const QString when = session_.wording().moment(zone_->to_wall(point->at), zone_->to_wall(now_));
    const QString score = point->count == 1
                              ? tr("%1 out of 10").arg(words.number(point->mean))
                              : tr("%n scores, %1 on average, from %2 to %3", nullptr, point->count)
                                    .arg(words.number(point->mean))
                                    .arg(point->least)
                                    .arg(point->most);
    QString text =
        cursor_->side == Side::whole
            ? tr("%1: %2").arg(when, score)
            : tr("%1, %2: %3").arg(when, DiaryWords::side(cursor_->side).toLower(), score);
    if (const QString mark = words.mark_in_short(point->mark); !mark.isEmpty()) {
        text += QStringLiteral(", ") + mark;
    }
    return text;
}

} // namespace beforehand::view
