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

/// The end of a phase, or later where its last prompts can still be answered then, or were: the
/// score of 8 hours that was written a minute after them is one of the first 8 hours.
Instant chart_end(const DiaryPhase& phase, Instant begin, const DiarySource& source) {
    const Instant end = stretch_end(phase.to, *source.procedure.injected, source.zone);
    Instant last = end;
    for (const PromptRow& row : source.prompts) {
        const PlannedPrompt& planned = *row.planned;
        if (planned.prompt->asks == Prompt::Asks::pain &&
            planned.when.anchor == Anchor::injection && planned.due && *planned.due >= begin &&
            *planned.due <= end) {
            last = std::max(last, *planned.closes - 1s); // at which it is closed
            last = row.entry ? std::max(last, row.entry->happened_at) : last;
        }
    }
    return last;
}

/// The two charts of one stretch.
void add_stretch(const std::string& title, const ChartFrame& frame, std::span<const Side> sides,
                 const DiarySource& source, Document& document) {
    const Instant injection = *source.procedure.injected;
    for (const Doing doing : {Doing::rest, Doing::moving}) {
        Chart made =
            chart(frame, doing, *source.guide.diary, source.prompts, source.entries, injection);
        if (std::ranges::all_of(made.lines,
                                [](const ChartLine& line) { return line.runs.empty(); })) {
            continue;
        }
        const std::string side(sides.size() == 1 ? side_words(sides.front()) : "");
        Document::Line line{Document::Line::Kind::chart};
        line.text =
            title + ", " + (side.empty() ? "" : side + ", ") + std::string(doing_words(doing));
        line.chart = std::move(made);
        line.ticks = ticks_of(frame, injection, source.zone);
        document.lines.push_back(std::move(line));
    }
}

} // namespace

void add_charts(std::span<const Side> sides, const DiarySource& source, Document& document) {
    const Instant injection = *source.procedure.injected;
    Instant charted = injection;
    for (const DiaryPhase& phase : source.guide.diary->phases) {
        const Instant begin = stretch_begin(phase.from, injection, source.zone);
        const ChartFrame frame{begin, std::min(chart_end(phase, begin, source), source.now),
                               columns};
        if (frame.to > frame.from) {
            add_stretch(phase.title, frame, sides, source, document);
            charted = std::max(charted, frame.to);
        }
    }
    Instant last = charted;
    for (const LogEntry& entry : source.entries) {
        if (entry.kind == LogEntry::Kind::pain) {
            last = std::max(last, entry.happened_at);
        }
    }
    if (last > charted) {
        add_stretch("From the injection on", {injection, last, columns}, sides, source, document);
    }
}

} // namespace beforehand
