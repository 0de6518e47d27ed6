// SPDX-License-Identifier: Apache-2.0
#include "core/share/report_charts.h"

#include "core/share/diary_words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

constexpr int columns = 64;
constexpr long long most_ticks = 8;

void add_hours(const ChartFrame& frame, Instant injection, std::vector<ChartTick>& ticks) {
    const long long first = (frame.from - injection) / 1h;
    const long long last = (frame.to - injection) / 1h;
    const long long step = std::max(1LL, (last - first + most_ticks - 1) / most_ticks);
    for (long long hour = first; hour <= last; hour += step) {
        const Instant at = injection + std::chrono::hours{hour};
        if (at >= frame.from) {
            ticks.push_back({at, std::to_string(hour) + " h"});
        }
    }
}

/// Days, or weeks where there are many, each at its midnight.
void add_days(const ChartFrame& frame, Instant injection, const Zone& zone,
              std::vector<ChartTick>& ticks) {
    const WallDate zero = date::floor<date::days>(zone.to_wall(injection));
    const auto day_of = [&](Instant instant) {
        return (date::floor<date::days>(zone.to_wall(instant)) - zero).count();
    };
    const long long first = day_of(frame.from);
    const long long last = day_of(frame.to);
    const bool weeks = last - first > 4 * 7;
    const long long unit = weeks ? 7 : 1;
    const long long step =
        unit * std::max(1LL, ((last - first) / unit + most_ticks - 1) / most_ticks);
    for (long long day = (first + unit - 1) / unit * unit; day <= last; day += step) {
        const Instant at =
            zone.to_instant(WallTime{zero + date::days{static_cast<int>(day)}}).instant;
        if (at >= frame.from && at <= frame.to) {
            ticks.push_back(
                {at, weeks ? "week " + std::to_string(day / 7) : "day " + std::to_string(day)});
        }
    }
}

std::vector<ChartTick> ticks_of(const ChartFrame& frame, Instant injection, const Zone& zone) {
    std::vector<ChartTick> ticks;
    if (frame.to - frame.from <= 24h) {
        add_hours(frame, injection, ticks);
    } else {
        add_days(frame, injection, zone, ticks);
    }
    return ticks;
}

} // namespace

void add_charts(Side side, const DiarySource& source, Document& document) {
    const DiarySchedule& schedule = *source.guide.diary;
    const Instant injection = *source.procedure.injected;
    for (const DiaryPhase& phase : schedule.phases) {
        const ChartFrame frame{stretch_begin(phase.from, injection, source.zone),
                               std::min(stretch_end(phase.to, injection, source.zone), source.now),
                               columns};
        if (frame.to <= frame.from) {
            continue;
        }
        for (const Doing doing : {Doing::rest, Doing::moving}) {
            Chart made = chart(frame, doing, schedule, source.prompts, source.entries, injection);
            std::erase_if(made.lines, [side](const ChartLine& line) { return line.side != side; });
            if (made.lines.empty() || made.lines.front().runs.empty()) {
                continue;
            }
            const std::string of_side(side_words(side));
            Document::Line line{Document::Line::Kind::chart};
            line.text = phase.title + ", " + (of_side.empty() ? "" : of_side + ", ") +
                        std::string(doing_words(doing));
            line.chart = std::move(made);
            line.ticks = ticks_of(frame, injection, source.zone);
            document.lines.push_back(std::move(line));
        }
    }
}

} // namespace beforehand
