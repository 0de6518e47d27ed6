// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/phase.h"
#include "db/names.h"

namespace beforehand::db {

inline constexpr Names<Phase, 3> phase_names{{
    {Phase::preparation, "preparation"},
    {Phase::procedure_day, "procedure_day"},
    {Phase::recovery, "recovery"},
}};

} // namespace beforehand::db
