// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/plan/generator.h"
#include "tests/core/plan/shrink.h"

#include <QTest>

#include <cstdint>

namespace beforehand::testing {

/// How many cases each property is tried on. `./dev soak` sets more, and another seed.
inline int property_cases() {
    bool given = false;
    const int count = qEnvironmentVariableIntValue("BEFOREHAND_PROPERTY_CASES", &given);
    return given ? count : 400;
}
inline std::uint64_t first_seed() {
    return qEnvironmentVariable("BEFOREHAND_PROPERTY_SEED", "1").toULongLong();
}

/// Tries the property on random cases; fails the test on the first that it does not hold for, with
/// its seed and the smallest case like it.
inline void holds(const Property& property) {
    for (int i = 0; i < property_cases(); ++i) {
        const std::uint64_t seed = first_seed() + static_cast<std::uint64_t>(i);
        const Case given = Generator(seed).make();
        if (property(given).empty()) {
            continue;
        }
        const Case smallest = Shrinker(given, property).shrunk();
        const std::string text =
            property(smallest) + "\n\n" + words(smallest) +
            "\nBEFOREHAND_PROPERTY_CASES=1 BEFOREHAND_PROPERTY_SEED=" + std::to_string(seed) +
            " finds it again.";
        QFAIL(text.c_str());
    }
}

inline Change change_of(const Case& given, std::size_t at) {
    return at < given.changes.size() ? given.changes[at] : Change{};
}

using States = std::map<StepId, StepState>;

inline States states_of(const std::vector<TimelineRow>& rows) {
    States states;
    for (const TimelineRow& row : rows) {
        states[row.planned->id] = row.state;
    }
    return states;
}

/// The first step for which two maps differ, in words; empty if they are the same.
inline std::string difference(const States& one, const States& other) {
    for (const auto& [id, state] : one) {
        const auto found = other.find(id);
        if (found == other.end()) {
            return words(id) + " is gone";
        }
        if (found->second != state) {
            return words(id) + " was " + std::string(to_string(state)) + ", is " +
                   std::string(to_string(found->second));
        }
    }
    return one.size() == other.size() ? std::string() : std::string("there are steps more");
}

/// When each step opens, is due, closes and is missed.
using Dates = std::map<StepId, std::array<std::optional<Instant>, 5>>;

inline Dates dates_of(const Plan& plan) {
    Dates dates;
    for (const PlannedStep& step : plan.steps) {
        dates[step.id] = {step.due, step.opens, step.closes, step.late_until, step.moved_from};
    }
    return dates;
}

inline std::string difference(const Dates& one, const Dates& other) {
    for (const auto& [id, dates] : one) {
        const auto found = other.find(id);
        if (found == other.end()) {
            return words(id) + " is gone";
        }
        for (std::size_t i = 0; i < dates.size(); ++i) {
            if (dates[i] != found->second[i]) {
                static constexpr const char* names[] = {"due", "opens", "closes", "late until",
                                                        "moved from"};
                return words(id) + ' ' + names[i] + " was " + words(dates[i]) + ", is " +
                       words(found->second[i]);
            }
        }
    }
    return one.size() == other.size() ? std::string() : std::string("there are steps more");
}

} // namespace beforehand::testing
