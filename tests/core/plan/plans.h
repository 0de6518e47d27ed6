// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/reader.h"
#include "core/plan/timeline.h"
#include "tests/core/time/zones.h"

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Guides, plans and rows to test with, in few words. They throw where a test names something
/// wrong, which fails the test.
namespace beforehand::testing {

inline Guide guide_at(const std::string& folder) {
    return read_guide(load_guide_files(folder).value()).value();
}
inline Guide si_guide() {
    return guide_at(BEFOREHAND_SOURCE_DIR "/core/guides/si-joint-injection");
}
inline Guide tiny_guide() {
    return guide_at(BEFOREHAND_TEST_DATA "/guides/tiny");
}

inline When calendar(int days, std::optional<std::chrono::minutes> at = {},
                     Anchor anchor = Anchor::appointment) {
    return {anchor, CalendarOffset{date::days{days}, at}};
}
inline When elapsed(std::chrono::seconds length, Anchor anchor = Anchor::appointment) {
    return {anchor, ElapsedOffset{length}};
}

/// A step that is late as soon as it is due.
inline Step step(std::string key, Phase phase, When when, Window window = {}) {
    Step made;
    made.key = std::move(key);
    made.phase = phase;
    made.occurrences = {{"once", when}};
    made.window = std::move(window);
    made.deadline = true;
    return made;
}

inline Guide guide_of(std::vector<Step> steps) {
    Guide guide;
    guide.steps = std::move(steps);
    return guide;
}

/// The instant of a wall time in a zone.
inline Instant at(const ZonePtr& there, std::string_view local) {
    return there->to_instant(wall(local)).instant;
}

inline Anchors booked(std::string_view zone_name, std::string_view local) {
    const ZonePtr there = zone(zone_name);
    return {there, at(there, local), {}};
}

inline const PlannedStep& planned(const Plan& plan, const StepId& id) {
    const PlannedStep* found = plan.find(id);
    if (!found) {
        throw std::runtime_error("no step " + id.key + " " + id.occurrence);
    }
    return *found;
}
inline const PlannedStep& planned(const Plan& plan, const std::string& key) {
    return planned(plan, StepId{key, "once"});
}

/// A wall time in the plan's zone, or "-".
inline QString there(const Plan& plan, std::optional<Instant> instant) {
    return instant ? shown(plan.zone->to_wall(*instant)) : QString("-");
}

inline QString shown(StepState state) {
    const std::string_view text = to_string(state);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline StepEvent did(StepId step, StepEvent::Kind kind, Instant when) {
    StepEvent made;
    made.id = "event";
    made.procedure = "procedure";
    made.step = std::move(step);
    made.kind = kind;
    made.happened_at = when;
    made.recorded_at = when;
    made.zone = "UTC";
    return made;
}

/// A plan that was made, with its answers, at this moment.
inline std::optional<Since> made(std::optional<Instant> at) {
    return at ? std::optional(Since{*at}) : std::nullopt;
}

inline QString state(const Plan& plan, const StepId& id, Instant now,
                     const std::vector<StepEvent>& events = {}) {
    for (const TimelineRow& row : timeline(plan, events, now)) {
        if (row.planned->id == id) {
            return shown(row.state);
        }
    }
    return "absent";
}

} // namespace beforehand::testing
