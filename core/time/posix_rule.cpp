// SPDX-License-Identifier: Apache-2.0
#include "core/time/posix_rule.h"

#include <algorithm>

namespace beforehand {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

Instant to_instant(date::local_seconds wall, seconds offset) {
    return Instant{wall.time_since_epoch() - offset};
}

} // namespace

/// Reads the string from left to right; each function takes one part or says no.
class PosixRuleReader {
  public:
    explicit PosixRuleReader(std::string_view text)
        : rest_{text} {}

    std::optional<PosixRule> rule() {
        PosixRule rule;
        const auto standard = name() ? offset() : std::nullopt;
        if (!standard) {
            return std::nullopt;
        }
        rule.standard_ = *standard;
        if (rest_.empty()) {
            return rule;
        }
        if (!name()) {
            return std::nullopt;
        }
        std::optional<seconds> daylight = rule.standard_ + hours{1};
        if (!rest_.starts_with(',')) {
            daylight = offset();
        }
        const auto start = daylight && take(',') ? change_day() : std::nullopt;
        const auto end = start && take(',') ? change_day() : std::nullopt;
        if (!end || !rest_.empty()) {
            return std::nullopt;
        }
        rule.daylight_ = PosixRule::Daylight{*daylight, *start, *end};
        return rule;
    }

  private:
    bool take(char c) {
        if (!rest_.starts_with(c)) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<int> number(std::size_t max_digits, int low, int high) {
        int value = 0;
        std::size_t digits = 0;
        for (; digits < rest_.size() && is_digit(rest_[digits]); ++digits) {
            if (digits == max_digits) {
                return std::nullopt;
            }
            value = value * 10 + (rest_[digits] - '0');
        }
        if (digits == 0 || value < low || value > high) {
            return std::nullopt;
        }
        rest_.remove_prefix(digits);
        return value;
    }

    /// "CEST" or "<+0330>"; the name itself is of no use to us.
    bool name() {
        const bool quoted = take('<');
        const auto in_name = [quoted](char c) {
            return is_letter(c) || (quoted && (is_digit(c) || c == '+' || c == '-'));
        };
        const auto end = std::ranges::find_if_not(rest_, in_name);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        rest_.remove_prefix(length);
        return length >= 3 && (!quoted || take('>'));
    }

    /// [+-]h[:mm[:ss]]
    std::optional<seconds> time(std::size_t hour_digits, int max_hours) {
        const bool negative = take('-');
        if (!negative) {
            take('+');
        }
        const auto h = number(hour_digits, 0, max_hours);
        const bool has_minutes = h && take(':');
        const auto m = has_minutes ? number(2, 0, 59) : std::optional{0};
        const bool has_seconds = has_minutes && m && take(':');
        const auto s = has_seconds ? number(2, 0, 59) : std::optional{0};
        if (!h || !m || !s) {
            return std::nullopt;
        }
        const seconds length = hours{*h} + minutes{*m} + seconds{*s};
        return negative ? -length : length;
    }

    /// POSIX counts west of Greenwich as positive; we count east.
    std::optional<seconds> offset() {
        const auto west = time(2, 24);
        return west ? std::optional{-*west} : std::nullopt;
    }

    std::optional<PosixRule::ChangeDay> change_day() {
        PosixRule::ChangeDay change;
        if (take('M')) {
            const auto month = number(2, 1, 12);
            const auto week = month && take('.') ? number(1, 1, 5) : std::nullopt;
            const auto weekday = week && take('.') ? number(1, 0, 6) : std::nullopt;
            if (!weekday) {
                return std::nullopt;
            }
            change.form = PosixRule::DayForm::month_week_day;
            change.month = static_cast<unsigned>(*month);
            change.week = static_cast<unsigned>(*week);
            change.weekday = static_cast<unsigned>(*weekday);
        } else {
            const bool without_leap = take('J');
            const auto day = number(3, without_leap ? 1 : 0, 365);
            if (!day) {
                return std::nullopt;
            }
            change.form = without_leap ? PosixRule::DayForm::day_without_leap
                                       : PosixRule::DayForm::zero_based_day;
            change.day = *day;
        }
        const auto at = take('/') ? time(3, 167) : std::optional<seconds>{hours{2}};
        if (!at) {
            return std::nullopt;
        }
        change.time = *at;
        return change;
    }

    std::string_view rest_;
};

std::optional<PosixRule> PosixRule::parse(std::string_view text) {
    return PosixRuleReader{text}.rule();
}

date::local_seconds PosixRule::ChangeDay::in(date::year year) const {
    const date::local_days new_year{year / date::January / 1};
    switch (form) {
    case DayForm::month_week_day: {
        const auto of_month = year / date::month{month};
        const date::weekday wanted{weekday};
        return (week == 5 ? date::local_days{of_month / wanted[date::last]}
                          : date::local_days{of_month / wanted[week]}) +
               time;
    }
    case DayForm::day_without_leap: {
        const bool after_february = day >= 60;
        return new_year + date::days{day - 1 + (year.is_leap() && after_february ? 1 : 0)} + time;
    }
    case DayForm::zero_based_day:
        break;
    }
    return new_year + date::days{day} + time;
}

std::vector<OffsetChange> PosixRule::changes(date::year first, date::year last) const {
    std::vector<OffsetChange> all;
    if (!daylight_) {
        return all;
    }
    for (date::year year = first; year <= last; ++year) {
        all.push_back({to_instant(daylight_->start.in(year), standard_), daylight_->offset});
        all.push_back({to_instant(daylight_->end.in(year), daylight_->offset), standard_});
    }
    // Stable: where daylight time lasts all year, one year's end is the next one's start, and the
    // later year's change is the one that counts.
    std::ranges::stable_sort(all, {}, &OffsetChange::at);
    return all;
}

} // namespace beforehand
