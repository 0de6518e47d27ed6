// SPDX-License-Identifier: Apache-2.0
#include "db/procedure_store.h"

#include "db/procedure_changes.h"
#include "db/procedure_rows.h"
#include "db/rules.h"

#include <algorithm>

namespace beforehand::db {

namespace {

/// A procedure with what can change, as the change that makes it from nothing.
Change everything(const Procedure& procedure) {
    Change change;
    change.booking = {procedure.appointment, procedure.zone, procedure.standing};
    change.injection = {procedure.injected};
    change.guide = procedure.guide;
    change.answers = procedure.answers;
    for (const Step& step : procedure.layer.own) {
        change.own.emplace_back(step.key, step);
    }
    for (const auto& [id, when] : procedure.layer.times) {
        change.times[id] = when;
    }
    change.notes = procedure.layer.notes;
    change.arrival.insert(procedure.arrival.begin(), procedure.arrival.end());
    return change;
}

Result<void> check_procedure(const Procedure& procedure) {
    if (procedure.id.empty() || procedure.guide_id.empty()) {
        return fail(ErrorKind::invalid, "A procedure needs an id and a guide.", "procedure");
    }
    Change change = everything(procedure);
    change.contacts = procedure.contacts;
    return check_change(change);
}

void insert(Connection& connection, const Procedure& procedure) {
    const auto follows = procedure.follows ? or_null(procedure.follows->procedure) : std::nullopt;
    const auto as = procedure.follows ? or_null(procedure.follows->kind) : std::nullopt;
    connection
        .query("INSERT INTO procedure (id, guide_id, guide_hash, created_at, clinic, "
               "clinic_phone, out_of_hours_phone, follows, follows_as) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               std::string_view(procedure.id), std::string_view(procedure.guide_id),
               std::string_view(procedure.guide.guide_hash), procedure.created_at,
               std::string_view(procedure.contacts.clinic),
               std::string_view(procedure.contacts.clinic_phone),
               std::string_view(procedure.contacts.out_of_hours_phone), follows, as)
        .run();
}

} // namespace

Result<void> SqliteProcedureStore::add(const Procedure& procedure) {
    if (const auto right = check_procedure(procedure); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        {
            Query there =
                connection_.query("SELECT guide_hash, created_at FROM procedure WHERE id = ?",
                                  std::string_view(procedure.id));
            if (there.next()) {
                // The rest may have moved on since: what never changes tells a retry.
                if (there.text(0) == procedure.guide.guide_hash &&
                    there.instant(1) == procedure.created_at) {
                    return {};
                }
                return id_taken(procedure.id);
            }
        }
        if (!has_guide(connection_, procedure.guide)) {
            return fail(ErrorKind::not_found, "There is no such guide.",
                        procedure.guide.guide_hash);
        }
        if (procedure.follows && !has_procedure(connection_, procedure.follows->procedure)) {
            return no_such_procedure(procedure.follows->procedure);
        }
        insert(connection_, procedure);
        return append_change(connection_, procedure.id, everything(procedure),
                             procedure.created_at);
    });
}

Result<void> SqliteProcedureStore::change(std::string_view id, const MakeChange& make,
                                          Instant recorded_at) {
    return connection_.write([&]() -> Result<void> {
        auto procedure = load_procedure(connection_, id);
        auto there = events(id);
        if (!procedure || !there) {
            return std::unexpected(procedure ? there.error() : procedure.error());
        }
        const auto made = make(std::move(*procedure), std::move(*there));
        if (!made) {
            return std::unexpected(made.error());
        }
        if (const auto right = check_change(*made); !right) {
            return right;
        }
        return append_change(connection_, id, *made, recorded_at);
    });
}

Result<Procedure> SqliteProcedureStore::find(std::string_view id) const {
    return connection_.read([&] { return load_procedure(connection_, id); });
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
            auto procedure = load_procedure(connection_, id);
            if (!procedure) {
                return std::unexpected(procedure.error());
            }
            procedures.push_back(std::move(*procedure));
        }
        return procedures;
    });
}

Result<std::vector<ProcedureEvent>> SqliteProcedureStore::history(std::string_view id) const {
    return connection_.read([&]() -> Result<std::vector<ProcedureEvent>> {
        std::vector<ProcedureEvent> events;
        Query bookings = connection_.query("SELECT recorded_at, wall, zone, standing FROM "
                                           "appointment_event WHERE procedure = ? ORDER BY seq",
                                           id);
        while (bookings.next()) {
            auto booking = read_booking(bookings, 1);
            if (!booking) {
                return std::unexpected(booking.error());
            }
            events.push_back({bookings.instant(0), std::move(*booking)});
        }
        Query injections = connection_.query("SELECT recorded_at, happened_at FROM "
                                             "injection_event WHERE procedure = ? ORDER BY seq",
                                             id);
        while (injections.next()) {
            Change::Injection injection;
            if (!injections.null(1)) {
                injection.at = injections.instant(1);
            }
            events.push_back({injections.instant(0), injection});
        }
        Query answers = connection_.query("SELECT recorded_at, question, answer FROM answer_event "
                                          "WHERE procedure = ? ORDER BY seq",
                                          id);
        while (answers.next()) {
            events.push_back(
                {answers.instant(0), ProcedureEvent::Answer{answers.text(1), answers.text(2)}});
        }
        Query guides = connection_.query("SELECT recorded_at, guide_hash, overlay_hash FROM "
                                         "guide_event WHERE procedure = ? ORDER BY seq",
                                         id);
        while (guides.next()) {
            events.push_back({guides.instant(0), GuideChoice{guides.text(1), guides.text(2)}});
        }
        std::ranges::stable_sort(events, {}, &ProcedureEvent::recorded_at);
        return events;
    });
}

} // namespace beforehand::db
