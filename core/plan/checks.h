// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"

#include <string_view>

namespace beforehand {

inline constexpr std::size_t max_contact_bytes = 200;
inline constexpr std::size_t max_step_words_bytes = 2'000;

/// Every key is a question of the guide, every value one that it accepts.
Result<void> check_answers(const Guide& guide, const Answers& answers);

/// Short, clean text on one line.
Result<void> check_contacts(const Contacts& contacts);

/// Clean text, short enough to stand beside a step or on a card.
Result<void> check_step_words(std::string_view words);

/// The step of the guide, or of the person's own layer; null if there is none.
const Step* find_step(const Guide& guide, const PersonalLayer& layer, std::string_view key);

/// That step, which must have such an occurrence.
Result<const Step*> check_step(const Guide& guide, const PersonalLayer& layer, const StepId& id);

/// The step and its occurrence exist, and a step that must hold an answer holds it.
Result<void> check_event(const Guide& guide, const PersonalLayer& layer, const StepEvent& event);

} // namespace beforehand
