// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"

#include <string>

namespace beforehand {

/// Sentences of an English text that ask for two things at once ("Open Get help and call"), that
/// point with a name that is an order ("See send your list"), or that end twice ("?."). It knows
/// the verbs that guides use, and no grammar: what it says is a reason to look.
void lint_sentences(const std::string& place, const std::string& text, Faults& warnings);

} // namespace beforehand
