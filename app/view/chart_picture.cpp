// SPDX-License-Identifier: Apache-2.0
#include "app/view/chart_picture.h"

#include <QCoreApplication>
#include <algorithm>

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

/// Every `step` after the injection, with its time since.
void add_elapsed_ticks(ChartPicture& picture, std::chrono::minutes step) {
    const Instant zero = *picture.injection;
    const auto since = picture.chart.frame.from - zero;
    auto count = since / step;
    for (Instant at = zero + count * step; at <= picture.chart.frame.to;
         at = zero + ++count * step) {
        if (at < picture.chart.frame.from) {
            continue;
        }
        const auto minutes = static_cast<int>((count * step).count());
        picture.ticks.push_back({at, minutes % 60 == 0 ? ChartText::tr("%1 h").arg(minutes / 60)
                                                       : ChartText::tr("%1 min").arg(minutes)});
    }
}

/// At the start of every `step` days, counted from the injection's, with the day or the week.
void add_day_ticks(ChartPicture& picture, int step, const Zone& zone) {
    const WallDate zero = date::floor<date::days>(zone.to_wall(*picture.injection));
    const WallDate first = date::floor<date::days>(zone.to_wall(picture.chart.frame.from));
    int day = static_cast<int>((first - zero).count());
    day -= ((day % step) + step) % step;
    for (;; day += step) {
        const Instant at = zone.to_instant(zero + date::days{day}).instant;
        if (at > picture.chart.frame.to) {
            return;
        }
        if (at >= picture.chart.frame.from || day == 0) {
            const Instant shown = std::max(at, picture.chart.frame.from);
            picture.ticks.push_back({shown, step % 7 == 0 ? ChartText::tr("week %1").arg(day / 7)
                                                          : ChartText::tr("day %1").arg(day)});
        }
    }
}

} // namespace

std::chrono::seconds length_of(ChartRange range) {
    switch (range) {
    case ChartRange::hour:
        return 1h + 10min;
    case ChartRange::hours:
        return 8h + 40min;
    case ChartRange::weeks:
        return 15 * 24h;
    case ChartRange::months:
        return 86 * 24h;
    }
    return 1h;
}

Instant usual_begin(std::optional<Instant> injection, Instant now) {
    return injection.value_or(now - 7 * 24h);
}

ChartPicture chart_picture(Chart chart, ChartRange range, const DiarySchedule& schedule,
                           std::optional<Instant> injection, const Zone& zone) {
    ChartPicture picture{std::move(chart), {}, {}, injection};
    if (!injection) {
        return picture;
    }
    for (const DiaryPhase& phase : schedule.phases) {
        const Instant from = stretch_begin(phase.from, *injection, zone);
        const Instant to = stretch_end(phase.to, *injection, zone);
        if (from < picture.chart.frame.to && to > picture.chart.frame.from) {
            picture.bands.push_back(
                {std::max(from, picture.chart.frame.from), std::min(to, picture.chart.frame.to),
                 QString::fromStdString(phase.title), &phase == &schedule.phases.front()});
        }
    }
    switch (range) {
    case ChartRange::hour:
        add_elapsed_ticks(picture, 15min);
        break;
    case ChartRange::hours:
        add_elapsed_ticks(picture, 60min);
        break;
    case ChartRange::weeks:
        add_day_ticks(picture, 1, zone);
        break;
    case ChartRange::months:
        add_day_ticks(picture, 7, zone);
        break;
    }
    return picture;
}

} // namespace beforehand::view
