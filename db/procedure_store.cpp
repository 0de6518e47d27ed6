// SPDX-License-Identifier: Apache-2.0
#include "db/procedure_store.h"

#include "core/guide/guide_files.h"
#include "core/time/iso8601.h"
#include "db/rules.h"

#include <algorithm>

namespace beforehand::db {

namespace {

std::unexpected<Error> damaged(std::string_view where) {
    return fail(ErrorKind::damaged, "A part of your data is damaged and cannot be shown.",
                std::string(where));
}

Result<void> check_appointment(const std::optional<WallTime>& wall, std::string_view zone) {
    if (zone.empty()) {
        return fail(ErrorKind::invalid, "An appointment needs its time zone.", "zone");
    }
    if (wall && parse_wall_time(format_wall_time(*wall)) != *wall) {
        return fail(ErrorKind::invalid, "This date is too far away to be kept.", "appointment");
    }
    return check_text(zone, 100, "zone");
}

Result<void> check_contacts(const Contacts& contacts) {
    for (const std::string* text :
         {&contacts.clinic, &contacts.clinic_phone, &contacts.out_of_hours_phone}) {
        if (const auto right = check_text(*text, max_line_bytes, "contacts"); !right) {
            return right;
        }
    }
    return {};
}

Result<void> check_answers(const Answers& answers) {
    for (const auto& [question, answer] : answers) {
        if (question.empty()) {
            return fail(ErrorKind::invalid, "An answer needs its question.", "answers");
        }
        if (const auto right = check_text(question, 200, "answers"); !right) {
            return right;
        }
        if (const auto right = check_text(answer, max_line_bytes, "answers"); !right) {
            return right;
        }
    }
    return {};
}

// The three below append what changed, inside a transaction: saying the same again adds nothing,
// so that a retry is harmless.

void append_appointment(Connection& connection, std::string_view id,
                        const std::optional<WallTime>& wall, std::string_view zone,
                        Instant recorded_at) {
    const auto text = wall ? std::optional(format_wall_time(*wall)) : std::nullopt;
    connection
        .query("INSERT INTO appointment_event (procedure, wall, zone, recorded_at) "
               "SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM appointment "
               "WHERE procedure = ?1 AND wall IS ?2 AND zone = ?3)",
               id, text, zone, recorded_at)
        .run();
}

void append_injected(Connection& connection, std::string_view id,
                     const std::optional<Instant>& happened_at, Instant recorded_at) {
    // No row at all says the same as one with NULL: not recorded.
    connection
        .query("INSERT INTO injection_event (procedure, happened_at, recorded_at) "
               "SELECT ?1, ?2, ?3 WHERE "
               "(SELECT happened_at FROM injection WHERE procedure = ?1) IS NOT ?2",
               id, happened_at, recorded_at)
        .run();
}

void append_answers(Connection& connection, std::string_view id, const Answers& answers,
                    Instant recorded_at) {
    for (const auto& [question, answer] : answers) {
        const auto value = answer.empty() ? std::nullopt : std::optional(std::string_view(answer));
        connection
            .query("INSERT INTO answer_event (procedure, question, answer, recorded_at) "
                   "SELECT ?1, ?2, ?3, ?4 WHERE (SELECT answer FROM answer "
                   "WHERE procedure = ?1 AND question = ?2) IS NOT ?3",
                   id, std::string_view(question), value, recorded_at)
            .run();
    }
}

/// Inside a transaction.
Result<Procedure> load(Connection& connection, std::string_view id) {
    Query row = connection.query(
        "SELECT guide_id, guide_hash, created_at, clinic, clinic_phone, out_of_hours_phone, wall, "
        "zone, happened_at FROM procedure JOIN appointment ON appointment.procedure = id "
        "LEFT JOIN injection ON injection.procedure = id WHERE id = ?",
        id);
    if (!row.next()) {
        return no_such_procedure(id);
    }
    Procedure procedure;
    procedure.id = id;
    procedure.guide_id = row.text(0);
    procedure.guide_hash = row.text(1);
    procedure.created_at = row.instant(2);
    procedure.contacts = {row.text(3), row.text(4), row.text(5)};
    if (!row.null(6)) {
        const auto wall = parse_wall_time(row.text(6));
        if (!wall) {
            return damaged(id);
        }
        procedure.appointment = *wall;
    }
    procedure.zone = row.text(7);
    if (!row.null(8)) {
        procedure.injected = row.instant(8);
    }
    Query answers = connection.query("SELECT question, answer FROM answer WHERE procedure = ?", id);
    while (answers.next()) {
        procedure.answers.emplace(answers.text(0), answers.text(1));
    }
    return procedure;
}

} // namespace

Result<void> SqliteProcedureStore::add(const Procedure& procedure, std::string_view packed_guide) {
    if (procedure.id.empty() || procedure.guide_id.empty()) {
        return fail(ErrorKind::invalid, "A procedure needs an id and a guide.", "procedure");
    }
    for (const auto& right :
         {check_appointment(procedure.appointment, procedure.zone),
          check_contacts(procedure.contacts), check_answers(procedure.answers)}) {
        if (!right) {
            return right;
        }
    }
    if (guide_hash(packed_guide) != procedure.guide_hash) {
        return fail(ErrorKind::invalid, "The guide is not the one this procedure names.",
                    procedure.guide_hash);
    }
    return connection_.write([&]() -> Result<void> {
        {
            Query there =
                connection_.query("SELECT guide_hash, created_at FROM procedure WHERE id = ?",
                                  std::string_view(procedure.id));
            if (there.next()) {
                // The rest may have moved on since: what never changes tells a retry.
                if (there.text(0) == procedure.guide_hash &&
                    there.instant(1) == procedure.created_at) {
                    return {};
                }
                return id_taken(procedure.id);
            }
        }
        connection_
            .query("INSERT INTO guide (hash, packed) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                   std::string_view(procedure.guide_hash), Blob{packed_guide})
            .run();
        connection_
            .query("INSERT INTO procedure (id, guide_id, guide_hash, created_at, clinic, "
                   "clinic_phone, out_of_hours_phone) VALUES (?, ?, ?, ?, ?, ?, ?)",
                   std::string_view(procedure.id), std::string_view(procedure.guide_id),
                   std::string_view(procedure.guide_hash), procedure.created_at,
                   std::string_view(procedure.contacts.clinic),
                   std::string_view(procedure.contacts.clinic_phone),
                   std::string_view(procedure.contacts.out_of_hours_phone))
            .run();
        append_appointment(connection_, procedure.id, procedure.appointment, procedure.zone,
                           procedure.created_at);
        append_injected(connection_, procedure.id, procedure.injected, procedure.created_at);
        append_answers(connection_, procedure.id, procedure.answers, procedure.created_at);
        return {};
    });
}

Result<Procedure> SqliteProcedureStore::find(std::string_view id) const {
    return connection_.read([&] { return load(connection_, id); });
}

Result<std::vector<Procedure>> SqliteProcedureStore::list() const {
    return connection_.read([&]() -> Result<std::vector<Procedure>> {
        std::vector<std::string> ids;
        Query query =
            connection_.query("SELECT id FROM procedure ORDER BY created_at DESC, seq DESC");
        while (query.next()) {
            ids.push_back(query.text(0));
        }
        std::vector<Procedure> procedures;
        for (const std::string& id : ids) {
            auto procedure = load(connection_, id);
            if (!procedure) {
                return std::unexpected(procedure.error());
            }
            procedures.push_back(std::move(*procedure));
        }
        return procedures;
    });
}

Result<std::string> SqliteProcedureStore::packed_guide(std::string_view hash) const {
    return connection_.read([&]() -> Result<std::string> {
        Query query = connection_.query("SELECT packed FROM guide WHERE hash = ?", hash);
        if (!query.next()) {
            return fail(ErrorKind::not_found, "There is no such guide.", std::string(hash));
        }
        std::string packed = query.text(0);
        if (guide_hash(packed) != hash) {
            return damaged(hash);
        }
        return packed;
    });
}

Result<void> SqliteProcedureStore::set_appointment(std::string_view id,
                                                   std::optional<WallTime> wall,
                                                   std::string_view zone, Instant recorded_at) {
    if (const auto right = check_appointment(wall, zone); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        if (!has_procedure(connection_, id)) {
            return no_such_procedure(id);
        }
        append_appointment(connection_, id, wall, zone, recorded_at);
        return {};
    });
}

Result<void> SqliteProcedureStore::set_injected(std::string_view id,
                                                std::optional<Instant> happened_at,
                                                Instant recorded_at) {
    return connection_.write([&]() -> Result<void> {
        if (!has_procedure(connection_, id)) {
            return no_such_procedure(id);
        }
        append_injected(connection_, id, happened_at, recorded_at);
        return {};
    });
}

Result<void> SqliteProcedureStore::set_answers(std::string_view id, const Answers& changed,
                                               Instant recorded_at) {
    if (const auto right = check_answers(changed); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        if (!has_procedure(connection_, id)) {
            return no_such_procedure(id);
        }
        append_answers(connection_, id, changed, recorded_at);
        return {};
    });
}

Result<void> SqliteProcedureStore::set_contacts(std::string_view id, const Contacts& contacts) {
    if (const auto right = check_contacts(contacts); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        const int changed =
            connection_
                .query("UPDATE procedure SET clinic = ?, clinic_phone = ?, "
                       "out_of_hours_phone = ? WHERE id = ?",
                       std::string_view(contacts.clinic), std::string_view(contacts.clinic_phone),
                       std::string_view(contacts.out_of_hours_phone), id)
                .run();
        if (changed == 0) {
            return no_such_procedure(id);
        }
        return {};
    });
}

} // namespace beforehand::db
