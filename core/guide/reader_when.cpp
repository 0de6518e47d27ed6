// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_lengths.h"
#include "core/guide/reader_parts.h"
#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr int most_repeats = 400;
constexpr std::size_t most_series = 400;

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
        at = read_clock(*clock);
    }
    return length ? std::optional(Point{*length, at}) : std::nullopt;
}

struct Repeat {
    Length every;
    int count;
};

/// How often "every" fits between the start and "until", the start included; 0 after a fault.
int read_until(const JsonValue& until, const Length& start, const Length& every) {
    const auto end = start.calendar() ? read_calendar(until) : read_elapsed(until);
    if (!end) {
        return 0;
    }
    if (end->count < start.count) {
        until.fault("The repetition ends before it starts.");
        return 0;
    }
    const std::int64_t times = (end->count - start.count) / every.count + 1;
    if (times > most_repeats) {
        until.faults().add(until.where(),
                           "These are " + std::to_string(times) + " repetitions; " +
                               std::to_string(most_repeats) + " are the most.",
                           ErrorKind::too_large);
        return 0;
    }
    return static_cast<int>(times);
}

std::optional<Repeat> read_repeat(JsonObject& object, const Point& start) {
    const auto every = object.find("every");
    const auto count = object.find("count");
    const auto until = object.find("until");
    if (every.has_value() != (count.has_value() != until.has_value()) ||
        (count.has_value() && until.has_value())) {
        object.fault("\"every\" comes with \"count\" or with \"until\".");
        return std::nullopt;
    }
    if (!every) {
        return std::nullopt;
    }
    const int counted = count ? count->integer(1, most_repeats) : 0;
    const auto length = start.length.calendar() ? read_calendar(*every) : read_elapsed(*every);
    if (!length) {
        return std::nullopt;
    }
    if (length->count <= 0) {
        every->fault("A repetition goes forward: \"every\" is more than nothing.");
        return std::nullopt;
    }
    const int times = until ? read_until(*until, start.length, *length) : counted;
    if (times == 0) {
        return std::nullopt;
    }
    const std::int64_t last = start.length.count + (times - 1) * length->count;
    if (last > longest_days * (length->calendar() ? 1 : minutes_a_day)) {
        (count ? count : until)->fault("The last repetition is more than ten years away.");
        return std::nullopt;
    }
    return Repeat{*length, times};
}

void read_entry(const JsonValue& value, Anchor anchor, std::vector<Occurrence>& occurrences) {
    JsonObject object(value);
    if (!value.is_object()) {
        return;
    }
    const auto name = object.find("name");
    const std::string ending = name ? name->key() : std::string();
    const auto start = read_point(object, "One of \"calendar\" and \"elapsed\" belongs here.");
    if (!start) {
        for (const char* part : {"every", "count", "until"}) {
            object.find(part); // part of the same mistake
        }
        return;
    }
    const auto repeat = read_repeat(object, *start);
    const int times = repeat ? repeat->count : 1;
    if (occurrences.size() + static_cast<std::size_t>(times) > most_occurrences) {
        value.faults().add(value.where(),
                           "With this entry the step comes more than " +
                               std::to_string(most_occurrences) + " times.",
                           ErrorKind::too_large);
        return;
    }
    const Unit unit =
        repeat ? std::max(start->length.unit, repeat->every.unit) : start->length.unit;
    for (int i = 0; i < times; ++i) {
        const Length length{unit, start->length.count + (repeat ? i * repeat->every.count : 0)};
        const std::string called = length.name() + (ending.empty() ? "" : "-" + ending);
        if (std::ranges::find(occurrences, called, &Occurrence::name) != occurrences.end()) {
            value.fault("The series has " + in_quotes(called) +
                        " twice: give one of the two a \"name\".");
            return;
        }
        occurrences.push_back({called, {anchor, length.offset(start->at), {}}});
    }
}

} // namespace

std::optional<Anchor> read_anchor(JsonObject& object) {
    const auto value = object.require("anchor");
    const std::string name = value ? value->text(longest_title) : std::string();
    const auto anchor = named(anchor_names, name);
    if (!anchor && !name.empty()) {
        value->fault("The anchor is \"appointment\" or \"injection\".");
    }
    return anchor;
}

std::vector<Occurrence> read_when(const JsonValue& value) {
    std::vector<Occurrence> occurrences;
    JsonObject object(value);
    if (!value.is_object()) {
        return occurrences;
    }
    const Anchor anchor = read_anchor(object).value_or(Anchor::appointment);
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
        occurrences.push_back({"once", {anchor, point->length.offset(point->at), {}}});
    }
    return occurrences;
}

} // namespace beforehand
