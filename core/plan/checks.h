// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"

namespace beforehand {

inline constexpr std::size_t max_contact_bytes = 200;
inline constexpr std::size_t max_step_words_bytes = 2'000;

/// Every key is a question of the guide, every value one that it accepts.
Result<void> check_answers(const Guide& guide, const Answers& answers);

/// Short, clean text on one line.
Result<void> check_contacts(const Contacts& contacts);

/// The step and its occurrence exist in the guide, and a step that must hold an answer holds it.
Result<void> check_event(const Guide& guide, const StepEvent& event);

} // namespace beforehand
