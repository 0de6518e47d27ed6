// SPDX-License-Identifier: Apache-2.0
#include "core/plan/picked_time.h"

namespace beforehand {

Result<PickedTime> picked_time(const Plan& plan, WallTime picked, bool follows) {
    if (!plan.dated()) {
        if (follows) {
            return fail(ErrorKind::invalid,
                        "Your appointment has no date that this time could move along with.");
        }
        return PickedTime{{.fixed = picked}, Phase::preparation};
    }
    const auto day_of = [&plan](Instant instant) {
        return date::floor<date::days>(plan.zone->to_wall(instant));
    };
    const WallDate day = date::floor<date::days>(picked);
    const WallDate the_day = day_of(plan.injection.value_or(plan.appointment.value_or(Instant{})));
    const Phase phase = phase_on(day, the_day);
    if (!follows) {
        return PickedTime{{.fixed = picked}, phase};
    }
    // What comes after it counts from the injection, as recovery does.
    const bool after = phase == Phase::recovery || !plan.appointment;
    const WallDate anchor_day = after ? the_day : day_of(*plan.appointment);
    const CalendarOffset offset{day - anchor_day, date::floor<std::chrono::minutes>(picked - day)};
    return PickedTime{{after ? Anchor::injection : Anchor::appointment, offset, {}}, phase};
}

} // namespace beforehand
