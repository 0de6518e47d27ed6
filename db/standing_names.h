// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/appointment.h"
#include "db/names.h"

namespace beforehand::db {

inline constexpr Names<Standing, 3> standing_names{{
    {Standing::going_ahead, "going_ahead"},
    {Standing::to_rebook, "to_rebook"},
    {Standing::cancelled, "cancelled"},
}};

} // namespace beforehand::db
