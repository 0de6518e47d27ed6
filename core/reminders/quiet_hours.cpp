// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/quiet_hours.h"

#include "core/time/iso8601.h"

namespace beforehand {

namespace {

/// The first moment at which the clock shows this or, where it jumps over it, more.
Instant reached(WallTime wall, const Zone& zone) {
    const ResolvedWall found = zone.to_instant(wall);
    return found.fit == WallFit::gap ? zone.period_at(found.instant).begin : found.instant;
}

} // namespace

std::optional<QuietHours::Stretch> QuietHours::around(Instant moment, const Zone& zone) const {
    const auto today = date::floor<date::days>(zone.to_wall(moment));
    // They may have begun the evening before; tomorrow's, too, where the clock has just gone back
    // over midnight.
    for (const date::days days : {date::days{-1}, date::days{0}, date::days{1}}) {
        const WallTime midnight = today + days;
        const Stretch stretch{reached(midnight + from, zone),
                              reached(midnight + (from < to ? to : to + date::days{1}), zone)};
        if (moment >= stretch.from && moment < stretch.to) {
            return stretch;
        }
    }
    return {};
}

Result<QuietHours> parse_quiet_hours(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash != std::string_view::npos) {
        const auto from = parse_time_of_day(text.substr(0, dash));
        const auto to = parse_time_of_day(text.substr(dash + 1));
        if (from && to && *from != *to) {
            return QuietHours{*from, *to};
        }
    }
    return fail(ErrorKind::invalid, "Quiet hours are written like 22:00-07:00.", std::string(text));
}

std::string format_quiet_hours(const QuietHours& hours) {
    return format_time_of_day(hours.from) + '-' + format_time_of_day(hours.to);
}

} // namespace beforehand
