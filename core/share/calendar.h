// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/calendar_events.h"

#include <string>
#include <vector>

namespace beforehand {

/// A calendar file, and what to keep of it once it is written.
struct CalendarFile {
    std::string text; ///< empty where there is no event: RFC 5545 knows no calendar without one
    std::vector<CalendarEntry> entries; ///< of each event in it, in its order
};

/// The events of calendar_events() as one iCalendar object: RFC 5545 with alarms of RFC 9074, to be
/// imported again and again. An event has the same UID each time; its SEQUENCE rises by one when
/// its times, its alarms, its words or its status are not what was written last, and stays
/// otherwise. Every moment is in UTC, so that no reader needs a zone: they disagree on clock
/// changes. METHOD is PUBLISH (RFC 5546) without an ORGANIZER: with one some calendars take each
/// event for an invitation.
///
/// An alarm whose time has come is ACKNOWLEDGED (RFC 9074, 6.1) at `now`: the app has told it, and
/// importing the file is no reason to ring again.
CalendarFile calendar_file(const CalendarSource& source);

} // namespace beforehand
