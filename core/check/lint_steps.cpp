// SPDX-License-Identifier: Apache-2.0
#include "core/check/lints.h"

#include "core/check/reach.h"
#include "core/guide/strict_json.h"
#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

bool is_weak(const Guide& guide, const std::string& id) {
    const Source* source = guide.find_source(id);
    return !source || source->grade == 'C' || source->grade == 'D';
}

bool rests_on_weak_sources(const Guide& guide, const std::vector<std::string>& ids) {
    return !ids.empty() &&
           std::ranges::all_of(ids, [&guide](const auto& id) { return is_weak(guide, id); });
}

/// When a step comes for an appointment that stands for all: far enough to tell before from after.
std::chrono::seconds nominal(const Step& step) {
    const Offset& offset = step.occurrences.front().when.offset;
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&offset)) {
        return elapsed->length;
    }
    const auto& calendar = std::get<CalendarOffset>(offset);
    constexpr std::chrono::hours noon{12};
    return std::chrono::seconds(calendar.days) + calendar.at.value_or(noon) - noon;
}

void lint_reach(const Guide& guide, const Step& step, const std::string& place, Reach& reach,
                Faults& warnings) {
    if (!reach.can_apply(step.applies)) {
        warnings.add(place + "/applies",
                     "Nobody can reach this step: no answers make its condition a yes.");
    }
    for (const std::string& key : step.conflicts) {
        const Step* other = guide.find_step(key);
        if (other && reach.can_apply_together(step.applies, other->applies)) {
            warnings.add(place + "/conflicts",
                         "This step contradicts " + in_quotes(key) +
                             ", and there are answers for which a person gets both.");
        }
    }
    for (const std::string& key : step.after) {
        const Step* other = guide.find_step(key);
        if (other && nominal(*other) > nominal(step)) {
            warnings.add(place + "/after", "This step waits for " + in_quotes(key) +
                                               ", which comes later: it cannot open in time.");
        }
        if (other && step.locked && !other->locked && !other->is_injection) {
            warnings.add(place + "/after", "This step is locked, and " + in_quotes(key) +
                                               " is not: it can be moved, so this one does not "
                                               "wait for it.");
        }
    }
}

void lint_safety(const Guide& guide, const Step& step, const std::string& place, Faults& warnings) {
    if (step.locked && rests_on_weak_sources(guide, step.sources)) {
        warnings.add(place + "/sources", "This step is locked, and only sources of grade C or D "
                                         "stand for it: they set no safety rule alone.");
    }
    if ((step.deadline || step.locked) && step.late.empty()) {
        warnings.add(
            place, std::string(step.deadline ? "This step has a deadline" : "This step is locked") +
                       ", and no \"late\" text says what to do once it is late.");
    }
    const auto shorter = [](const std::optional<Offset>& one, const std::optional<Offset>& other) {
        const auto* days = one ? std::get_if<CalendarOffset>(&*one) : nullptr;
        const auto* more = other ? std::get_if<CalendarOffset>(&*other) : nullptr;
        const auto* hours = one ? std::get_if<ElapsedOffset>(&*one) : nullptr;
        const auto* longer = other ? std::get_if<ElapsedOffset>(&*other) : nullptr;
        return (days && more && days->days < more->days) ||
               (hours && longer && hours->length < longer->length);
    };
    if (shorter(step.window.late_until, step.window.closes)) {
        warnings.add(place + "/late_until",
                     "This ends before the step closes, so the step is never late.");
    }
}

/// Two steps with one title at one time, for one person.
void lint_twins(const Guide& guide, const StepPlaces& places, Reach& reach, Faults& warnings) {
    for (auto one = guide.steps.begin(); one != guide.steps.end(); ++one) {
        for (auto other = guide.steps.begin(); other != one; ++other) {
            if (one->title == other->title &&
                one->occurrences.front().when == other->occurrences.front().when &&
                reach.can_apply_together(one->applies, other->applies)) {
                warnings.add(places.at(one->key),
                             "This step has the title and the time of " + in_quotes(other->key) +
                                 ", and there are answers for which a person gets both.");
            }
        }
    }
}

} // namespace

StepPlaces step_places(const Guide& guide) {
    StepPlaces places;
    for (std::size_t i = 0; i < guide.steps.size(); ++i) {
        places.emplace(guide.steps[i].key, "guide.json#/steps/" + std::to_string(i));
    }
    return places;
}

StepPlaces step_places(const Guide& guide, const Guide& laid, std::string_view overlay) {
    StepPlaces places = step_places(guide);
    std::size_t at = 0;
    for (const Step& step : laid.steps) {
        if (step.origin == Origin::clinic) {
            places.emplace(step.key, std::string(overlay) + "#/add/" + std::to_string(at++));
        }
    }
    return places;
}

void lint_steps(const Guide& guide, const StepPlaces& places, Faults& warnings) {
    Reach reach(guide);
    for (const Step& step : guide.steps) {
        const std::string& place = places.at(step.key);
        lint_reach(guide, step, place, reach, warnings);
        lint_safety(guide, step, place, warnings);
    }
    lint_twins(guide, places, reach, warnings);
    if (reach.gave_up()) {
        warnings.add("guide.json#/steps", "There are too many conditions to try all answers: not "
                                          "every step that contradicts another was found.");
    }
    for (std::size_t tier = 0; tier < guide.safety.tiers.size(); ++tier) {
        const std::vector<SafetyItem>& items = guide.safety.tiers[tier].items;
        for (std::size_t item = 0; item < items.size(); ++item) {
            if (rests_on_weak_sources(guide, items[item].sources)) {
                warnings.add("guide.json#/safety/tiers/" + std::to_string(tier) + "/items/" +
                                 std::to_string(item),
                             "Only sources of grade C or D stand for this line of the safety card: "
                             "they set no safety rule alone.");
            }
        }
    }
}

} // namespace beforehand
