// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/names.h"

namespace beforehand {

enum class Phase { preparation, procedure_day, recovery };

inline constexpr Names<Phase, 3> phase_names{{
    {Phase::preparation, "preparation"},
    {Phase::procedure_day, "procedure_day"},
    {Phase::recovery, "recovery"},
}};

inline std::string_view to_string(Phase phase) {
    return name_of(phase_names, phase);
}

} // namespace beforehand
