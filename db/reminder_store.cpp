// SPDX-License-Identifier: Apache-2.0
#include "db/reminder_store.h"

#include "db/names.h"
#include "db/reminder_columns.h"
#include "db/rules.h"

namespace beforehand::db {

namespace {

Result<ReminderChoice> read_choice(const Query& query) {
    ReminderChoice choice;
    choice.id = query.text(0);
    choice.procedure = query.text(1);
    const auto reminder = read_reminder_id(query, 2, choice.id);
    if (!reminder) {
        return std::unexpected(reminder.error());
    }
    choice.about = reminder->about;
    choice.lead = reminder->lead;
    const auto kind = kind_of(reminder_choice_names, query.text(7), choice.id);
    if (!kind) {
        return std::unexpected(kind.error());
    }
    choice.kind = *kind;
    choice.created_at = query.instant(8);
    return choice;
}

} // namespace

Result<void> SqliteReminderStore::add(const ReminderChoice& choice) {
    if (choice.id.empty()) {
        return fail(ErrorKind::invalid, "A reminder needs an id.", "reminder");
    }
    const auto columns = reminder_columns(choice.about, choice.lead);
    if (!columns) {
        return std::unexpected(columns.error());
    }
    return connection_.write([&]() -> Result<void> {
        {
            Query there = connection_.query("SELECT id, procedure, about, key, occurrence, lead, "
                                            "lead_at, kind, created_at FROM reminder WHERE id = ?",
                                            std::string_view(choice.id));
            if (there.next()) {
                if (read_choice(there) == choice) {
                    return {};
                }
                return id_taken(choice.id);
            }
        }
        if (!has_procedure(connection_, choice.procedure)) {
            return no_such_procedure(choice.procedure);
        }
        const std::string_view kind = name_of(reminder_choice_names, choice.kind);
        connection_
            .query("DELETE FROM reminder WHERE procedure = ? AND about = ? AND key = ? "
                   "AND occurrence = ? AND lead = ? AND lead_at = ? AND kind <> ?",
                   std::string_view(choice.procedure), columns->about,
                   std::string_view(columns->key), std::string_view(columns->occurrence),
                   std::string_view(columns->lead), std::string_view(columns->lead_at), kind)
            .run();
        connection_
            .query("INSERT INTO reminder (id, procedure, about, key, occurrence, lead, lead_at, "
                   "kind, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (procedure, about, key, occurrence, lead, lead_at) DO NOTHING",
                   std::string_view(choice.id), std::string_view(choice.procedure), columns->about,
                   std::string_view(columns->key), std::string_view(columns->occurrence),
                   std::string_view(columns->lead), std::string_view(columns->lead_at), kind,
                   choice.created_at)
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

Result<std::vector<ReminderChoice>> SqliteReminderStore::list(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<ReminderChoice>> {
        Query query = connection_.query("SELECT id, procedure, about, key, occurrence, lead, "
                                        "lead_at, kind, created_at FROM reminder "
                                        "WHERE procedure = ? ORDER BY seq",
                                        procedure);
        std::vector<ReminderChoice> choices;
        while (query.next()) {
            auto choice = read_choice(query);
            if (!choice) {
                return std::unexpected(choice.error());
            }
            choices.push_back(std::move(*choice));
        }
        return choices;
    });
}

} // namespace beforehand::db
