// SPDX-License-Identifier: Apache-2.0
#include "core/check/rules.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

void check_repeats(const Guide& guide, const StepPlaces& places, Faults& errors) {
    for (const Step& step : guide.steps) {
        for (auto one = step.occurrences.begin(); one != step.occurrences.end(); ++one) {
            const auto other = std::find_if(step.occurrences.begin(), one,
                                            [&](const auto& o) { return o.when == one->when; });
            if (other != one) {
                errors.add(places.at(step.key) + "/when",
                           in_quotes(other->name) + " and " + in_quotes(one->name) +
                               " come at the same moment: leave one of them out.");
                break;
            }
        }
    }
}

} // namespace beforehand
