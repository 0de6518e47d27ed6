// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/zone.h"

#include <array>
#include <chrono>

namespace beforehand {

/// The appointments that a guide's times are tried with: early, at noon and late.
inline constexpr std::array<std::chrono::minutes, 3> usual_hours{
    std::chrono::hours{8}, std::chrono::hours{12}, std::chrono::minutes{16 * 60 + 30}};

/// One at this hour, in UTC, on a day like any other.
inline Instant usual_appointment(std::chrono::minutes hour) {
    constexpr WallDate some_day = date::local_days{date::year{2027} / 6 / 15};
    return Zone::utc()->to_instant(some_day + hour).instant;
}

inline std::chrono::minutes time_of_day(Instant instant, const Zone& zone) {
    const WallTime wall = zone.to_wall(instant);
    return date::floor<std::chrono::minutes>(wall - date::floor<date::days>(wall));
}

} // namespace beforehand
