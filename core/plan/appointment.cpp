// SPDX-License-Identifier: Apache-2.0
#include "core/plan/appointment.h"

#include "core/time/iso8601.h"

namespace beforehand {

Result<Instant> appointment_instant(WallTime wall, const Zone& zone) {
    const date::year_month_day day{date::floor<date::days>(wall)};
    if (day.year() < date::year{1970} || day.year() > date::year{2199}) {
        return fail(ErrorKind::invalid, "The year of an appointment must be from 1970 to 2199.");
    }
    const ResolvedWall resolved = zone.to_instant(wall);
    if (resolved.fit == WallFit::gap) {
        return fail(ErrorKind::invalid, "The clocks in " + zone.name() + " jump over " +
                                            format_wall_time(wall) +
                                            ". Please check the time on your letter.");
    }
    return resolved.instant;
}

} // namespace beforehand
