// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <cstdint>

namespace beforehand {

namespace {

constexpr int most_repeats = 400;
constexpr std::size_t most_series = 400;
constexpr std::int64_t longest_days = 3653; // ten years, as in core/time/offset.h
constexpr std::int64_t minutes_a_day = 24 * 60;

/// The unit that an offset is written in, which names its occurrences. The finer one is greater.
enum class Unit { weeks, days, hours, minutes };

/// A length in whole days (weeks, days) or whole minutes (hours, minutes).
struct Length {
    Unit unit;
    std::int64_t count;

    bool calendar() const { return unit == Unit::weeks || unit == Unit::days; }
};

std::string name_of(Unit unit, std::int64_t count) {
    const auto [mark, size] = unit == Unit::weeks   ? std::pair{"wk", 7}
                              : unit == Unit::days  ? std::pair{"d", 1}
                              : unit == Unit::hours ? std::pair{"h", 60}
                                                    : std::pair{"min", 1};
    return mark + std::string(count < 0 ? "-" : "+") + std::to_string(std::abs(count / size));
}

Offset offset_of(const Length& length, std::optional<std::chrono::minutes> at) {
    if (length.calendar()) {
        return CalendarOffset{date::days{static_cast<date::days::rep>(length.count)}, at};
    }
    return ElapsedOffset{std::chrono::minutes{length.count}};
}

std::optional<Length> read_calendar(const JsonValue& value) {
    const std::string text = value.text(longest_title);
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
    const std::string text = value.text(longest_title);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto length = parse_elapsed_duration(text);
    if (!length) {
        value.fault(length.error().message);
        return std::nullopt;
    }
    const auto whole = std::chrono::floor<std::chrono::minutes>(*length);
    if (whole != *length) {
        value.fault("Write whole hours or minutes, such as -PT6H or PT15M.");
        return std::nullopt;
    }
    return Length{text.ends_with('H') ? Unit::hours : Unit::minutes, whole.count()};
}

/// One point in time, or the start of a repetition: "calendar" with or without "at", or "elapsed".
struct Point {
    Length length;
    std::optional<std::chrono::minutes> at;
};

std::optional<Point> read_point(JsonObject& object, const char* choices) {
    const auto calendar = object.find("calendar");
    const auto elapsed = object.find("elapsed");
    if (calendar.has_value() == elapsed.has_value()) {
        object.fault(choices);
        object.find("at");
        return std::nullopt;
    }
    if (elapsed) {
        const auto length = read_elapsed(*elapsed); // an "at" is refused as an unknown key
        return length ? std::optional(Point{*length, std::nullopt}) : std::nullopt;
    }
    const auto length = read_calendar(*calendar);
    std::optional<std::chrono::minutes> at;
    if (const auto clock = object.find("at")) {
        const std::string text = clock->text(longest_title);
        const auto time = parse_time_of_day(text);
        if (time) {
            at = *time;
        } else if (!text.empty()) {
            clock->fault(time.error().message);
        }
    }
    return length ? std::optional(Point{*length, at}) : std::nullopt;
}

struct Repeat {
    Length every;
    int count;
};

std::optional<Repeat> read_repeat(JsonObject& object, const Point& start) {
    const auto every = object.find("every");
    const auto count = object.find("count");
    if (every.has_value() != count.has_value()) {
        object.fault("\"every\" and \"count\" come together.");
    }
    if (!every || !count) {
        return std::nullopt;
    }
    const int times = count->integer(1, most_repeats);
    const auto length = start.length.calendar() ? read_calendar(*every) : read_elapsed(*every);
    if (!length) {
        return std::nullopt;
    }
    if (length->count <= 0) {
        every->fault("A repetition goes forward: \"every\" is more than nothing.");
        return std::nullopt;
    }
    const std::int64_t last = start.length.count + (times - 1) * length->count;
    if (last > longest_days * (length->calendar() ? 1 : minutes_a_day)) {
        count->fault("The last repetition is more than ten years away.");
        return std::nullopt;
    }
    return Repeat{*length, times};
}

void read_entry(const JsonValue& value, Anchor anchor, std::vector<Occurrence>& occurrences) {
    JsonObject object(value);
    if (!value.is_object()) {
        return;
    }
    const auto start = read_point(object, "One of \"calendar\" and \"elapsed\" belongs here.");
    if (!start) {
        object.find("every");
        object.find("count");
        return;
    }
    const auto repeat = read_repeat(object, *start);
    const Unit unit =
        repeat ? std::max(start->length.unit, repeat->every.unit) : start->length.unit;
    for (int i = 0; i < (repeat ? repeat->count : 1); ++i) {
        const Length length{unit, start->length.count + (repeat ? i * repeat->every.count : 0)};
        std::string name = name_of(unit, length.count);
        if (std::ranges::find(occurrences, name, &Occurrence::name) != occurrences.end()) {
            value.fault("The series has " + in_quotes(name) + " twice.");
            return;
        }
        occurrences.push_back({std::move(name), {anchor, offset_of(length, start->at)}});
    }
}

Anchor read_anchor(JsonObject& object) {
    const auto value = object.require("anchor");
    if (value) {
        const std::string text = value->text(longest_title);
        if (text == "injection") {
            return Anchor::injection;
        }
        if (!text.empty() && text != "appointment") {
            value->fault("The anchor is \"appointment\" or \"injection\".");
        }
    }
    return Anchor::appointment;
}

std::optional<Offset> read_length(JsonObject& step, std::string_view key) {
    const auto value = step.find(key);
    if (!value) {
        return std::nullopt;
    }
    const bool elapsed = value->is_string() &&
                         value->json().get_ref<const std::string&>().find('T') != std::string::npos;
    const auto length = elapsed ? read_elapsed(*value) : read_calendar(*value);
    if (!length) {
        return std::nullopt;
    }
    if (length->count < 0) {
        value->fault("This is a length of time: write it without a minus sign.");
        return std::nullopt;
    }
    return offset_of(*length, std::nullopt);
}

} // namespace

std::vector<Occurrence> read_when(const JsonValue& value) {
    std::vector<Occurrence> occurrences;
    JsonObject object(value);
    if (!value.is_object()) {
        return occurrences;
    }
    const Anchor anchor = read_anchor(object);
    const auto series = object.find("series");
    if (series && !object.find("calendar") && !object.find("elapsed")) {
        for (const JsonValue& entry : series->items(most_series)) {
            read_entry(entry, anchor, occurrences);
        }
    } else if (series) {
        object.fault("One of \"calendar\", \"elapsed\" and \"series\" belongs here, not several.");
        object.find("elapsed");
        object.find("at");
    } else if (const auto point =
                   read_point(object, "One of \"calendar\", \"elapsed\" and \"series\" belongs "
                                      "here.")) {
        occurrences.push_back({"once", {anchor, offset_of(point->length, point->at)}});
    }
    return occurrences;
}

Window read_window(JsonObject& step) {
    Window window;
    window.opens = read_length(step, "opens");
    window.closes = read_length(step, "closes");
    return window;
}

} // namespace beforehand
