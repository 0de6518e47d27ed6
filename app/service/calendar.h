// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/reminders.h"
#include "core/share/calendar_store.h"

#include <filesystem>
#include <optional>

namespace beforehand::app {

/// The calendar file of a procedure: a second way to be reminded, on any device that reads one.
class Calendar {
  public:
    /// `folder` is where the data lies; none for data in memory.
    Calendar(CalendarStore& store, std::optional<std::filesystem::path> folder);

    /// How many events a file holds.
    struct Written {
        int ahead = 0;     ///< that stand in the plan, or stood in it and were done
        int cancelled = 0; ///< that an earlier file held, and that are taken back
    };

    /// Writes the file as calendar_file() says, whole or not at all, for its owner alone (0600),
    /// and not into the data folder. What it holds is kept once it is on disk, so that the next one
    /// updates it. With `detail` real titles and texts go out. `book` is of the same snapshot.
    ///
    /// `invalid` where nothing in the plan has a date, unless an earlier file has to be taken back;
    /// and where the plan has no dates though it should: that takes nothing back.
    Result<Written> write(const Snapshot& snapshot, const ReminderBook& book, bool detail,
                          const std::filesystem::path& file);

  private:
    CalendarStore& store_;
    std::optional<std::filesystem::path> folder_;
};

} // namespace beforehand::app
