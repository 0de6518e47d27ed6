// SPDX-License-Identifier: Apache-2.0
#include "core/check/lints.h"

#include "core/check/usual_hours.h"
#include "core/plan/plan.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <vector>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes night_begins = 22h;
constexpr std::chrono::minutes night_ends = 6h + 30min;

bool in_the_night(std::chrono::minutes time) {
    return time >= night_begins || time < night_ends;
}

Instant before(Instant due, const Offset& lead, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        return due - elapsed->length;
    }
    return apply(CalendarOffset{-std::get<CalendarOffset>(lead).days, {}}, due, zone);
}

/// When a step is reminded of again: see RemindAgain.
std::vector<Instant> repeats(const PlannedStep& planned, const Zone& zone) {
    std::vector<Instant> times;
    if (const auto& again = planned.step->remind_again) {
        Instant last = Instant::min();
        for (const Offset& lead : planned.step->reminders) {
            last = std::max(last, before(*planned.due, lead, zone));
        }
        for (int i = 0; i < again->times; ++i) {
            times.push_back(last += again->every);
        }
    }
    return times;
}

Plan plan_for(const Guide& guide, std::chrono::minutes appointment) {
    return build_plan(guide, {Zone::utc(), usual_appointment(appointment), {}}, {});
}

/// Whether a clamp puts what is for before the appointment after it (what its when alone puts
/// there, check_phases() tells).
bool clamped_too_late(const PlannedStep& planned, Instant appointment) {
    if (!planned.moved_from || *planned.due <= appointment) {
        return false;
    }
    const Instant plain = *planned.moved_from;
    return planned.step->phase == Phase::preparation
               ? date::floor<date::days>(plain) <= date::floor<date::days>(appointment)
               : planned.step->phase == Phase::procedure_day && plain < appointment;
}

void lint_order(const Guide& guide, const StepPlaces& places, Faults& warnings) {
    std::set<const Step*> said; // once a step
    for (std::chrono::minutes appointment{0}; appointment < 24h; appointment += 1h) {
        const Plan plan = plan_for(guide, appointment);
        for (const PlannedStep& planned : plan.steps) {
            if (clamped_too_late(planned, *plan.appointment) && said.insert(planned.step).second) {
                warnings.add(places.at(planned.step->key) + "/clamp",
                             "For an appointment at " + format_time_of_day(appointment) +
                                 " this step comes after it, at " +
                                 format_time_of_day(time_of_day(*planned.due, *plan.zone)) +
                                 ". A \"not_after\" in its clamp keeps it before.");
            }
        }
    }
}

} // namespace

void lint_times(const Guide& guide, const StepPlaces& places, Faults& warnings) {
    lint_order(guide, places, warnings);
    const ZonePtr utc = Zone::utc();
    std::set<std::string> said; // once a place
    for (const std::chrono::minutes appointment : usual_hours) {
        const auto warn = [&](const std::string& place, const std::string& what) {
            if (said.insert(place).second) {
                warnings.add(place, "For an appointment at " + format_time_of_day(appointment) +
                                        ' ' + what);
            }
        };
        const auto warn_of_night = [&warn](const std::string& place, const char* what,
                                           std::chrono::minutes falls) {
            warn(place, std::string(what) + " falls in the night, at " + format_time_of_day(falls) +
                            ". A clamp moves it.");
        };
        const Plan plan = plan_for(guide, appointment);
        for (const PlannedStep& planned : plan.steps) {
            const std::string& place = places.at(planned.step->key);
            const std::chrono::minutes due = time_of_day(*planned.due, *utc);
            if (planned.step->phase == Phase::preparation && in_the_night(due)) {
                warn_of_night(place, "this step", due);
            }
            for (std::size_t i = 0; i < planned.step->reminders.size(); ++i) {
                const Instant at = before(*planned.due, planned.step->reminders[i], *utc);
                if (in_the_night(time_of_day(at, *utc))) {
                    warn_of_night(place + "/reminders/" + std::to_string(i), "this reminder",
                                  time_of_day(at, *utc));
                }
            }
            for (const Instant at : repeats(planned, *utc)) {
                const std::chrono::minutes time = time_of_day(at, *utc);
                if (at >= *planned.late_until) {
                    warn(place + "/remind_again",
                         "this step is reminded of again when it can no longer be done. Fewer "
                         "\"times\" or a shorter \"every\" keeps it before.");
                } else if (in_the_night(time)) {
                    warn(place + "/remind_again",
                         "this step is reminded of again in the night, at " +
                             format_time_of_day(time) +
                             ". Fewer \"times\" or another \"every\" keeps it in the day.");
                }
            }
        }
    }
}

} // namespace beforehand
