// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// One event of the calendar file, as it was last written there.
struct CalendarEntry {
    std::string uid; ///< the event's for good: a calendar updates by it and does not double
    std::string procedure;
    int sequence = 0;    ///< rises with each change, so that calendars take it
    std::string content; ///< what it said; to see whether the next one says something else
    bool cancelled = false;
    Instant written_at;
    bool operator==(const CalendarEntry&) const = default;
};

/// Keeps what the calendar file last said.
class CalendarStore {
  public:
    virtual ~CalendarStore() = default;

    /// By uid.
    virtual Result<std::vector<CalendarEntry>> entries(std::string_view procedure) const = 0;
    /// Each replaces the one of its uid: all of them or none. `invalid` where a sequence would go
    /// down, or the uid is another procedure's.
    virtual Result<void> put(std::span<const CalendarEntry> entries) = 0;
};

} // namespace beforehand
