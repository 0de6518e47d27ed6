// SPDX-License-Identifier: Apache-2.0
// Any bytes as a clinic's overlay over a fixed guide: what it must not touch stays.
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "tests/fuzz/fixed_guide.h"
#include "tests/fuzz/support.h"

using namespace beforehand;
using namespace beforehand::fuzz;

namespace {

/// Locked steps, the injection and the safety card are the guide's.
void require_untouched(const Guide& guide, const Guide& laid) {
    for (const Step& step : guide.steps) {
        const Step* found = laid.find_step(step.key);
        if (!step.locked && !step.is_injection) {
            require(!found || found->occurrences.size() == step.occurrences.size(),
                    "a step comes as often as in the guide");
            continue;
        }
        require(found != nullptr, "what is locked stays");
        Step same = *found; // what was switched off is no longer named
        same.after = step.after;
        same.unless_done = step.unless_done;
        same.conflicts = step.conflicts;
        require(same == step, "what is locked is not changed");
    }
    for (const Step& step : laid.steps) {
        const bool own = step.origin == Origin::clinic;
        require(own == step.key.starts_with("clinic/"), "a clinic's own step says so");
        require(!own || (!step.locked && !step.is_injection), "a clinic locks nothing");
    }
    require(laid.safety.tiers.size() == guide.safety.tiers.size() &&
                laid.safety.emergency_numbers == guide.safety.emergency_numbers &&
                laid.questions.size() == guide.questions.size(),
            "the safety card and the questions are the guide's");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = text_of(bytes, size);
    const Guide& guide = fixed_guide();
    const auto faults = check_overlay(guide, "overlay.json", text);
    const auto laid = apply_overlay(guide, "overlay.json", text);
    require(laid.has_value() == faults.empty(), "an overlay is laid where nothing is wrong");
    if (!laid) {
        require(!laid.error().message.empty(), "an error says what");
        return 0;
    }
    require_untouched(guide, *laid);
    using namespace date::literals;
    const Instant at{date::sys_days{2026_y / 3 / 28} + std::chrono::minutes{1350}};
    std::vector<StepEvent> events;
    for (const Step& step : guide.steps) { // also of what the overlay has switched off
        events.push_back({"event",
                          "procedure",
                          {step.key, step.occurrences.front().name},
                          StepEvent::Kind::done,
                          "words",
                          at,
                          at,
                          "UTC"});
    }
    for (const ZonePtr& zone : zones()) {
        const Plan before = build_plan(guide, {zone, at, {}}, {{"q", answer_yes}});
        const Plan after = build_plan(*laid, {zone, at, {}}, {{"q", answer_yes}});
        look(before, after, {}, at);
        look(after, before, events, at);
    }
    return 0;
}
