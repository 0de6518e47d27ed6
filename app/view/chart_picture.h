// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/wording.h"
#include "core/diary/chart.h"

#include <QString>
#include <vector>

namespace beforehand::view {

/// Over how long a time a chart shows pain.
enum class ChartRange { hour, hours, weeks, months };

/// A chart with everything that is written on it, before anything is drawn.
struct ChartPicture {
    struct Band { ///< a phase of the guide's diary schedule
        Instant from;
        Instant to;
        QString title;
        bool first = false; ///< the first of them has the procedure day's tint, others recovery's
    };
    struct Tick {
        Instant at;
        QString text; ///< empty: a line alone
    };

    Chart chart;
    std::vector<Band> bands;
    std::vector<Tick> ticks;
    std::optional<Instant> injection;
};

/// How long a range is: an hour, eight hours, two weeks or twelve weeks, and as much more as the
/// last score of it may be made later. Days have 24 hours here.
std::chrono::seconds length_of(ChartRange range);

/// Where a range begins: at the injection, or a week before `now` where there is none.
Instant usual_begin(std::optional<Instant> injection, Instant now);

/// Puts bands and ticks to the chart of `range`. The ticks of hours count from the injection, those
/// of days stand at the start of each.
ChartPicture chart_picture(Chart chart, ChartRange range, const DiarySchedule& schedule,
                           std::optional<Instant> injection, const Zone& zone);

} // namespace beforehand::view
