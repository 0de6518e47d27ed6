// SPDX-License-Identifier: Apache-2.0
#include "db/everything_rows.h"
#include "db/names.h"

#include "db/calendar_store.h"
#include "db/guide_store.h"
#include "db/log_rows.h"
#include "db/procedure_rows.h"
#include "db/procedure_store.h"
#include "db/reading_store.h"
#include "db/reminder_store.h"
#include "db/settings_store.h"
#include "db/when_columns.h"

namespace beforehand::db {

namespace {

using Record = ProcedureRecord;

std::optional<Instant> instant_or_null(const Query& query, int column) {
    return query.null(column) ? std::nullopt : std::optional(query.instant(column));
}

/// A when in four columns from `first` on, all of them NULL where there is none.
Result<std::optional<When>> when_or_null(const Query& query, int first) {
    const WhenColumns columns = when_columns(query, first);
    if (columns == WhenColumns{}) {
        return std::nullopt;
    }
    return read_when(columns);
}

std::vector<KeptBytes> read_kept(Query query) {
    std::vector<KeptBytes> kept;
    while (query.next()) {
        kept.push_back({query.text(0), query.text(1)});
    }
    return kept;
}

Result<void> read_appointments(Connection& connection, Record& record) {
    Query rows = connection.query("SELECT recorded_at, wall, zone, standing, dated_at, booked_at "
                                  "FROM appointment_event WHERE procedure = ? ORDER BY seq",
                                  std::string_view(record.id));
    while (rows.next()) {
        auto booking = read_booking(rows, 1);
        if (!booking) {
            return std::unexpected(booking.error());
        }
        if (!rows.null(4)) {
            booking->since = {rows.instant(4), rows.instant(5)};
        }
        record.appointments.push_back({std::move(*booking), rows.instant(0)});
    }
    return {};
}

void read_facts(Connection& connection, Record& record) {
    const std::string_view id = record.id;
    Query injections = connection.query("SELECT happened_at, recorded_at FROM injection_event "
                                        "WHERE procedure = ? ORDER BY seq",
                                        id);
    while (injections.next()) {
        record.injections.push_back({{instant_or_null(injections, 0)}, injections.instant(1)});
    }
    Query guides = connection.query("SELECT guide_hash, overlay_hash, recorded_at FROM "
                                    "guide_event WHERE procedure = ? ORDER BY seq",
                                    id);
    while (guides.next()) { // NULL reads as empty, here and below
        record.guides.push_back({{guides.text(0), guides.text(1)}, guides.instant(2)});
    }
    Query answers = connection.query("SELECT question, answer, answered_at, recorded_at FROM "
                                     "answer_event WHERE procedure = ? ORDER BY seq",
                                     id);
    while (answers.next()) {
        record.answers.push_back(
            {{answers.text(0), answers.text(1), instant_or_null(answers, 2)}, answers.instant(3)});
    }
    Query arrival = connection.query("SELECT line, words, recorded_at FROM arrival_event "
                                     "WHERE procedure = ? ORDER BY seq",
                                     id);
    while (arrival.next()) {
        record.arrival.push_back({{arrival.text(0), arrival.text(1)}, arrival.instant(2)});
    }
    Query questions =
        connection.query("SELECT question, text, page, asked_at, answer, answered_at, recorded_at "
                         "FROM clinic_question_event WHERE procedure = ? ORDER BY seq",
                         id);
    while (questions.next()) {
        record.questions.push_back(
            {{questions.text(0), record.id, questions.text(1), questions.text(2),
              questions.instant(3), questions.text(4), instant_or_null(questions, 5)},
             questions.instant(6)});
    }
}

Result<void> read_layer(Connection& connection, Record& record) {
    const std::string_view id = record.id;
    Query own = connection.query("SELECT key, phase, title, what, anchor, length, at, fixed, "
                                 "recorded_at FROM own_step_event WHERE procedure = ? ORDER BY seq",
                                 id);
    while (own.next()) {
        Record::OwnStep step{own.text(0), {}};
        if (!own.null(1)) {
            const auto phase = kind_of(phase_names, own.text(1), id);
            const auto when = read_when(when_columns(own, 4));
            if (!phase || !when) {
                return std::unexpected(phase ? when.error() : phase.error());
            }
            step.words = {*phase, own.text(2), own.text(3), *when};
        }
        record.own_steps.push_back({std::move(step), own.instant(8)});
    }
    Query times = connection.query("SELECT step_key, occurrence, anchor, length, at, fixed, "
                                   "recorded_at FROM step_time_event WHERE procedure = ? "
                                   "ORDER BY seq",
                                   id);
    while (times.next()) {
        const auto when = when_or_null(times, 2);
        if (!when) {
            return std::unexpected(when.error());
        }
        record.step_times.push_back({{{times.text(0), times.text(1)}, *when}, times.instant(6)});
    }
    Query notes = connection.query("SELECT step_key, occurrence, words, recorded_at FROM "
                                   "step_note_event WHERE procedure = ? ORDER BY seq",
                                   id);
    while (notes.next()) {
        record.step_notes.push_back(
            {{{notes.text(0), notes.text(1)}, notes.text(2)}, notes.instant(3)});
    }
    return {};
}

Result<void> read_lists(Connection& connection, Record& record) {
    const SqliteProcedureStore procedures(connection);
    const SqliteReminderStore reminders(connection);
    auto events = procedures.events(record.id);
    auto choices = reminders.list(record.id);
    auto deliveries = reminders.deliveries(record.id);
    auto calendar = SqliteCalendarStore(connection).entries(record.id);
    for (const Error* error :
         {events ? nullptr : &events.error(), choices ? nullptr : &choices.error(),
          deliveries ? nullptr : &deliveries.error(), calendar ? nullptr : &calendar.error()}) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    record.step_events = std::move(*events);
    record.reminders = std::move(*choices);
    record.deliveries = std::move(*deliveries);
    record.calendar = std::move(*calendar);
    return {};
}

Result<std::vector<Record>> read_procedures(Connection& connection) {
    std::vector<Record> records;
    {
        Query rows = connection.query("SELECT id, guide_id, guide_hash, created_at, clinic, "
                                      "clinic_phone, out_of_hours_phone, follows, follows_as "
                                      "FROM procedure ORDER BY seq");
        while (rows.next()) {
            Record& record =
                records.emplace_back(rows.text(0), rows.text(1), rows.text(2), rows.instant(3));
            record.contacts = {rows.text(4), rows.text(5), rows.text(6)};
            if (!rows.null(7)) {
                record.follows = {rows.text(7), rows.text(8)};
            }
        }
    }
    for (Record& record : records) {
        read_facts(connection, record);
        for (const auto read : {read_appointments, read_layer, read_lists}) {
            if (const auto done = read(connection, record); !done) {
                return std::unexpected(done.error());
            }
        }
    }
    return records;
}

std::vector<EntryRecord> read_log(Connection& connection) {
    static const std::string select = log_select("log_entry ORDER BY seq");
    std::vector<EntryRecord> records;
    for (LogRow& row : read_log_rows(connection, connection.query(select.c_str()))) {
        records.push_back({std::move(row.entry), {}, !row.sound});
    }
    Query deleted = connection.query("SELECT deleted_at FROM log_entry ORDER BY seq");
    for (EntryRecord& record : records) {
        deleted.next();
        record.deleted_at = instant_or_null(deleted, 0);
    }
    return records;
}

Result<std::vector<ReadingRecord>> read_reading(Connection& connection) {
    std::vector<std::string> guides;
    {
        Query rows = connection.query("SELECT DISTINCT guide_id FROM reading ORDER BY guide_id");
        while (rows.next()) {
            guides.push_back(rows.text(0));
        }
    }
    std::vector<ReadingRecord> records;
    const SqliteReadingStore store(connection);
    for (const std::string& guide : guides) {
        auto readings = store.all(guide);
        if (!readings) {
            return std::unexpected(readings.error());
        }
        for (Reading& reading : *readings) {
            records.push_back({guide, std::move(reading)});
        }
    }
    return records;
}

} // namespace

Result<Everything> read_everything(Connection& connection) {
    auto installed = SqliteGuideStore(connection).installed();
    auto procedures = read_procedures(connection);
    auto reading = read_reading(connection);
    auto settings = SqliteSettingsStore(connection).all();
    for (const Error* error :
         {installed ? nullptr : &installed.error(), procedures ? nullptr : &procedures.error(),
          reading ? nullptr : &reading.error(), settings ? nullptr : &settings.error()}) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    return Everything{read_kept(connection.query("SELECT hash, packed FROM guide ORDER BY hash")),
                      read_kept(connection.query("SELECT hash, bytes FROM overlay ORDER BY hash")),
                      std::move(*installed),
                      std::move(*procedures),
                      read_log(connection),
                      std::move(*reading),
                      std::move(*settings)};
}

} // namespace beforehand::db
