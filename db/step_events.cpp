// SPDX-License-Identifier: Apache-2.0
#include "db/procedure_changes.h"

#include "db/names.h"
#include "db/procedure_store.h"
#include "db/rules.h"

namespace beforehand::db {

namespace {

Result<StepEvent> read_event(const Query& query) {
    StepEvent event;
    event.id = query.text(0);
    event.procedure = query.text(1);
    event.step = {query.text(2), query.text(3)};
    const auto kind = kind_of(step_event_names, query.text(4), event.id);
    if (!kind) {
        return std::unexpected(kind.error());
    }
    event.kind = *kind;
    event.words = query.text(5);
    event.happened_at = query.instant(6);
    event.recorded_at = query.instant(7);
    event.zone = query.text(8);
    return event;
}

} // namespace

Result<void> check_step_event(const StepEvent& event) {
    if (event.id.empty() || event.step.key.empty() || event.step.occurrence.empty() ||
        event.zone.empty()) {
        return fail(ErrorKind::invalid, "This needs an id, a step and a time zone.", "step event");
    }
    return check_text(event.words, max_words_bytes, "words");
}

Result<void> append_step_event(Connection& connection, std::string_view procedure,
                               const StepEvent& event) {
    {
        Query there = connection.query(
            "SELECT id, procedure, step_key, occurrence, kind, words, happened_at, "
            "recorded_at, zone FROM step_event WHERE id = ?",
            std::string_view(event.id));
        if (there.next()) {
            if (read_event(there) == event) {
                return {};
            }
            return id_taken(event.id);
        }
    }
    if (event.procedure != procedure) {
        return no_such_procedure(event.procedure);
    }
    connection
        .query("INSERT INTO step_event (id, procedure, step_key, occurrence, kind, words, "
               "happened_at, recorded_at, zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               std::string_view(event.id), procedure, std::string_view(event.step.key),
               std::string_view(event.step.occurrence), name_of(step_event_names, event.kind),
               std::string_view(event.words), event.happened_at, event.recorded_at,
               std::string_view(event.zone))
        .run();
    return {};
}

Result<std::vector<StepEvent>> SqliteProcedureStore::events(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<StepEvent>> {
        Query query = connection_.query("SELECT id, procedure, step_key, occurrence, kind, words, "
                                        "happened_at, recorded_at, zone FROM step_event "
                                        "WHERE procedure = ? ORDER BY seq",
                                        procedure);
        std::vector<StepEvent> events;
        while (query.next()) {
            auto event = read_event(query);
            if (!event) {
                return std::unexpected(event.error());
            }
            events.push_back(std::move(*event));
        }
        return events;
    });
}

} // namespace beforehand::db
