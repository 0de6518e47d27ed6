// SPDX-License-Identifier: Apache-2.0
#include "db/procedure_changes.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"
#include "db/names.h"
#include "db/rules.h"
#include "db/when_columns.h"

namespace beforehand::db {

namespace {

constexpr std::size_t max_key_bytes = 200;

using Text = std::string_view;

Result<void> check_booking(const Change::Booking& booking) {
    if (booking.zone.empty()) {
        return fail(ErrorKind::invalid, "An appointment needs its time zone.", "zone");
    }
    const auto& wall = booking.appointment;
    if (wall && parse_wall_time(format_wall_time(*wall)) != *wall) {
        return fail(ErrorKind::invalid, "This date is too far away to be kept.", "appointment");
    }
    return check_text(booking.zone, 100, "zone");
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

/// Names with words: questions and answers, lines of the card.
template <class Map>
Result<void> check_words(const Map& map, std::size_t longest, const char* where) {
    for (const auto& [name, words] : map) {
        if (name.empty()) {
            return fail(ErrorKind::invalid, "An answer needs its question.", where);
        }
        if (const auto right = check_text(name, max_key_bytes, where); !right) {
            return right;
        }
        if (const auto right = check_text(words, longest, where); !right) {
            return right;
        }
    }
    return {};
}

Result<void> check_when(const When& when) {
    if (read_when(write_when(when)) != when) {
        return fail(ErrorKind::invalid, "This time is too far away to be kept.", "when");
    }
    return {};
}

Result<void> check_step_id(const StepId& id) {
    if (id.key.empty() || id.occurrence.empty()) {
        return fail(ErrorKind::invalid, "This needs a step.", "step");
    }
    if (const auto right = check_text(id.key, max_key_bytes, "step"); !right) {
        return right;
    }
    return check_text(id.occurrence, max_key_bytes, "step");
}

Result<void> check_own(const std::string& key, const Step& step) {
    if (!key.starts_with(own_prefix) || step.key != key || step.title.empty() ||
        step.occurrences.size() != 1) {
        return fail(ErrorKind::invalid, "A step of one's own needs a name and a time.", "step");
    }
    for (const auto& right :
         {check_text(key, max_key_bytes, "step"), check_text(step.title, max_line_bytes, "title"),
          check_text(step.what, max_words_bytes, "what")}) {
        if (!right) {
            return right;
        }
    }
    return check_when(step.occurrences.front().when);
}

void append_booking(Connection& connection, Text id, const Change::Booking& booking,
                    Instant recorded_at) {
    const auto wall =
        booking.appointment ? std::optional(format_wall_time(*booking.appointment)) : std::nullopt;
    const auto dated_at = booking.since ? std::optional(booking.since->dated_at) : std::nullopt;
    const auto booked_at = booking.since ? std::optional(booking.since->booked_at) : std::nullopt;
    connection
        .query("INSERT INTO appointment_event (procedure, wall, zone, standing, recorded_at, "
               "dated_at, booked_at) "
               "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM appointment "
               "WHERE procedure = ?1 AND wall IS ?2 AND zone = ?3 AND standing = ?4)",
               id, wall, Text(booking.zone), name_of(standing_names, booking.standing), recorded_at,
               dated_at, booked_at)
        .run();
}

void append_injection(Connection& connection, Text id, const Change::Injection& injection,
                      Instant recorded_at) {
    // No row at all says the same as one with NULL: not recorded.
    connection
        .query("INSERT INTO injection_event (procedure, happened_at, recorded_at) "
               "SELECT ?1, ?2, ?3 WHERE "
               "(SELECT happened_at FROM injection WHERE procedure = ?1) IS NOT ?2",
               id, injection.at, recorded_at)
        .run();
}

Result<void> append_guide(Connection& connection, Text id, const GuideChoice& choice,
                          Instant recorded_at) {
    if (!has_guide(connection, choice)) {
        return fail(ErrorKind::not_found, "There is no such guide.", choice.guide_hash);
    }
    connection
        .query("INSERT INTO guide_event (procedure, guide_hash, overlay_hash, recorded_at) "
               "SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM guide_choice "
               "WHERE procedure = ?1 AND guide_hash = ?2 AND overlay_hash IS ?3)",
               id, Text(choice.guide_hash), or_null(choice.overlay_hash), recorded_at)
        .run();
    return {};
}

void append_answers(Connection& connection, Text id, const Change& change, Instant recorded_at) {
    for (const auto& [question, answer] : change.answers) {
        const auto since = change.answered_at.find(question);
        const auto answered_at =
            since == change.answered_at.end() ? std::nullopt : std::optional(since->second);
        connection
            .query("INSERT INTO answer_event (procedure, question, answer, recorded_at, "
                   "answered_at) SELECT ?1, ?2, ?3, ?4, ?5 WHERE (SELECT answer FROM answer "
                   "WHERE procedure = ?1 AND question = ?2) IS NOT ?3",
                   id, Text(question), or_null(answer), recorded_at, answered_at)
            .run();
    }
}

void append_own(Connection& connection, Text id, const std::string& key,
                const std::optional<Step>& step, Instant recorded_at) {
    const WhenColumns when = step ? write_when(step->occurrences.front().when) : WhenColumns{};
    const auto phase = step ? std::optional(to_string(step->phase)) : std::nullopt;
    const auto title = step ? std::optional(Text(step->title)) : std::nullopt;
    const auto what = step ? std::optional(Text(step->what)) : std::nullopt;
    connection
        .query("INSERT INTO own_step_event (procedure, key, phase, title, what, anchor, length, "
               "at, fixed, recorded_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 "
               "WHERE (?4 IS NULL AND EXISTS (SELECT 1 FROM own_step WHERE procedure = ?1 "
               "AND key = ?2)) OR (?4 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM own_step WHERE "
               "procedure = ?1 AND key = ?2 AND phase = ?3 AND title = ?4 AND what = ?5 "
               "AND anchor IS ?6 AND length IS ?7 AND at IS ?8 AND fixed IS ?9))",
               id, Text(key), phase, title, what, when.anchor, when.length, when.at, when.fixed,
               recorded_at)
        .run();
    if (!step) { // taken away is gone: every row of it becomes one that says only that
        connection
            .query("UPDATE own_step_event SET phase = NULL, title = NULL, what = NULL, "
                   "anchor = NULL, length = NULL, at = NULL, fixed = NULL "
                   "WHERE procedure = ? AND key = ? AND title IS NOT NULL",
                   id, Text(key))
            .run();
    }
}

void append_time(Connection& connection, Text id, const StepId& step,
                 const std::optional<When>& when, Instant recorded_at) {
    const WhenColumns columns = when ? write_when(*when) : WhenColumns{};
    const bool none = !columns.length && !columns.fixed;
    {
        Query there = connection.query("SELECT anchor, length, at, fixed FROM step_time WHERE "
                                       "procedure = ? AND step_key = ? AND occurrence = ?",
                                       id, Text(step.key), Text(step.occurrence));
        const bool known = there.next();
        if (known ? when_columns(there, 0) == columns : none) {
            return;
        }
    }
    connection
        .query("INSERT INTO step_time_event (procedure, step_key, occurrence, anchor, length, at, "
               "fixed, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               id, Text(step.key), Text(step.occurrence), columns.anchor, columns.length,
               columns.at, columns.fixed, recorded_at)
        .run();
}

void append_note(Connection& connection, Text id, const StepId& step, const std::string& words,
                 Instant recorded_at) {
    connection
        .query("INSERT INTO step_note_event (procedure, step_key, occurrence, words, recorded_at) "
               "SELECT ?1, ?2, ?3, ?4, ?5 WHERE coalesce((SELECT words FROM step_note WHERE "
               "procedure = ?1 AND step_key = ?2 AND occurrence = ?3), '') <> ?4",
               id, Text(step.key), Text(step.occurrence), Text(words), recorded_at)
        .run();
    if (words.empty()) { // taken away is gone, not only out of sight
        connection
            .query("UPDATE step_note_event SET words = '' WHERE procedure = ? AND step_key = ? "
                   "AND occurrence = ? AND words <> ''",
                   id, Text(step.key), Text(step.occurrence))
            .run();
    }
}

void append_arrival(Connection& connection, Text id, const std::string& line,
                    const std::string& words, Instant recorded_at) {
    connection
        .query("INSERT INTO arrival_event (procedure, line, words, recorded_at) "
               "SELECT ?1, ?2, ?3, ?4 WHERE coalesce((SELECT words FROM arrival WHERE "
               "procedure = ?1 AND line = ?2), '') <> ?3",
               id, Text(line), Text(words), recorded_at)
        .run();
    if (words.empty()) {
        connection
            .query("UPDATE arrival_event SET words = '' WHERE procedure = ? AND line = ? "
                   "AND words <> ''",
                   id, Text(line))
            .run();
    }
}

void set_contacts(Connection& connection, Text id, const Contacts& contacts) {
    connection
        .query("UPDATE procedure SET clinic = ?, clinic_phone = ?, out_of_hours_phone = ? "
               "WHERE id = ?",
               Text(contacts.clinic), Text(contacts.clinic_phone),
               Text(contacts.out_of_hours_phone), id)
        .run();
}

} // namespace

Result<void> check_change(const Change& change) {
    std::vector<Result<void>> checks{
        check_words(change.answers, max_line_bytes, "answers"),
        check_words(change.arrival, max_words_bytes, "card"),
    };
    if (change.booking) {
        checks.push_back(check_booking(*change.booking));
    }
    if (change.contacts) {
        checks.push_back(check_contacts(*change.contacts));
    }
    for (const auto& [key, step] : change.own) {
        checks.push_back(step ? check_own(key, *step) : Result<void>());
    }
    for (const auto& [id, when] : change.times) {
        checks.push_back(check_step_id(id));
        checks.push_back(when ? check_when(*when) : Result<void>());
    }
    for (const auto& [id, words] : change.notes) {
        checks.push_back(check_step_id(id));
        checks.push_back(check_text(words, max_words_bytes, "note"));
    }
    for (const StepEvent& event : change.events) {
        checks.push_back(check_step_event(event));
    }
    for (Result<void>& check : checks) {
        if (!check) {
            return std::move(check);
        }
    }
    return {};
}

Result<void> append_change(Connection& connection, std::string_view procedure, const Change& change,
                           Instant recorded_at) {
    if (change.guide) {
        if (const auto done = append_guide(connection, procedure, *change.guide, recorded_at);
            !done) {
            return done;
        }
    }
    if (change.booking) {
        append_booking(connection, procedure, *change.booking, recorded_at);
    }
    if (change.injection) {
        append_injection(connection, procedure, *change.injection, recorded_at);
    }
    if (change.contacts) {
        set_contacts(connection, procedure, *change.contacts);
    }
    append_answers(connection, procedure, change, recorded_at);
    for (const auto& [key, step] : change.own) {
        append_own(connection, procedure, key, step, recorded_at);
    }
    for (const auto& [id, when] : change.times) {
        append_time(connection, procedure, id, when, recorded_at);
    }
    for (const auto& [id, words] : change.notes) {
        append_note(connection, procedure, id, words, recorded_at);
    }
    for (const auto& [line, words] : change.arrival) {
        append_arrival(connection, procedure, line, words, recorded_at);
    }
    for (const StepEvent& event : change.events) {
        if (const auto done = append_step_event(connection, procedure, event); !done) {
            return done;
        }
    }
    return {};
}

} // namespace beforehand::db
