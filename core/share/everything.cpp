// SPDX-License-Identifier: Apache-2.0
#include "core/share/everything.h"

#include "core/guide/guide_files.h"
#include "core/text/utf8.h"
#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sodium.h>

namespace beforehand {

namespace {

using Json = nlohmann::ordered_json;

/// As it is where it is text; else with U+FFFD for what is none.
std::string text(std::string_view words) {
    if (is_clean_utf8(words)) {
        return std::string(words);
    }
    std::string clean;
    while (!words.empty()) {
        const std::string_view before = words;
        const char32_t code = take_code_point(words);
        clean += code == malformed || code == 0 ? "\xef\xbf\xbd"
                                                : before.substr(0, before.size() - words.size());
    }
    return clean;
}

/// Ids and words that are not there are empty in the types and null in the document.
Json text_or_null(std::string_view words) {
    return words.empty() ? Json(nullptr) : Json(text(words));
}

/// Within the years that can be written: others are only in a damaged file.
Json instant(Instant at) {
    static const Instant first{date::sys_days(date::year(1900) / 1 / 1)};
    static const Instant last{date::sys_days(date::year(2300) / 12 / 31)};
    return format_instant(std::clamp(at, first, last));
}

Json instant(const std::optional<Instant>& at) {
    return at ? instant(*at) : Json(nullptr);
}

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <class List, class Make>
Json list(const List& items, Make make) {
    Json made = Json::array();
    for (const auto& item : items) {
        made.push_back(make(item));
    }
    return made;
}

/// The object that `make` makes of each, and when it was recorded.
template <class T, class Make>
Json history(const std::vector<Recorded<T>>& rows, Make make) {
    return list(rows, [&make](const Recorded<T>& row) {
        Json made = make(row.what);
        made["recorded_at"] = instant(row.recorded_at);
        return made;
    });
}

Json time_of_day(const Offset& offset) {
    const auto* calendar = std::get_if<CalendarOffset>(&offset);
    return calendar && calendar->at ? Json(format_time_of_day(*calendar->at)) : Json(nullptr);
}

Json when(const std::optional<When>& when) {
    if (!when) {
        return nullptr;
    }
    if (when->fixed) {
        return {{"anchor", nullptr},
                {"length", nullptr},
                {"at", nullptr},
                {"fixed", format_wall_time(*when->fixed)}};
    }
    return {{"anchor", name_of(anchor_names, when->anchor)},
            {"length", format_duration(when->offset)},
            {"at", time_of_day(when->offset)},
            {"fixed", nullptr}};
}

Json booking(const Change::Booking& booking) {
    const auto& since = booking.since;
    return {{"wall",
             booking.appointment ? Json(format_wall_time(*booking.appointment)) : Json(nullptr)},
            {"zone", text(booking.zone)},
            {"standing", name_of(standing_names, booking.standing)},
            {"dated_at", since ? instant(since->dated_at) : Json(nullptr)},
            {"booked_at", since ? instant(since->booked_at) : Json(nullptr)}};
}

Json own_step(const ProcedureRecord::OwnStep& own) {
    Json step;
    if (own.words) {
        step = {{"phase", name_of(phase_names, own.words->phase)},
                {"title", text(own.words->title)},
                {"what", text(own.words->what)},
                {"when", when(own.words->when)}};
    }
    return {{"key", text(own.key)}, {"step", std::move(step)}};
}

Json question(const ClinicQuestion& question) {
    return {{"id", text(question.id)},         {"text", text(question.text)},
            {"page", text(question.page)},     {"asked_at", instant(question.asked_at)},
            {"answer", text(question.answer)}, {"answered_at", instant(question.answered_at)}};
}

Json step_event(const StepEvent& event) {
    return {{"id", text(event.id)},
            {"step", text(event.step.key)},
            {"occurrence", text(event.step.occurrence)},
            {"kind", name_of(step_event_names, event.kind)},
            {"words", text(event.words)},
            {"happened_at", instant(event.happened_at)},
            {"recorded_at", instant(event.recorded_at)},
            {"zone", text(event.zone)}};
}

/// The first members of each object that names a reminder.
Json about(const std::string& id, const Subject& subject, const Offset& lead) {
    return {{"id", text(id)},
            {"about", name_of(subject_names, subject.kind)},
            {"key", text(subject.key)},
            {"occurrence", text(subject.occurrence)},
            {"lead", format_duration(lead)},
            {"lead_at", time_of_day(lead)}};
}

Json reminder(const ReminderChoice& choice) {
    Json made = about(choice.id, choice.about, choice.lead);
    made["kind"] = name_of(reminder_choice_names, choice.kind);
    made["created_at"] = instant(choice.created_at);
    return made;
}

Json delivery(const Delivery& delivery) {
    Json made = about(delivery.id, delivery.reminder.about, delivery.reminder.lead);
    made["again"] = delivery.reminder.again;
    made["claimed_for"] = instant(delivery.claimed_for);
    made["state"] = name_of(delivery_names, delivery.state);
    made["until"] = instant(delivery.until);
    made["shown_as"] = text_or_null(delivery.shown_as);
    made["recorded_at"] = instant(delivery.recorded_at);
    return made;
}

Json calendar_entry(const CalendarEntry& entry) {
    return {{"uid", text(entry.uid)},
            {"sequence", entry.sequence},
            {"content", text(entry.content)},
            {"cancelled", entry.cancelled},
            {"written_at", instant(entry.written_at)}};
}

Json procedure(const ProcedureRecord& record) {
    using Record = ProcedureRecord;
    const auto step = [](const StepId& id, const char* name, Json value) {
        return Json{{"step", text(id.key)}, {"occurrence", text(id.occurrence)}, {name, value}};
    };
    Json follows;
    if (record.follows) {
        follows = {{"procedure", text(record.follows->procedure)},
                   {"kind", text(record.follows->kind)}};
    }
    return {{"id", text(record.id)},
            {"guide_id", text(record.guide_id)},
            {"made_with", text(record.made_with)},
            {"created_at", instant(record.created_at)},
            {"contacts",
             {{"clinic", text(record.contacts.clinic)},
              {"clinic_phone", text(record.contacts.clinic_phone)},
              {"out_of_hours_phone", text(record.contacts.out_of_hours_phone)}}},
            {"follows", std::move(follows)},
            {"appointments", history(record.appointments, booking)},
            {"injections", history(record.injections,
                                   [](const Change::Injection& injection) {
                                       return Json{{"happened_at", instant(injection.at)}};
                                   })},
            {"guides", history(record.guides,
                               [](const GuideChoice& choice) {
                                   return Json{{"guide_hash", text(choice.guide_hash)},
                                               {"overlay_hash", text_or_null(choice.overlay_hash)}};
                               })},
            {"answers", history(record.answers,
                                [](const Record::Answer& answer) {
                                    return Json{{"question", text(answer.question)},
                                                {"answer", text_or_null(answer.answer)},
                                                {"answered_at", instant(answer.answered_at)}};
                                })},
            {"own_steps", history(record.own_steps, own_step)},
            {"step_times", history(record.step_times,
                                   [&](const Record::StepTime& own) {
                                       return step(own.step, "when", when(own.when));
                                   })},
            {"step_notes", history(record.step_notes,
                                   [&](const Record::StepNote& note) {
                                       return step(note.step, "words", text(note.words));
                                   })},
            {"arrival", history(record.arrival,
                                [](const Record::ArrivalLine& line) {
                                    return Json{{"line", text(line.line)},
                                                {"words", text(line.words)}};
                                })},
            {"step_events", list(record.step_events, step_event)},
            {"questions", history(record.questions, question)},
            {"reminders", list(record.reminders, reminder)},
            {"deliveries", list(record.deliveries, delivery)},
            {"calendar", list(record.calendar, calendar_entry)}};
}

Json entry(const EntryRecord& record) {
    const LogEntry& entry = record.entry;
    Json prompt;
    if (entry.prompt) {
        prompt = {{"key", text(entry.prompt->key)}, {"occurrence", text(entry.prompt->occurrence)}};
    }
    return {{"id", text(entry.id)},
            {"procedure", text_or_null(entry.procedure)},
            {"kind", to_string(entry.kind)},
            {"text", text(entry.text)},
            {"severity", or_null(entry.severity)},
            {"happened_at", instant(entry.happened_at)},
            {"recorded_at", instant(entry.recorded_at)},
            {"zone", text(entry.zone)},
            {"corrects", text_or_null(entry.corrects)},
            {"mark", to_string(entry.mark)},
            {"prompt", std::move(prompt)},
            {"scores", list(entry.scores,
                            [](const PainScore& score) {
                                return Json{{"side", to_string(score.side)},
                                            {"rest", or_null(score.rest)},
                                            {"moving", or_null(score.moving)}};
                            })},
            {"movement", text(entry.movement)},
            {"took_medicine", or_null(entry.took_medicine)},
            {"medicines", list(entry.medicines,
                               [](const MedicineTaken& medicine) {
                                   return Json{{"name", text(medicine.name)},
                                               {"at", instant(medicine.at)}};
                               })},
            {"numb_leg", or_null(entry.numb_leg)},
            {"nap", or_null(entry.nap)},
            {"observations", list(entry.observations,
                                  [](const Observation& observation) {
                                      return Json{{"kind", to_string(observation.kind)},
                                                  {"name", text(observation.name)},
                                                  {"value", text(observation.value)},
                                                  {"unit", text(observation.unit)}};
                                  })},
            {"remembered_relief", or_null(entry.remembered_relief)},
            {"change", or_null(entry.change)},
            {"deleted_at", instant(record.deleted_at)},
            {"damaged", record.damaged}};
}

Json kept(const KeptBytes& kept) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string base64(sodium_base64_encoded_len(kept.bytes.size(), variant), '\0');
    sodium_bin2base64(base64.data(), base64.size(),
                      reinterpret_cast<const unsigned char*>(kept.bytes.data()), kept.bytes.size(),
                      variant);
    base64.pop_back(); // the NUL
    return {{"hash", text(kept.hash)},
            {"bytes", std::move(base64)},
            {"damaged", guide_hash(kept.bytes) != kept.hash}};
}

Json installed(const InstalledGuide& guide) {
    return {{"guide_id", text(guide.guide_id)},
            {"guide_hash", text(guide.guide_hash)},
            {"overlay_hash", text_or_null(guide.overlay_hash)},
            {"installed_at", instant(guide.installed_at)}};
}

Json reading(const ReadingRecord& record) {
    const Reading& reading = record.reading;
    Json place;
    if (reading.place && reading.place_at) {
        place = {{"anchor", text(reading.place->anchor)},
                 {"block", reading.place->block},
                 {"left_at", instant(*reading.place_at)}};
    }
    return {{"guide_id", text(record.guide_id)},
            {"article", text(reading.article)},
            {"read_at", instant(reading.read_at)},
            {"place", std::move(place)}};
}

/// A member that is a list, a line for each item: a log of 100,000 entries is never one tree.
template <class T, class Make>
void put_list(std::string& out, const char* name, const std::vector<T>& items, Make make) {
    out += ",\n\"" + std::string(name) + "\": [";
    const char* before = "\n";
    for (const T& item : items) {
        out += before + make(item).dump();
        before = ",\n";
    }
    out += items.empty() ? "]" : "\n]";
}

} // namespace

std::string everything_json(const EverythingDocument& document) {
    const Everything& all = document.everything;
    std::string out = "{\n\"format\": " + std::to_string(everything_format) +
                      ",\n\"app\": " + Json(text(document.app)).dump() +
                      ",\n\"exported_at\": " + instant(document.exported_at).dump();
    put_list(out, "procedures", all.procedures, procedure);
    put_list(out, "log", all.log, entry);
    put_list(out, "reading", all.reading, reading);
    Json settings = Json::object();
    for (const auto& [name, value] : all.settings) {
        settings[text(name)] = text(value);
    }
    out += ",\n\"settings\": " + settings.dump();
    put_list(out, "installed_guides", all.installed, installed);
    put_list(out, "guides", all.guides, kept);
    put_list(out, "overlays", all.overlays, kept);
    return out + "\n}\n";
}

} // namespace beforehand
