// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <string>

namespace beforehand {

/// Who reviewed the guide, when, and when it is due again: a page of paper is read on any day, so
/// it cannot say whether that holds. Or that no clinician has.
std::string review_words(const Guide& guide);

} // namespace beforehand
