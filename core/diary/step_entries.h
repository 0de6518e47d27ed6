// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/prompts.h"
#include "core/guide/guide.h"
#include "core/plan/step_event.h"

#include <span>
#include <vector>

namespace beforehand {

/// A step that is about a prompt is done by answering it: the events of that, made from what is
/// there and never stored. A step's occurrence goes with the prompt's of the same name; a step that
/// comes once is done when each of the prompt's occurrences is answered, and then by the entry that
/// was written last. Of the entry and what the person last did with the step themself (`events`, as
/// they were added) the one recorded later holds, and at the same second what they did: then there
/// is none here. So those that are here come after `events`.
std::vector<StepEvent> entry_events(const Guide& guide, std::span<const PromptRow> rows,
                                    std::span<const StepEvent> events);

} // namespace beforehand
