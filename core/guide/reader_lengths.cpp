// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_lengths.h"

#include "core/guide/reader_parts.h"
#include "core/time/iso8601.h"

#include <cstdlib>

namespace beforehand {

Offset Length::offset(std::optional<std::chrono::minutes> at) const {
    if (calendar()) {
        return CalendarOffset{date::days{static_cast<date::days::rep>(count)}, at};
    }
    return ElapsedOffset{std::chrono::minutes{count}};
}

std::string Length::name() const {
    const auto [mark, size] = unit == Unit::weeks   ? std::pair{"wk", 7}
                              : unit == Unit::days  ? std::pair{"d", 1}
                              : unit == Unit::hours ? std::pair{"h", 60}
                                                    : std::pair{"min", 1};
    return mark + std::string(count < 0 ? "-" : "+") + std::to_string(std::abs(count / size));
}

namespace {

/// The text of a length; empty if there is none or it has a plus sign.
std::string read_signed(const JsonValue& value) {
    std::string text = value.text(longest_title);
    if (text.starts_with('+')) {
        value.fault("A length after the appointment has no sign: P1D.");
        text.clear();
    }
    return text;
}

} // namespace

std::optional<Length> read_calendar(const JsonValue& value) {
    const std::string text = read_signed(value);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto days = parse_calendar_duration(text);
    if (!days) {
        value.fault(days.error().message);
        return std::nullopt;
    }
    return Length{text.ends_with('W') ? Unit::weeks : Unit::days, days->count()};
}

std::optional<Length> read_elapsed(const JsonValue& value) {
    const std::string text = read_signed(value);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto length = parse_elapsed_duration(text);
    if (!length) {
        value.fault(length.error().message);
        return std::nullopt;
    }
    const auto whole = std::chrono::floor<std::chrono::minutes>(*length);
    if (whole != *length || text.ends_with('S')) {
        value.fault("Write whole hours or minutes, such as -PT6H or PT15M.");
        return std::nullopt;
    }
    return Length{text.ends_with('H') ? Unit::hours : Unit::minutes, whole.count()};
}

std::optional<Offset> read_length(const JsonValue& value) {
    const bool elapsed = value.is_string() &&
                         value.json().get_ref<const std::string&>().find('T') != std::string::npos;
    const auto length = elapsed ? read_elapsed(value) : read_calendar(value);
    if (!length) {
        return std::nullopt;
    }
    if (length->count < 0 || value.json().get_ref<const std::string&>().starts_with('-')) {
        value.fault("This is a length of time: write it without a minus sign.");
        return std::nullopt;
    }
    return length->offset();
}

std::optional<std::chrono::minutes> read_clock(const JsonValue& value) {
    const std::string text = value.text(longest_title);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto time = parse_time_of_day(text);
    if (!time) {
        value.fault(time.error().message);
        return std::nullopt;
    }
    return *time;
}

} // namespace beforehand
