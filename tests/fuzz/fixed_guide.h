// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/personal_layer.h"

#include <chrono>

namespace beforehand::fuzz {

/// A guide with a step of each sort, for targets whose bytes are something else.
inline const Guide& fixed_guide() {
    using namespace std::chrono_literals;
    static const Guide guide = [] {
        Guide made;
        made.id = "fixed";
        made.version = "1.0";
        made.language = "en";
        made.title = "Fixed";
        made.questions = {{"q", {}, {}, "Ask?", "Why", {}},
                          {"side", {"left", "right"}, {}, "Which?", "Why", {}}};
        const auto add = [&made](const char* key, Phase phase, Offset offset) -> Step& {
            Step& step = made.steps.emplace_back();
            step.key = key;
            step.phase = phase;
            step.occurrences = {{"once", {Anchor::appointment, offset, {}}}};
            step.title = key;
            step.what = "What";
            step.why = "Why";
            step.sources = {"H1"};
            return step;
        };
        made.sources = {{"H1", 'B', "Hospital", "https://hospital.example/", "", ""}};
        Step& ask = add("ask", Phase::preparation, CalendarOffset{date::days{-14}, 10h});
        ask.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        ask.holds_answer = ask.asked_again = true;
        ask.record = "Write it down";
        Step& locked = add("locked", Phase::preparation, CalendarOffset{date::days{-7}, 10h});
        locked.locked = true;
        locked.after = {"ask"};
        Step& chase = add("chase", Phase::preparation, ElapsedOffset{-72h});
        chase.unless_done = {"ask"};
        chase.clamp = {.not_before = {}, .not_after = -1h, .hours = Clamp::Hours{7h, 21h, true}};
        Step& injection = add("injection", Phase::procedure_day, ElapsedOffset{});
        injection.is_injection = true;
        injection.occurrences.front().when.anchor = Anchor::injection;
        Step& walk = add("walk", Phase::recovery, CalendarOffset{date::days{1}, 10h});
        walk.occurrences = {{"d+1", {Anchor::injection, CalendarOffset{date::days{1}, 10h}, {}}},
                            {"min+30", {Anchor::injection, ElapsedOffset{30min}, {}}}};
        made.safety.tiers = {{"now", Call::emergency, {{"breathing", {"H1"}, "Breathing"}}, "Now"}};
        made.safety.emergency_numbers = {{"GB", "999"}};
        return made;
    }();
    return guide;
}

} // namespace beforehand::fuzz
