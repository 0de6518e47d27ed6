// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

namespace beforehand {

/// Whether some person can come to this: answers, each to a question that they are asked, for
/// which the condition is a yes. Gives up after a bounded search, and then says yes.
bool can_apply(const Condition& condition, const Guide& guide);

/// Whether both can be a yes for one person.
bool can_apply_together(const Condition& one, const Condition& other, const Guide& guide);

} // namespace beforehand
