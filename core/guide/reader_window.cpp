// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_lengths.h"
#include "core/guide/reader_parts.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_reminders = 10;
constexpr int most_times_again = 5;
constexpr std::int64_t soonest_again = 15; ///< minutes: sooner would be nagging

std::optional<Offset> find_length(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    return value ? read_length(*value) : std::nullopt;
}

std::optional<std::chrono::seconds> find_elapsed(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    const auto length = value ? read_elapsed(*value) : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    return std::chrono::minutes{length->count};
}

std::optional<Clamp::Hours> read_hours(const JsonValue& hours, JsonObject& clamp) {
    const auto move = clamp.require("move");
    const auto ends = hours.items(2);
    if (ends.size() == 1) {
        hours.fault("Two times belong here: from when to when, such as [\"07:00\", \"21:00\"].");
    }
    const std::string way = move ? move->text(longest_title) : std::string();
    if (!way.empty() && way != "earlier" && way != "later") {
        move->fault("\"move\" is \"earlier\" or \"later\".");
    }
    if (ends.size() < 2) {
        return std::nullopt;
    }
    const auto from = read_clock(ends[0]);
    const auto to = read_clock(ends[1]);
    if (!from || !to) {
        return std::nullopt;
    }
    if (*from >= *to) {
        hours.fault("The first time comes before the second, on one day.");
        return std::nullopt;
    }
    return Clamp::Hours{*from, *to, way == "earlier"};
}

} // namespace

Window read_window(JsonObject& step, int format) {
    Window window;
    window.opens = find_length(step, "opens");
    if (format == 1) { // "closes" was how long after due a step could be done at all
        window.late_until = find_length(step, "closes");
        return window;
    }
    window.closes = find_length(step, "closes");
    window.late_until = find_length(step, "late_until");
    return window;
}

void check_deadline(const Step& step, JsonObject& object) {
    if (step.deadline && step.window.closes) {
        object.fault("A deadline closes when it is due: it has no \"closes\".");
    }
}

Clamp read_clamp(const JsonValue& value) {
    Clamp clamp;
    JsonObject object(value);
    clamp.not_before = find_elapsed(object, "not_before");
    clamp.not_after = find_elapsed(object, "not_after");
    const auto hours = object.find("hours");
    if (hours) {
        clamp.hours = read_hours(*hours, object);
    }
    if (clamp.not_before && clamp.not_after && *clamp.not_before > *clamp.not_after) {
        object.fault("\"not_before\" is after \"not_after\".");
    }
    if (value.is_object() && !hours && value.json().empty()) {
        object.fault("One of \"not_before\", \"not_after\" and \"hours\" belongs here.");
    }
    return clamp;
}

std::vector<Offset> read_reminders(const JsonValue& value) {
    std::vector<Offset> leads;
    for (const JsonValue& item : value.items(most_reminders)) {
        const auto lead = read_length(item);
        if (lead && std::ranges::find(leads, *lead) != leads.end()) {
            item.fault("This reminder is given twice.");
        } else if (lead) {
            leads.push_back(*lead);
        }
    }
    return leads;
}

std::optional<RemindAgain> read_remind_again(const JsonValue& value, bool has_reminders) {
    JsonObject object(value);
    const auto every = object.require("every");
    const auto times = object.require("times");
    const auto length = every ? read_elapsed(*every) : std::nullopt;
    const int count = times ? times->integer(1, most_times_again) : 0;
    if (!has_reminders) {
        object.fault("This step has no \"reminders\", so none can come again.");
    }
    if (!length) {
        return std::nullopt;
    }
    if (length->count < soonest_again || length->count > minutes_a_day) {
        every->fault("Between two reminders are 15 minutes to 24 hours, such as PT2H.");
        return std::nullopt;
    }
    return RemindAgain{std::chrono::minutes{length->count}, count};
}

} // namespace beforehand
