// SPDX-License-Identifier: Apache-2.0
#include "core/check/rules.h"

#include <algorithm>

namespace beforehand {

void check_frame(const GuideFiles& files, const Guide& guide, Faults& errors) {
    if (json_of("guide.json", files.at("guide.json")).at("format") == 1) {
        return; // for plans that were made with it: nobody writes one any more
    }
    if (std::ranges::none_of(guide.steps, &Step::is_injection)) {
        errors.add("guide.json#/steps",
                   "One step needs \"is_injection\": true: the one that is the injection itself.");
    }
    if (std::ranges::find(guide.safety.tiers, Call::emergency, &SafetyTier::call) ==
        guide.safety.tiers.end()) {
        errors.add("guide.json#/safety/tiers",
                   "No line of the safety card calls the emergency number: one tier needs "
                   "\"call\": \"emergency\".");
    }
    if (guide.review && guide.review->by.starts_with("Dr A. Name")) {
        errors.add("guide.json#/review/by",
                   "This is the example of the page for authors. Name the clinician who has read "
                   "all of the guide; as long as there is none, write \"review\": null.");
    }
}

} // namespace beforehand
