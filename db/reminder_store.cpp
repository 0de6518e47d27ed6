// SPDX-License-Identifier: Apache-2.0
#include "db/reminder_store.h"

#include "db/names.h"
#include "db/rules.h"
#include "db/when_columns.h"

namespace beforehand::db {

namespace {

bool ahead(const Offset& lead) {
    const auto* elapsed = std::get_if<ElapsedOffset>(&lead);
    return elapsed ? elapsed->length.count() >= 0
                   : std::get<CalendarOffset>(lead).days.count() >= 0;
}

Result<void> check_reminder(const Reminder& reminder) {
    if (reminder.id.empty() || reminder.step.key.empty() || reminder.step.occurrence.empty()) {
        return fail(ErrorKind::invalid, "A reminder needs an id and a step.", "reminder");
    }
    // What does not read back as it was, such as a hundred years, must not be written.
    if (!ahead(reminder.lead) ||
        read_offset(write_length(reminder.lead), write_at(reminder.lead)) != reminder.lead) {
        return fail(ErrorKind::invalid,
                    "A reminder comes at or before its step, at most ten years ahead.", "lead");
    }
    return {};
}

Result<Reminder> read_reminder(const Query& query) {
    Reminder reminder;
    reminder.id = query.text(0);
    reminder.procedure = query.text(1);
    reminder.step = {query.text(2), query.text(3)};
    const auto lead = read_offset(query.text(4), query.text(5));
    if (!lead) {
        return fail(ErrorKind::damaged, "A reminder is damaged and cannot be shown.", reminder.id);
    }
    reminder.lead = *lead;
    reminder.created_at = query.instant(6);
    return reminder;
}

} // namespace

Result<void> SqliteReminderStore::add(const Reminder& reminder) {
    const std::string length = write_length(reminder.lead);
    const std::string at = write_at(reminder.lead);
    if (const auto right = check_reminder(reminder); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        {
            Query there = connection_.query("SELECT id, procedure, step_key, occurrence, lead, "
                                            "lead_at, created_at FROM reminder WHERE id = ?",
                                            std::string_view(reminder.id));
            if (there.next()) {
                if (read_reminder(there) == reminder) {
                    return {};
                }
                return id_taken(reminder.id);
            }
        }
        if (!has_procedure(connection_, reminder.procedure)) {
            return no_such_procedure(reminder.procedure);
        }
        connection_
            .query("INSERT INTO reminder (id, procedure, step_key, occurrence, lead, lead_at, "
                   "created_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (procedure, step_key, occurrence, lead, lead_at) DO NOTHING",
                   std::string_view(reminder.id), std::string_view(reminder.procedure),
                   std::string_view(reminder.step.key), std::string_view(reminder.step.occurrence),
                   std::string_view(length), std::string_view(at), reminder.created_at)
            .run();
        return {};
    });
}

Result<void> SqliteReminderStore::remove(std::string_view id) {
    return connection_.write([&]() -> Result<void> {
        connection_.query("DELETE FROM reminder WHERE id = ?", id).run();
        return {};
    });
}

Result<std::vector<Reminder>> SqliteReminderStore::list(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<Reminder>> {
        Query query =
            connection_.query("SELECT id, procedure, step_key, occurrence, lead, lead_at, "
                              "created_at FROM reminder WHERE procedure = ? ORDER BY seq",
                              procedure);
        std::vector<Reminder> reminders;
        while (query.next()) {
            auto reminder = read_reminder(query);
            if (!reminder) {
                return std::unexpected(reminder.error());
            }
            reminders.push_back(std::move(*reminder));
        }
        return reminders;
    });
}

} // namespace beforehand::db
