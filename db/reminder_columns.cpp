// SPDX-License-Identifier: Apache-2.0
#include "db/reminder_columns.h"

#include "db/when_columns.h"

namespace beforehand::db {

namespace {

bool ahead(const Offset& lead) {
    const auto* elapsed = std::get_if<ElapsedOffset>(&lead);
    return elapsed ? elapsed->length.count() >= 0
                   : std::get<CalendarOffset>(lead).days.count() >= 0;
}

} // namespace

Result<ReminderColumns> reminder_columns(const Subject& about, const Offset& lead) {
    if (about.key.empty() || about.occurrence.empty()) {
        return fail(ErrorKind::invalid, "A reminder needs a step, or a time to write in the diary.",
                    "reminder");
    }
    const std::string length = write_length(lead);
    const std::string at = write_at(lead);
    // What does not read back as it was, such as a hundred years, must not be written.
    if (!ahead(lead) || read_offset(length, at) != lead) {
        return fail(ErrorKind::invalid,
                    "A reminder comes at or before what it is about, at most ten years ahead.",
                    "lead");
    }
    return ReminderColumns{name_of(subject_names, about.kind), about.key, about.occurrence, length,
                           at};
}

Result<ReminderId> read_reminder_id(const Query& query, int first, std::string_view row) {
    const auto kind = kind_of(subject_names, query.text(first), row);
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto lead = read_offset(query.text(first + 3), query.text(first + 4));
    if (!lead) {
        return fail(ErrorKind::damaged, "A reminder is damaged and cannot be shown.",
                    std::string(row));
    }
    return ReminderId{{*kind, query.text(first + 1), query.text(first + 2)}, *lead};
}

} // namespace beforehand::db
