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

constexpr const char* calendar_advice =
    "Write a number of days or weeks, such as -P7D (7 days before) or P6W.";
constexpr const char* elapsed_advice = "Write whole hours or minutes, such as -PT6H or PT15M.";
constexpr const char* length_advice =
    "Write days (P3D), weeks (P2W), hours (PT6H) or minutes (PT30M).";

/// What to do with a length that is right elsewhere, or nowhere.
std::string elsewhere(const JsonValue& value, std::string_view text) {
    if (text.find('T') == text.npos && text.find_first_of("MY") != text.npos) {
        return " There are no months and no years: half a year is P26W.";
    }
    if (value.where().ends_with("/elapsed") && parse_calendar_duration(text)) {
        return " Days and weeks go into \"calendar\".";
    }
    if (value.where().ends_with("/calendar") && parse_elapsed_duration(text)) {
        return " Hours and minutes go into \"elapsed\".";
    }
    return {};
}

/// Whether it was written as it should be.
bool is_too_long(const Error& error) {
    return error == parse_calendar_duration("P9999D").error();
}

void refuse(const JsonValue& value, std::string_view text, const Error& error,
            const std::string& advice) {
    value.fault(is_too_long(error) ? error.message : advice + elsewhere(value, text));
}

std::optional<Length> calendar_length(const JsonValue& value, const std::string& text,
                                      const char* advice) {
    const auto days = parse_calendar_duration(text);
    if (!days) {
        refuse(value, text, days.error(), advice);
        return std::nullopt;
    }
    return Length{text.ends_with('W') ? Unit::weeks : Unit::days, days->count()};
}

std::optional<Length> elapsed_length(const JsonValue& value, const std::string& text,
                                     const char* advice) {
    const auto length = parse_elapsed_duration(text);
    if (!length) {
        refuse(value, text, length.error(), advice);
        return std::nullopt;
    }
    const auto whole = std::chrono::floor<std::chrono::minutes>(*length);
    if (whole != *length || text.ends_with('S')) {
        value.fault(elapsed_advice);
        return std::nullopt;
    }
    return Length{text.ends_with('H') ? Unit::hours : Unit::minutes, whole.count()};
}

} // namespace

std::optional<Length> read_calendar(const JsonValue& value) {
    const std::string text = read_signed(value);
    return text.empty() ? std::nullopt : calendar_length(value, text, calendar_advice);
}

std::optional<Length> read_elapsed(const JsonValue& value) {
    const std::string text = read_signed(value);
    return text.empty() ? std::nullopt : elapsed_length(value, text, elapsed_advice);
}

std::optional<Offset> read_length(const JsonValue& value) {
    const std::string text = read_signed(value);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto length = text.find('T') == text.npos ? calendar_length(value, text, length_advice)
                                                    : elapsed_length(value, text, length_advice);
    if (!length) {
        return std::nullopt;
    }
    if (length->count < 0 || text.starts_with('-')) {
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
