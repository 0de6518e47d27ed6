// SPDX-License-Identifier: Apache-2.0
#include "db/procedure_rows.h"
#include "db/names.h"

#include "core/time/iso8601.h"
#include "db/rules.h"
#include "db/when_columns.h"

#include <array>

namespace beforehand::db {

namespace {

std::unexpected<Error> damaged(std::string_view where) {
    return fail(ErrorKind::damaged, "A part of your data is damaged and cannot be shown.",
                std::string(where));
}

/// Every booking in turn, so that what follows from their order (Procedure::dated_at) has one rule.
Result<void> load_bookings(Connection& connection, Procedure& procedure) {
    Query rows = connection.query("SELECT wall, zone, standing, recorded_at, dated_at, booked_at "
                                  "FROM appointment_event WHERE procedure = ? ORDER BY seq",
                                  std::string_view(procedure.id));
    while (rows.next()) {
        auto booking = read_booking(rows, 0);
        if (!booking) {
            return damaged(procedure.id);
        }
        if (!rows.null(4)) {
            booking->since = {rows.instant(4), rows.instant(5)};
        }
        procedure = changed(std::move(procedure), {.booking = *booking}, rows.instant(3));
    }
    if (procedure.zone.empty()) {
        return damaged(procedure.id);
    }
    return {};
}

void load_answers(Connection& connection, Procedure& procedure) {
    Query rows = connection.query("SELECT question, answer, coalesce(answered_at, recorded_at) "
                                  "FROM answer_event WHERE procedure = ? ORDER BY seq",
                                  std::string_view(procedure.id));
    while (rows.next()) { // NULL reads as empty: taken back
        procedure = changed(std::move(procedure), {.answers = {{rows.text(0), rows.text(1)}}},
                            rows.instant(2));
    }
}

Result<void> load_layer(Connection& connection, Procedure& procedure) {
    const std::string_view id = procedure.id;
    Query own = connection.query("SELECT key, phase, title, what, anchor, length, at, fixed "
                                 "FROM own_step WHERE procedure = ? ORDER BY first_seq",
                                 id);
    while (own.next()) {
        const auto phase = kind_of(phase_names, own.text(1), id);
        const auto when = read_when(when_columns(own, 4));
        if (!phase || !when) {
            return damaged(id);
        }
        procedure.layer.own.push_back(
            own_step(own.text(0), *phase, own.text(2), own.text(3), *when));
    }
    Query times = connection.query("SELECT step_key, occurrence, anchor, length, at, fixed "
                                   "FROM step_time WHERE procedure = ?",
                                   id);
    while (times.next()) {
        const auto when = read_when(when_columns(times, 2));
        if (!when) {
            return damaged(id);
        }
        procedure.layer.times[{times.text(0), times.text(1)}] = *when;
    }
    Query notes = connection.query(
        "SELECT step_key, occurrence, words FROM step_note WHERE procedure = ?", id);
    while (notes.next()) {
        procedure.layer.notes[{notes.text(0), notes.text(1)}] = notes.text(2);
    }
    Query arrival = connection.query("SELECT line, words FROM arrival WHERE procedure = ?", id);
    while (arrival.next()) {
        procedure.arrival[arrival.text(0)] = arrival.text(1);
    }
    return {};
}

} // namespace

Result<Change::Booking> read_booking(const Query& query, int first) {
    Change::Booking booking;
    if (!query.null(first)) {
        const auto wall = parse_wall_time(query.text(first));
        if (!wall) {
            return std::unexpected(wall.error());
        }
        booking.appointment = *wall;
    }
    booking.zone = query.text(first + 1);
    const auto standing = kind_of(standing_names, query.text(first + 2), "standing");
    if (!standing) {
        return std::unexpected(standing.error());
    }
    booking.standing = *standing;
    return booking;
}

Result<Procedure> load_procedure(Connection& connection, std::string_view id) {
    Procedure procedure;
    {
        Query row = connection.query(
            "SELECT guide_id, created_at, clinic, clinic_phone, out_of_hours_phone, follows, "
            "follows_as, guide_choice.guide_hash, overlay_hash, happened_at FROM procedure "
            "JOIN guide_choice ON guide_choice.procedure = id "
            "LEFT JOIN injection ON injection.procedure = id WHERE id = ?",
            id);
        if (!row.next()) {
            return no_such_procedure(id);
        }
        procedure.id = id;
        procedure.guide_id = row.text(0);
        procedure.created_at = row.instant(1);
        procedure.dated_at = procedure.created_at;
        procedure.contacts = {row.text(2), row.text(3), row.text(4)};
        if (!row.null(5)) {
            procedure.follows = {row.text(5), row.text(6)};
        }
        procedure.guide = {row.text(7), row.text(8)}; // NULL reads as empty
        if (!row.null(9)) {
            procedure.injected = row.instant(9);
        }
    }
    if (const auto loaded = load_bookings(connection, procedure); !loaded) {
        return std::unexpected(loaded.error());
    }
    load_answers(connection, procedure);
    if (const auto loaded = load_layer(connection, procedure); !loaded) {
        return std::unexpected(loaded.error());
    }
    return procedure;
}

} // namespace beforehand::db
