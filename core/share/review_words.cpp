// SPDX-License-Identifier: Apache-2.0
#include "core/share/review_words.h"

#include "core/time/iso8601.h"

namespace beforehand {

std::string review_words(const Guide& guide) {
    if (!guide.review) {
        return "Not yet reviewed by a clinician.";
    }
    return "Reviewed by " + guide.review->by + ", on " + format_date(guide.review->on) +
           ". Next review due " + format_date(guide.review->due) + '.';
}

} // namespace beforehand
