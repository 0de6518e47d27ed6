// SPDX-License-Identifier: Apache-2.0
#include "core/share/fhir_bundle.h"

#include "core/id.h"
#include "core/share/fhir_observations.h"
#include "core/time/iso8601.h"

#include <utility>

namespace beforehand {

namespace {

using namespace fhir;

std::string local(Instant instant, const DiarySource& source) {
    return format_with_offset(instant, source.zone.offset_at(instant));
}

Json patient(const DiarySource& source) {
    Json made{{"resourceType", "Patient"}, {"id", id_of(patient_words(source.procedure))}};
    if (const std::string name = clean(source.name); !name.empty()) {
        made["name"] = Json::array({{{"text", name}}});
    }
    return made;
}

std::string_view status_of(Standing standing) {
    switch (standing) {
    case Standing::going_ahead:
        return "active";
    case Standing::to_rebook:
        return "on-hold";
    case Standing::cancelled:
        return "revoked";
    }
    std::unreachable();
}

/// Whether a missed step was done all the same, nobody wrote down.
std::string_view status_of(StepState state) {
    switch (state) {
    case StepState::upcoming:
    case StepState::open:
        return "scheduled";
    case StepState::late:
        return "not-started";
    case StepState::done:
        return "completed";
    case StepState::skipped:
        return "cancelled";
    case StepState::depends:
        return "on-hold";
    case StepState::missed:
    case StepState::not_applicable:
        break;
    }
    return "unknown";
}

Json activity(const TimelineRow& row, const DiarySource& source) {
    const bool undated = !row.planned->due && !is_ticked(row.state);
    Json detail{{"status", undated ? "not-started" : status_of(row.state)}};
    if (row.planned->due) {
        detail["scheduledTiming"] = {{"event", Json::array({local(*row.planned->due, source)})}};
    }
    if (const std::string title = clean(row.planned->step->title); !title.empty()) {
        detail["description"] = title;
    }
    return {{"detail", std::move(detail)}};
}

Json care_plan(const DiarySource& source) {
    Json made{{"resourceType", "CarePlan"},
              {"id", id_of(plan_words(source.procedure))},
              {"status", status_of(source.procedure.standing)},
              {"intent", "plan"}};
    if (const std::string title = clean(source.guide.title); !title.empty()) {
        made["title"] = title;
    }
    made["subject"] = reference(patient_words(source.procedure));
    made["author"] = reference(patient_words(source.procedure));
    Json activities = Json::array();
    for (const TimelineRow& row : source.rows) {
        if (in_plan(row.state) && row.planned->step->origin != Origin::own) {
            activities.push_back(activity(row, source));
        }
    }
    if (!activities.empty()) {
        made["activity"] = std::move(activities);
    }
    return made;
}

Json injection(const DiarySource& source, std::string_view words) {
    const std::string title = clean(source.guide.title);
    return {{"resourceType", "Procedure"},
            {"id", id_of(words)},
            {"basedOn", Json::array({reference(plan_words(source.procedure))})},
            {"status", "completed"},
            {"code", concept_of(title.empty() ? "Injection" : title)},
            {"subject", reference(patient_words(source.procedure))},
            {"performedDateTime", local(*source.procedure.injected, source)},
            {"asserter", reference(patient_words(source.procedure))},
            {"note", Json::array({{{"text", "The time as the patient recorded it."}}})}};
}

} // namespace

std::string fhir_bundle(const DiarySource& source) {
    const Procedure& procedure = source.procedure;
    Json entries = Json::array();
    entries.push_back(bundle_entry(patient_words(procedure), patient(source)));
    entries.push_back(bundle_entry(plan_words(procedure), care_plan(source)));
    if (procedure.injected) {
        const std::string words = "injection/" + procedure.id;
        entries.push_back(bundle_entry(words, injection(source, words)));
    }
    for (const LogEntry& entry : source.entries) {
        add_log_entry(entry, source, entries);
    }
    const Json bundle{{"resourceType", "Bundle"},
                      {"type", "collection"},
                      {"timestamp", format_instant(source.now)},
                      {"entry", std::move(entries)}};
    return bundle.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace beforehand
