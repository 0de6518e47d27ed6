// SPDX-License-Identifier: Apache-2.0
#include "core/time/iso8601.h"

#include <optional>

namespace beforehand {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr date::year first_year{1900};
constexpr date::year last_year{2300};

std::unexpected<Error> invalid(const char* message) {
    return fail(ErrorKind::invalid, message);
}

/// Whether `text` looks like `form`, where 0 stands for any digit.
bool has_form(std::string_view text, std::string_view form) {
    if (text.size() != form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
        if (!fits) {
            return false;
        }
    }
    return true;
}

/// Digits only, checked before.
int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// "09:30" or "09:30:15", checked for its form.
std::optional<seconds> time_of_day(std::string_view text) {
    const int h = number(text.substr(0, 2));
    const int m = number(text.substr(3, 2));
    const int s = text.size() > 5 ? number(text.substr(6, 2)) : 0;
    if (h > 23 || m > 59 || s > 59) {
        return std::nullopt;
    }
    return hours{h} + minutes{m} + seconds{s};
}

constexpr auto no_such_time = "There is no such time of day: use 00:00 to 23:59.";

/// A date, the letter T and a time of day, checked for their form.
Result<WallTime> wall_time(std::string_view text) {
    const auto day = parse_date(text.substr(0, 10));
    if (!day) {
        return std::unexpected(day.error());
    }
    const auto time = time_of_day(text.substr(11));
    if (!time) {
        return invalid(no_such_time);
    }
    return *day + *time;
}

std::string padded(long long value, std::size_t width) {
    auto digits = std::to_string(value < 0 ? -value : value);
    if (digits.size() < width) {
        digits.insert(0, width - digits.size(), '0');
    }
    return value < 0 ? "-" + digits : digits;
}

} // namespace

Result<WallDate> parse_date(std::string_view text) {
    if (!has_form(text, "0000-00-00")) {
        return invalid("Write a date as year-month-day, such as 2026-12-03.");
    }
    const auto day = date::year{number(text.substr(0, 4))} /
                     date::month{static_cast<unsigned>(number(text.substr(5, 2)))} /
                     date::day{static_cast<unsigned>(number(text.substr(8, 2)))};
    if (!day.ok()) {
        return invalid("There is no such day in the calendar.");
    }
    if (day.year() < first_year || day.year() > last_year) {
        return invalid("The year must be between 1900 and 2300.");
    }
    return WallDate{day};
}

Result<WallTime> parse_wall_time(std::string_view text) {
    if (!has_form(text, "0000-00-00T00:00") && !has_form(text, "0000-00-00T00:00:00")) {
        return invalid("Write a date and a time without an offset, such as 2026-12-03T09:30.");
    }
    return wall_time(text);
}

Result<Instant> parse_instant(std::string_view text) {
    if (!has_form(text, "0000-00-00T00:00:00Z")) {
        return invalid("Write a moment in UTC, such as 2026-12-03T15:30:00Z.");
    }
    text.remove_suffix(1);
    const auto wall = wall_time(text);
    if (!wall) {
        return std::unexpected(wall.error());
    }
    return Instant{wall->time_since_epoch()};
}

Result<minutes> parse_time_of_day(std::string_view text) {
    if (!has_form(text, "00:00")) {
        return invalid("Write a time of day as hours and minutes, such as 09:30.");
    }
    const auto time = time_of_day(text);
    if (!time) {
        return invalid(no_such_time);
    }
    return date::floor<minutes>(*time);
}

std::string format_with_offset(Instant instant, std::chrono::seconds offset) {
    using namespace std::chrono_literals;
    if (offset % 1min != 0s) {
        return format_instant(instant);
    }
    const auto length =
        std::chrono::duration_cast<std::chrono::minutes>(offset < 0s ? -offset : offset);
    return date::format("%FT%T", instant + offset) + (offset < 0s ? '-' : '+') +
           format_time_of_day(length);
}

std::string format_date(WallDate day) {
    const date::year_month_day parts{day};
    return padded(int{parts.year()}, 4) + '-' + padded(unsigned{parts.month()}, 2) + '-' +
           padded(unsigned{parts.day()}, 2);
}

std::string format_wall_time(WallTime wall) {
    const WallDate day = date::floor<date::days>(wall);
    const seconds time = wall - day;
    return format_date(day) + 'T' + format_time_of_day(date::floor<minutes>(time)) + ':' +
           padded((time % minutes{1}).count(), 2);
}

std::string format_instant(Instant instant) {
    return format_wall_time(WallTime{instant.time_since_epoch()}) + 'Z';
}

std::string format_time_of_day(minutes at) {
    return padded(at / hours{1}, 2) + ':' + padded((at % hours{1}).count(), 2);
}

} // namespace beforehand
