// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/phase.h"
#include "core/guide/when.h"
#include "core/plan/appointment.h"
#include "core/plan/step_event.h"
#include "core/reminders/reminder.h"

#include <array>
#include <string_view>
#include <utility>

namespace beforehand::everything {

/// How the values of an enumeration are written in the document.
template <class Kind, std::size_t count>
using Names = std::array<std::pair<Kind, std::string_view>, count>;

inline constexpr Names<Standing, 3> standings{{
    {Standing::going_ahead, "going_ahead"},
    {Standing::to_rebook, "to_rebook"},
    {Standing::cancelled, "cancelled"},
}};

inline constexpr Names<Phase, 3> phases{{
    {Phase::preparation, "preparation"},
    {Phase::procedure_day, "procedure_day"},
    {Phase::recovery, "recovery"},
}};

inline constexpr Names<Anchor, 2> anchors{{
    {Anchor::appointment, "appointment"},
    {Anchor::injection, "injection"},
}};

inline constexpr Names<StepEvent::Kind, 3> step_event_kinds{{
    {StepEvent::Kind::done, "done"},
    {StepEvent::Kind::skipped, "skipped"},
    {StepEvent::Kind::reopened, "reopened"},
}};

inline constexpr Names<Subject::Kind, 2> subject_kinds{{
    {Subject::Kind::step, "step"},
    {Subject::Kind::prompt, "prompt"},
}};

inline constexpr Names<ReminderChoice::Kind, 2> choice_kinds{{
    {ReminderChoice::Kind::own, "own"},
    {ReminderChoice::Kind::off, "off"},
}};

inline constexpr Names<Delivery::State, 6> delivery_states{{
    {Delivery::State::claimed, "claimed"},
    {Delivery::State::shown, "shown"},
    {Delivery::State::done, "done"},
    {Delivery::State::snoozed, "snoozed"},
    {Delivery::State::dismissed, "dismissed"},
    {Delivery::State::late, "late"},
}};

} // namespace beforehand::everything
