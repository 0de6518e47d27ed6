// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/step_event.h"

#include <chrono>
#include <string>
#include <vector>

/// A guide with `count` planned steps over two years, mixed as real ones are: series of ten and
/// single steps, calendar and elapsed, with conditions, clamps, windows and steps that wait.
inline beforehand::Guide guide_of_many(int count) {
    using namespace beforehand;
    using namespace std::chrono_literals;
    Guide guide;
    for (int made = 0; made < count;) {
        Step& step = guide.steps.emplace_back();
        const int number = static_cast<int>(guide.steps.size());
        step.key = "step-number-" + std::to_string(number);
        step.title = "A step of some words";
        const int occurrences = std::min(number % 2 == 0 ? 10 : 1, count - made);
        const int first = number * 37 % 700 - 350; // days from the appointment
        step.phase = first < 0 ? Phase::preparation : Phase::recovery;
        for (int i = 0; i < occurrences; ++i) {
            const std::chrono::minutes clock{(7 + number % 13) * 60 + number % 4 * 15};
            const Offset offset = number % 5 == 0
                                      ? Offset{ElapsedOffset{date::days{first} + i * 15min}}
                                      : Offset{CalendarOffset{date::days{first + i}, clock}};
            const std::string name = occurrences == 1 ? "once" : "d+" + std::to_string(i);
            step.occurrences.push_back({name, {Anchor::appointment, offset, {}}});
        }
        if (number % 3 == 0) {
            step.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        }
        if (number % 7 == 0) {
            step.window.opens = CalendarOffset{date::days{14}, {}};
            step.window.closes = ElapsedOffset{12h};
        }
        if (number % 11 == 0) {
            step.clamp.hours = {7h, 21h, true};
        }
        if (number % 10 == 9 && number > 10) {
            step.after = {"step-number-" + std::to_string(number - 2)};
        }
        made += occurrences;
    }
    return guide;
}

/// Every third step done.
inline std::vector<beforehand::StepEvent> ticks_of(const beforehand::Guide& guide,
                                                   beforehand::Instant at) {
    std::vector<beforehand::StepEvent> events;
    for (std::size_t i = 0; i < guide.steps.size(); i += 3) {
        for (const auto& occurrence : guide.steps[i].occurrences) {
            events.push_back(
                {"0a1b2c3d-0000-4000-8000-" + std::to_string(100'000'000'000 + events.size()),
                 "0a1b2c3d-0000-4000-8000-000000000000",
                 {guide.steps[i].key, occurrence.name},
                 beforehand::StepEvent::Kind::done,
                 {},
                 at,
                 at,
                 "America/Chicago"});
        }
    }
    return events;
}
