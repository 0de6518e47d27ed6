// SPDX-License-Identifier: Apache-2.0
#include "core/share/procedure_document.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace beforehand {

namespace {

using Json = nlohmann::ordered_json;

std::string moment(Instant instant, const Zone& zone) {
    return date::format("%F %R", date::floor<std::chrono::minutes>(zone.to_wall(instant)));
}

std::string words_of(const Change::Booking& booking, const Zone&) {
    const std::string at = booking.appointment
                               ? format_wall_time(*booking.appointment) + ' ' + booking.zone
                               : "no date yet";
    switch (booking.standing) {
    case Standing::going_ahead:
        return "appointment: " + at;
    case Standing::to_rebook:
        return "told to rebook; was " + at;
    case Standing::cancelled:
        break;
    }
    return "cancelled; was " + at;
}

std::string words_of(const Change::Injection& injection, const Zone& zone) {
    return injection.at ? "injection: " + moment(*injection.at, zone) : "injection: not recorded";
}

std::string words_of(const ProcedureEvent::Answer& answer, const Zone&) {
    return "answer: " + answer.first + ' ' + (answer.second.empty() ? "taken back" : answer.second);
}

std::string words_of(const GuideChoice& choice, const Zone&) {
    constexpr std::size_t enough = 12; // digits to tell two apart
    return "guide: " + choice.guide_hash.substr(0, enough) +
           (choice.overlay_hash.empty() ? std::string()
                                        : ", overlay " + choice.overlay_hash.substr(0, enough));
}

std::string step_name(const std::string& key, const PersonalLayer& layer) {
    if (!key.starts_with(own_prefix)) {
        return key;
    }
    const auto own = std::ranges::find(layer.own, key, &Step::key);
    return own == layer.own.end() ? "a step of your own that was removed" : own->title;
}

std::string words_of(const StepEvent& event, const PersonalLayer& layer) {
    const char* kind = event.kind == StepEvent::Kind::done      ? "done: "
                       : event.kind == StepEvent::Kind::skipped ? "skipped: "
                                                                : "opened again: ";
    return kind + step_name(event.step.key, layer) +
           (event.step.occurrence == "once" ? "" : " " + event.step.occurrence) +
           (event.words.empty() ? "" : " (" + event.words + ")");
}

std::string when_words(const Procedure& procedure) {
    const std::string at = procedure.appointment
                               ? format_wall_time(*procedure.appointment) + ' ' + procedure.zone
                               : "no date yet";
    switch (procedure.standing) {
    case Standing::going_ahead:
        return at;
    case Standing::to_rebook:
        return "to rebook (was " + at + ")";
    case Standing::cancelled:
        break;
    }
    return "cancelled (was " + at + ")";
}

} // namespace

std::string procedures_json(const std::vector<Procedure>& procedures) {
    Json rows = Json::array();
    for (const Procedure& procedure : procedures) {
        const auto& [appointment, injected, follows] =
            std::tie(procedure.appointment, procedure.injected, procedure.follows);
        rows.push_back(
            {{"id", procedure.id},
             {"guide", procedure.guide_id},
             {"local", appointment ? Json(format_wall_time(*appointment)) : Json(nullptr)},
             {"zone", procedure.zone},
             {"standing", to_string(procedure.standing)},
             {"injected_at", injected ? Json(format_instant(*injected)) : Json(nullptr)},
             {"answers", procedure.answers},
             {"clinic", procedure.contacts.clinic},
             {"follows", follows ? Json(follows->procedure) : Json(nullptr)},
             {"follows_as", follows ? Json(follows->kind) : Json(nullptr)}});
    }
    return Json{{"procedures", std::move(rows)}}.dump(2) + '\n';
}

std::string procedures_text(const std::vector<Procedure>& procedures) {
    std::string text;
    for (const Procedure& procedure : procedures) {
        text += procedure.id + "  " + procedure.guide_id + "  " + when_words(procedure) + '\n';
    }
    return text;
}

std::string history_text(const std::vector<ProcedureEvent>& events,
                         const std::vector<StepEvent>& step_events, const PersonalLayer& layer,
                         const Zone& zone) {
    std::vector<std::pair<Instant, std::string>> lines;
    for (const ProcedureEvent& event : events) {
        lines.emplace_back(
            event.recorded_at,
            std::visit([&](const auto& what) { return words_of(what, zone); }, event.what));
    }
    for (const StepEvent& event : step_events) {
        lines.emplace_back(event.recorded_at, words_of(event, layer));
    }
    std::ranges::stable_sort(lines, {}, &std::pair<Instant, std::string>::first);
    std::string text;
    for (const auto& [recorded_at, words] : lines) {
        text += moment(recorded_at, zone) + "  " + words + '\n';
    }
    return text;
}

} // namespace beforehand
