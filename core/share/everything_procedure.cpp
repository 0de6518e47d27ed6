// SPDX-License-Identifier: Apache-2.0
#include "core/share/everything_fields.h"
#include "core/share/everything_parts.h"
#include "core/time/iso8601.h"

#include <limits>

namespace beforehand::everything {

namespace {

using Record = ProcedureRecord;

constexpr int most_again = 10;

/// A wall time, or nothing for null.
std::optional<WallTime> read_wall(Fields& fields, const char* name) {
    const std::string text = fields.words_or_null(name);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto wall = parse_wall_time(text);
    if (!wall) {
        fields.fault(name, wall.error().message);
        return std::nullopt;
    }
    return *wall;
}

/// A length in one member and a time of day, or null, in another.
Offset read_length(Fields& fields, const char* length, const char* at) {
    auto offset = parse_duration(fields.words(length));
    const std::string time = fields.words_or_null(at);
    if (!offset) {
        fields.fault(length, offset.error().message);
        return CalendarOffset{};
    }
    if (!time.empty()) {
        auto* calendar = std::get_if<CalendarOffset>(&*offset);
        const auto parsed = parse_time_of_day(time);
        if (!calendar || !parsed) {
            fields.fault(at, calendar ? parsed.error().message
                                      : "Only days and weeks have a time of day.");
        } else {
            calendar->at = *parsed;
        }
    }
    return *offset;
}

When read_when(const JsonValue& value) {
    Fields fields(value);
    When when;
    when.fixed = read_wall(fields, "fixed");
    if (when.fixed) {
        for (const char* other : {"anchor", "length", "at"}) {
            if (!fields.words_or_null(other).empty()) {
                fields.fault(other, "A fixed time hangs on nothing else.");
            }
        }
        return when;
    }
    when.anchor = fields.kind("anchor", anchor_names);
    when.offset = read_length(fields, "length", "at");
    return when;
}

Change::Booking read_booking(Fields& fields) {
    Change::Booking booking{read_wall(fields, "wall"), fields.words("zone"),
                            fields.kind("standing", standing_names)};
    const auto dated_at = fields.instant_or_null("dated_at");
    const auto booked_at = fields.instant_or_null("booked_at");
    if (dated_at.has_value() != booked_at.has_value()) {
        fields.fault("booked_at", "dated_at and booked_at come together.");
    } else if (dated_at) {
        booking.since = {*dated_at, *booked_at};
    }
    return booking;
}

StepId read_step(Fields& fields) {
    return {fields.words("step"), fields.words("occurrence")};
}

Record::OwnStep read_own_step(Fields& fields) {
    Record::OwnStep own{fields.words("key"), {}};
    own.words = fields.or_null("step", [](const JsonValue& value) {
        Fields step(value);
        Record::OwnStep::Words words{
            step.kind("phase", phase_names), step.words("title"), step.text("what"), {}};
        if (const auto when = step.member("when")) {
            words.when = read_when(*when);
        }
        return words;
    });
    return own;
}

ClinicQuestion read_question(Fields& fields, const std::string& procedure) {
    return {fields.words("id"),
            procedure,
            fields.text("text"),
            fields.text("page"),
            fields.instant("asked_at"),
            fields.text("answer"),
            fields.instant_or_null("answered_at")};
}

StepEvent read_step_event(const JsonValue& value, const std::string& procedure) {
    Fields fields(value);
    return {fields.words("id"),
            procedure,
            read_step(fields),
            fields.kind("kind", step_event_names),
            fields.text("words"),
            fields.instant("happened_at"),
            fields.instant("recorded_at"),
            fields.words("zone")};
}

Subject read_subject(Fields& fields) {
    return {fields.kind("about", subject_names), fields.words("key"), fields.words("occurrence")};
}

ReminderChoice read_reminder(const JsonValue& value, const std::string& procedure) {
    Fields fields(value);
    return {fields.words("id"),
            procedure,
            read_subject(fields),
            read_length(fields, "lead", "lead_at"),
            fields.kind("kind", reminder_choice_names),
            fields.instant("created_at")};
}

Delivery read_delivery(const JsonValue& value, const std::string& procedure) {
    Fields fields(value);
    return {fields.words("id"),
            procedure,
            {read_subject(fields), read_length(fields, "lead", "lead_at"),
             fields.integer("again", 0, most_again)},
            fields.instant("claimed_for"),
            fields.kind("state", delivery_names),
            fields.instant_or_null("until"),
            fields.words_or_null("shown_as"),
            fields.instant("recorded_at")};
}

CalendarEntry read_calendar_entry(const JsonValue& value, const std::string& procedure) {
    Fields fields(value);
    return {fields.words("uid"),
            procedure,
            fields.integer("sequence", 0, std::numeric_limits<int>::max()),
            fields.text("content"),
            fields.boolean("cancelled"),
            fields.instant("written_at")};
}

/// What `read` makes of the members of each row, and when it was recorded.
template <class Read>
auto history(Fields& fields, const char* name, Read read) {
    return fields.list(name, [&read](const JsonValue& value) {
        Fields row(value);
        auto what = read(row);
        return Recorded<decltype(what)>{std::move(what), row.instant("recorded_at")};
    });
}

Contacts read_contacts(const JsonValue& value) {
    Fields fields(value);
    return {fields.text("clinic"), fields.text("clinic_phone"), fields.text("out_of_hours_phone")};
}

} // namespace

ProcedureRecord read_procedure(const JsonValue& value) {
    Fields fields(value);
    Record record;
    const std::string& id = record.id = fields.words("id");
    record.guide_id = fields.words("guide_id");
    record.made_with = fields.words("made_with");
    record.created_at = fields.instant("created_at");
    if (const auto contacts = fields.member("contacts")) {
        record.contacts = read_contacts(*contacts);
    }
    record.follows = fields.or_null("follows", [](const JsonValue& given) {
        Fields link(given);
        return Link{link.words("procedure"), link.text("kind")};
    });
    record.appointments = history(fields, "appointments", read_booking);
    record.injections = history(fields, "injections", [](Fields& row) {
        return Change::Injection{row.instant_or_null("happened_at")};
    });
    record.guides = history(fields, "guides", [](Fields& row) {
        return GuideChoice{row.words("guide_hash"), row.words_or_null("overlay_hash")};
    });
    record.answers = history(fields, "answers", [](Fields& row) {
        return Record::Answer{row.words("question"), row.words_or_null("answer"),
                              row.instant_or_null("answered_at")};
    });
    record.own_steps = history(fields, "own_steps", read_own_step);
    record.step_times = history(fields, "step_times", [](Fields& row) {
        return Record::StepTime{read_step(row), row.or_null("when", read_when)};
    });
    record.step_notes = history(fields, "step_notes", [](Fields& row) {
        return Record::StepNote{read_step(row), row.text("words")};
    });
    record.arrival = history(fields, "arrival", [](Fields& row) {
        return Record::ArrivalLine{row.words("line"), row.text("words")};
    });
    record.step_events = fields.list(
        "step_events", [&id](const JsonValue& row) { return read_step_event(row, id); });
    record.questions =
        history(fields, "questions", [&id](Fields& row) { return read_question(row, id); });
    record.reminders =
        fields.list("reminders", [&id](const JsonValue& row) { return read_reminder(row, id); });
    record.deliveries =
        fields.list("deliveries", [&id](const JsonValue& row) { return read_delivery(row, id); });
    record.calendar = fields.list(
        "calendar", [&id](const JsonValue& row) { return read_calendar_entry(row, id); });
    return record;
}

} // namespace beforehand::everything
