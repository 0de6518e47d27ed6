// SPDX-License-Identifier: Apache-2.0
#include "core/share/diary_words.h"

#include <utility>

namespace beforehand {

namespace {

std::string elapsed_words(std::chrono::seconds length) {
    const long long minutes = length / std::chrono::minutes{1};
    return minutes % 60 == 0 ? std::to_string(minutes / 60) + " h"
                             : std::to_string(minutes) + " min";
}

std::string_view unit_words(std::string_view unit) {
    return unit == "Cel" ? "°C" : unit == "[degF]" ? "°F" : unit;
}

} // namespace

std::string_view mark_words(LogEntry::Mark mark) {
    switch (mark) {
    case LogEntry::Mark::live:
        return "live";
    case LogEntry::Mark::late:
        return "late";
    case LogEntry::Mark::memory:
        return "from memory";
    }
    std::unreachable();
}

std::string marks_behind(const LogEntry& entry) {
    const bool live = entry.mark == LogEntry::Mark::live;
    return (live ? std::string() : ", " + std::string(mark_words(entry.mark))) +
           corrected_behind(entry);
}

std::string corrected_behind(const LogEntry& entry) {
    return entry.corrects.empty() ? "" : ", corrected";
}

std::string_view side_words(Side side) {
    switch (side) {
    case Side::left:
        return "left side";
    case Side::right:
        return "right side";
    case Side::whole:
        return "";
    }
    std::unreachable();
}

std::string_view doing_words(Doing doing) {
    return doing == Doing::rest ? "at rest" : "moving";
}

std::string prompt_words(const PlannedPrompt& planned) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&planned.when.offset)) {
        return elapsed_words(elapsed->length);
    }
    const auto& calendar = std::get<CalendarOffset>(planned.when.offset);
    const long long days = calendar.days.count();
    if (days == 0) {
        return planned.prompt->title;
    }
    // The series' own name tells a weekly prompt from a daily one on the same day.
    return planned.id.occurrence.starts_with("wk") && days % 7 == 0
               ? "week " + std::to_string(days / 7)
               : "day " + std::to_string(days);
}

std::string observation_words(const Observation& observation) {
    const bool own = observation.kind == Observation::Kind::own;
    std::string words = own ? observation.name + ':' : std::string(to_string(observation.kind));
    words += ' ' + observation.value;
    return observation.unit.empty() ? words
                                    : words + ' ' + std::string(unit_words(observation.unit));
}

} // namespace beforehand
