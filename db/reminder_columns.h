// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/reminder.h"
#include "db/connection.h"
#include "db/names.h"

#include <string>
#include <string_view>

namespace beforehand::db {

/// What a reminder is about and its lead, as they are written: five columns, in this order.
struct ReminderColumns {
    std::string_view about; ///< "step", "prompt"
    std::string key;
    std::string occurrence;
    std::string lead;    ///< ISO 8601; with a T it is elapsed time
    std::string lead_at; ///< of a calendar lead, if it has a time of day; else empty
};

/// `invalid` for what names nothing, and for a lead that comes after or would not read back as it
/// was.
Result<ReminderColumns> reminder_columns(const Subject& about, const Offset& lead);

/// The first time of a reminder, from the five columns from `first` on; `damaged` for what
/// reminder_columns() does not write. `row` says which in the error.
Result<ReminderId> read_reminder_id(const Query& query, int first, std::string_view row);

} // namespace beforehand::db
