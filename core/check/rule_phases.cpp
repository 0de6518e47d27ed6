// SPDX-License-Identifier: Apache-2.0
#include "core/check/rules.h"

#include "core/check/usual_hours.h"
#include "core/guide/words.h"
#include "core/plan/plan.h"
#include "core/time/iso8601.h"

#include <chrono>
#include <set>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

/// How far an offset goes, whatever the hour; nothing on the day itself.
std::chrono::seconds distance(const Offset& offset) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&offset)) {
        return elapsed->length;
    }
    return std::get<CalendarOffset>(offset).days;
}

std::string turned(const Offset& offset) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&offset)) {
        return format_elapsed_duration(-elapsed->length);
    }
    return format_calendar_duration(-std::get<CalendarOffset>(offset).days);
}

/// What is wrong with a step of this phase at this offset, whatever the appointment; empty if
/// nothing is.
std::string contradiction(Phase phase, const Offset& offset) {
    const std::chrono::seconds far = distance(offset);
    switch (phase) {
    case Phase::preparation:
        return far > 0s ? "This preparation step comes after the appointment. Did you mean " +
                              turned(offset) + "?"
                        : std::string();
    case Phase::procedure_day:
        return far >= 24h || far <= -24h
                   ? "This step of the procedure day comes on another day. Is its phase " +
                         in_quotes(to_string(far > 0s ? Phase::recovery : Phase::preparation)) + "?"
                   : std::string();
    case Phase::recovery:
        return far < 0s ? "This recovery step comes before the injection. Did you mean " +
                              turned(offset) + "?"
                        : std::string();
    }
    return {};
}

/// The steps that can only be wrong, by their keys.
std::set<std::string_view> check_offsets(const Guide& guide, const StepPlaces& places,
                                         Faults& errors) {
    std::set<std::string_view> wrong;
    for (const Step& step : guide.steps) {
        for (const Occurrence& occurrence : step.occurrences) {
            const std::string words = contradiction(step.phase, occurrence.when.offset);
            if (!words.empty()) {
                errors.add(places.at(step.key) + "/when", words);
                wrong.insert(step.key);
                break; // the others are part of the same mistake
            }
        }
    }
    return wrong;
}

/// What an appointment at this hour makes of a step that its clamp leaves where it is.
std::string at_this_hour(const PlannedStep& planned, Instant appointment) {
    const Phase phase = planned.step->phase;
    if (phase == Phase::preparation && *planned.due > appointment) {
        return "this preparation step comes after it, at %. A clamp with \"not_after\" keeps it "
               "before.";
    }
    if (phase == Phase::recovery && *planned.due < appointment) {
        return "this recovery step comes before it, at %. A clamp with \"not_before\" keeps it "
               "after.";
    }
    return {};
}

} // namespace

void check_phases(const Guide& guide, const StepPlaces& places, Faults& errors, Faults& warnings) {
    std::set<std::string_view> said = check_offsets(guide, places, errors);
    for (const std::chrono::minutes hour : usual_hours) {
        const Instant appointment = usual_appointment(hour);
        const Plan plan = build_plan(guide, {Zone::utc(), appointment, {}}, {});
        for (const PlannedStep& planned : plan.steps) {
            std::string words =
                planned.moved_from ? std::string() : at_this_hour(planned, appointment);
            if (words.empty() || !said.insert(planned.step->key).second) {
                continue;
            }
            words.replace(words.find('%'), 1,
                          format_time_of_day(time_of_day(*planned.due, *Zone::utc())));
            warnings.add(places.at(planned.step->key) + "/when",
                         "For an appointment at " + format_time_of_day(hour) + ' ' + words);
        }
    }
}

} // namespace beforehand
