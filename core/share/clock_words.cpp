// SPDX-License-Identifier: Apache-2.0
#include "core/share/clock_words.h"

#include <chrono>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

std::string day_of_month(WallDate day) {
    return std::to_string(unsigned{date::year_month_day{day}.day()});
}

} // namespace

std::string ClockWords::time(Instant instant) const {
    const WallTime wall = zone_->to_wall(instant);
    const auto minutes = date::floor<std::chrono::minutes>(wall - date::floor<date::days>(wall));
    if (hours24_) {
        return date::format("%R", minutes);
    }
    const auto hour = (minutes / 1h + 11) % 12 + 1;
    return std::to_string(hour) + date::format(":%M", minutes % 1h) +
           (minutes < 12h ? " am" : " pm");
}

std::string ClockWords::day(Instant instant) const {
    const auto day = date::floor<date::days>(zone_->to_wall(instant));
    return date::format("%A ", day) + day_of_month(day) + date::format(" %B %Y", day);
}

std::string ClockWords::short_day(Instant instant) const {
    const auto day = date::floor<date::days>(zone_->to_wall(instant));
    return date::format("%a ", day) + day_of_month(day) + date::format(" %b", day);
}

std::string ClockWords::moment(Instant instant) const {
    return day(instant) + ", " + time(instant);
}

std::string ClockWords::short_moment(Instant instant) const {
    return short_day(instant) + ", " + time(instant);
}

} // namespace beforehand
