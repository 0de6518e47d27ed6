// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// An event as it was last written into a calendar file: by this the next file tells what changed.
struct CalendarEntry {
    std::string uid; ///< of the event: follows from the procedure and what it is about
    std::string procedure;
    int sequence = 0;       ///< of RFC 5545, 3.8.7.4; from 0 on, and never falls
    std::string content;    ///< what the event was, but for when and how often it was written
    bool cancelled = false; ///< it had fallen away
    Instant written_at;     ///< when it was first written with this sequence
    bool operator==(const CalendarEntry&) const = default;
};

/// Keeps what was written into calendar files.
class CalendarStore {
  public:
    virtual ~CalendarStore() = default;

    /// In no order that matters.
    virtual Result<std::vector<CalendarEntry>> entries(std::string_view procedure) const = 0;
    /// All of them or none; one with the same uid is replaced.
    virtual Result<void> put(std::span<const CalendarEntry> entries) = 0;
};

} // namespace beforehand
