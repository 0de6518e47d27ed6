// SPDX-License-Identifier: Apache-2.0
#include "core/time/offset.h"

#include <cstdint>

namespace beforehand {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr date::days longest{3653}; // ten years

/// Reads "-P", "P" or "+P".
std::optional<bool> take_sign(std::string_view& text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (!text.starts_with('P')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return negative;
}

/// Reads "42H" if the unit is H; leaves `text` alone if it is not. Nine digits cannot overflow.
std::optional<std::int64_t> take_part(std::string_view& text, char unit) {
    std::int64_t value = 0;
    std::size_t length = 0;
    for (; length < text.size() && text[length] >= '0' && text[length] <= '9'; ++length) {
        if (length == 9) {
            return std::nullopt;
        }
        value = value * 10 + (text[length] - '0');
    }
    if (length == 0 || length == text.size() || text[length] != unit) {
        return std::nullopt;
    }
    text.remove_prefix(length + 1);
    return value;
}

std::unexpected<Error> too_long() {
    return fail(ErrorKind::invalid, "This time span is longer than ten years.");
}

} // namespace

Instant apply(ElapsedOffset offset, Instant anchor) {
    return anchor + offset.length;
}

Instant apply(CalendarOffset offset, Instant anchor, const Zone& zone) {
    if (offset.days == date::days{0} && !offset.at) {
        return anchor;
    }
    const WallTime wall = zone.to_wall(anchor);
    const WallDate day = date::floor<date::days>(wall);
    const seconds time_of_day = offset.at ? seconds{*offset.at} : wall - day;
    return zone.to_instant(day + offset.days + time_of_day).instant;
}

Result<date::days> parse_calendar_duration(std::string_view text) {
    const auto negative = take_sign(text);
    std::optional<std::int64_t> count;
    if (negative) {
        count = take_part(text, 'D');
        if (const auto weeks = count ? std::nullopt : take_part(text, 'W')) {
            count = *weeks * 7;
        }
    }
    if (!count || !text.empty()) {
        return fail(ErrorKind::invalid,
                    "Write a number of days or weeks, such as -P7D (7 days before) or P6W.");
    }
    if (*count > longest.count()) {
        return too_long();
    }
    const date::days days{static_cast<date::days::rep>(*count)};
    return *negative ? -days : days;
}

Result<seconds> parse_elapsed_duration(std::string_view text) {
    const auto negative = take_sign(text);
    bool any = false;
    seconds length{0};
    if (negative && text.starts_with('T')) {
        text.remove_prefix(1);
        const auto add = [&](char unit, seconds one) {
            if (const auto count = take_part(text, unit)) {
                any = true;
                length += *count * one;
            }
        };
        add('H', hours{1});
        add('M', minutes{1});
        add('S', seconds{1});
    }
    if (!any || !text.empty()) {
        return fail(ErrorKind::invalid, "Write hours, minutes or seconds, such as -PT6H (6 hours "
                                        "before) or PT1H30M.");
    }
    if (length > longest) {
        return too_long();
    }
    return *negative ? -length : length;
}

std::string format_calendar_duration(date::days days) {
    const std::int64_t count = days.count();
    return (count < 0 ? "-P" : "P") + std::to_string(count < 0 ? -count : count) + "D";
}

std::string format_elapsed_duration(seconds length) {
    if (length == seconds{0}) {
        return "PT0S";
    }
    std::string text = length < seconds{0} ? "-PT" : "PT";
    const date::hh_mm_ss parts{length};
    const auto add = [&text](std::int64_t count, char unit) {
        if (count != 0) {
            text += std::to_string(count) + unit;
        }
    };
    add(parts.hours().count(), 'H');
    add(parts.minutes().count(), 'M');
    add(parts.seconds().count(), 'S');
    return text;
}

} // namespace beforehand
