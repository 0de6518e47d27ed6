// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/quiet_hours.h"

#include "core/time/iso8601.h"

namespace beforehand {

std::optional<QuietHours::Stretch> QuietHours::around(Instant moment, const Zone& zone) const {
    const WallTime wall = zone.to_wall(moment);
    const auto today = date::floor<date::days>(wall);
    // Over midnight the stretch that holds a moment may have begun the evening before.
    for (const auto day : {today - date::days{1}, today}) {
        const WallTime begin = WallTime{day} + from;
        const WallTime end = WallTime{from < to ? day : day + date::days{1}} + to;
        if (wall >= begin && wall < end) {
            const Stretch stretch{zone.to_instant(begin).instant, zone.to_instant(end).instant};
            if (moment < stretch.to) { // an hour that comes twice ends them the first time
                return stretch;
            }
        }
    }
    return {};
}

Result<QuietHours> parse_quiet_hours(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash != std::string_view::npos) {
        const auto from = parse_time_of_day(text.substr(0, dash));
        const auto to = parse_time_of_day(text.substr(dash + 1));
        if (from && to && *from != *to && *from < std::chrono::hours{24} &&
            *to < std::chrono::hours{24}) {
            return QuietHours{*from, *to};
        }
    }
    return fail(ErrorKind::invalid, "Quiet hours are written like 22:00-07:00.", std::string(text));
}

std::string format_quiet_hours(const QuietHours& hours) {
    return format_time_of_day(hours.from) + '-' + format_time_of_day(hours.to);
}

} // namespace beforehand
