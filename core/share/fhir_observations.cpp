// SPDX-License-Identifier: Apache-2.0
#include "core/share/fhir_observations.h"

#include "core/id.h"
#include "core/share/diary_words.h"
#include "core/time/iso8601.h"

#include <utility>

namespace beforehand::fhir {

namespace {

constexpr char score_unit[] = "{score}";

std::string_view doing_code(Doing doing) {
    return doing == Doing::rest ? "rest" : "moving";
}

/// Writes one entry.
class Writer {
  public:
    Writer(const LogEntry& entry, const DiarySource& source, Json& bundle)
        : entry_(entry)
        , source_(source)
        , bundle_(bundle)
        , picked_(source.picks(entry))
        , happened_(format_with_offset(entry.happened_at,
                                       source.zone_of(entry).offset_at(entry.happened_at))) {}

    void write() {
        if (entry_.kind == LogEntry::Kind::note && !picked_) {
            return;
        }
        add_scores();
        add_severity();
        add_answer("medicine", "Pain medicine since the last entry", entry_.took_medicine);
        add_answer("leg", "Numb or weak leg", entry_.numb_leg);
        add_answer("nap", "Slept since the last entry", entry_.nap);
        for (const Observation& observation : entry_.observations) {
            add_observation(observation);
        }
        for (const MedicineTaken& medicine : entry_.medicines) {
            add_medicine(medicine);
        }
        if (entry_.kind == LogEntry::Kind::overall) {
            add_overall();
        }
        const std::string words = clean(entry_.text);
        if (picked_ && !words.empty()) {
            add("words", concept_of("Note in the patient's own words"), {"valueString", words});
        }
        add_provenance();
    }

  private:
    using Member = std::pair<std::string, Json>;

    std::string words_of(std::string_view what) const {
        return "entry/" + entry_.id + '/' + std::string(what);
    }

    Json tag() const { return coding(marks, to_string(entry_.mark), mark_words(entry_.mark)); }

    void put(std::string_view what, Json resource) {
        const std::string words = words_of(what);
        if (resource["resourceType"] != "Provenance") {
            targets_.push_back(reference(words));
        }
        bundle_.push_back(bundle_entry(words, std::move(resource)));
    }

    /// An Observation. `value` is a value[x], or a dataAbsentReason.
    void add(std::string_view what, Json code, Member value, const char* category = nullptr,
             Json more = Json::object()) {
        Json made{{"resourceType", "Observation"},
                  {"id", id_of(words_of(what))},
                  {"meta", {{"tag", Json::array({tag()})}}},
                  {"basedOn", Json::array({reference(plan_words(source_.procedure))})},
                  {"status", entry_.corrects.empty() ? "final" : "corrected"}};
        if (category) {
            made["category"] =
                Json::array({{{"coding", Json::array({coding(categories, category,
                                                             category == std::string_view("survey")
                                                                 ? "Survey"
                                                                 : "Vital Signs")})}}});
        }
        made["code"] = std::move(code);
        made["subject"] = reference(patient_words(source_.procedure));
        made["effectiveDateTime"] = happened_;
        made["issued"] = format_instant(entry_.recorded_at);
        made["performer"] = Json::array({reference(patient_words(source_.procedure))});
        made[value.first] = std::move(value.second);
        if (entry_.mark != LogEntry::Mark::live) { // for readers that show no tags
            made["note"] =
                Json::array({{{"text", "Written " + std::string(mark_words(entry_.mark)) + "."}}});
        }
        made.update(more);
        put(what, std::move(made));
    }

    /// Not answered is told by its absence, and never a 0.
    static Member score(const std::optional<int>& number) {
        if (!number) {
            return {"dataAbsentReason",
                    concept_of(coding(absent_reasons, "unknown", "Unknown"), "Not answered")};
        }
        return {"valueQuantity", quantity(*number, score_unit, score_unit)};
    }

    static Json pain_code() {
        return concept_of(coding(loinc, "72514-3",
                                 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"),
                          "Pain now, 0 (none) to 10");
    }

    void add_scores() {
        for (const PainScore& side : entry_.scores) {
            for (const Doing doing : {Doing::rest, Doing::moving}) {
                const std::string movement = clean(entry_.movement);
                std::string done(doing_words(doing));
                if (picked_ && doing == Doing::moving && !movement.empty()) {
                    done += ": " + movement;
                }
                Json more = Json::object();
                if (side.side != Side::whole) {
                    more["bodySite"] = concept_of(side_words(side.side));
                }
                more["component"] = Json::array(
                    {{{"code", concept_of("What was being done")},
                      {"valueCodeableConcept",
                       concept_of(coding(doings, doing_code(doing), doing_words(doing)), done)}}});
                add(std::string(to_string(side.side)) + '/' + std::string(doing_code(doing)),
                    pain_code(), score(doing == Doing::rest ? side.rest : side.moving), "survey",
                    std::move(more));
            }
        }
    }

    /// Of pain it is a score of no side; of a note it is about whatever the note is about.
    void add_severity() {
        if (!entry_.severity) {
            return;
        }
        const bool pain = entry_.kind == LogEntry::Kind::pain;
        add("severity",
            pain ? pain_code() : concept_of("How strong, 0 (not at all) to 10: see the note"),
            score(entry_.severity), "survey");
    }

    void add_answer(const char* what, const char* words, const std::optional<bool>& yes) {
        if (yes) {
            add(what, concept_of(words), {"valueBoolean", *yes});
        }
    }

    void add_overall() {
        add("relief", concept_of("How much it helped, all in all, as remembered, in percent"),
            entry_.remembered_relief
                ? Member{"valueQuantity", quantity(*entry_.remembered_relief, "%", "%")}
                : score(std::nullopt),
            "survey");
        add("change", concept_of("Patient Global Impression of Change (PGIC), as remembered"),
            entry_.change ? Member{"valueCodeableConcept",
                                   concept_of(coding(changes, std::to_string(*entry_.change),
                                                     change_words(*entry_.change)),
                                              std::to_string(*entry_.change) + ": " +
                                                  std::string(change_words(*entry_.change)))}
                          : score(std::nullopt),
            "survey");
    }

    /// What is no number with a unit that we know, exactly as it was entered: the patient's words.
    void add_words(std::string_view what, const std::string& name, const Observation& observation) {
        if (picked_) {
            const std::string unit = clean(observation.unit);
            add(what, concept_of(name),
                {"valueString", clean(observation.value + (unit.empty() ? "" : ' ' + unit))});
        }
    }

    void add_observation(const Observation& observation) {
        const std::string what = "observation/" + std::to_string(observations_++);
        const auto number = number_of(observation.value);
        const std::string& unit = observation.unit;
        if (clean(observation.value).empty()) {
            return;
        }
        switch (observation.kind) {
        case Observation::Kind::sleep:
            if (number && unit == "h") {
                add(what, concept_of("Sleep"), {"valueQuantity", quantity(*number, "h", "h")});
            } else {
                add_words(what, "Sleep", observation);
            }
            return;
        case Observation::Kind::mood:
            add_words(what, "Mood", observation);
            return;
        case Observation::Kind::glucose:
            add_glucose(what, observation, number);
            return;
        case Observation::Kind::temperature:
            add_temperature(what, observation, number);
            return;
        case Observation::Kind::own: {
            const std::string name = clean(observation.name);
            add_words(what, name.empty() ? "Observation" : name, observation);
            return;
        }
        }
    }

    void add_glucose(const std::string& what, const Observation& observation,
                     const std::optional<Json>& number) {
        if (number && observation.unit == "mmol/L") {
            add(what,
                concept_of(coding(loinc, "15074-8", "Glucose [Moles/volume] in Blood"),
                           "Blood sugar"),
                {"valueQuantity", quantity(*number, "mmol/L", "mmol/L")});
        } else if (number && observation.unit == "mg/dL") {
            add(what,
                concept_of(coding(loinc, "2339-0", "Glucose [Mass/volume] in Blood"),
                           "Blood sugar"),
                {"valueQuantity", quantity(*number, "mg/dL", "mg/dL")});
        } else {
            add_words(what, "Blood sugar", observation);
        }
    }

    void add_temperature(const std::string& what, const Observation& observation,
                         const std::optional<Json>& number) {
        const bool celsius = observation.unit == "Cel";
        if (number && (celsius || observation.unit == "[degF]")) {
            add(what, concept_of(coding(loinc, "8310-5", "Body temperature"), "Temperature"),
                {"valueQuantity", quantity(*number, celsius ? "°C" : "°F", observation.unit)},
                "vital-signs");
        } else {
            add_words(what, "Temperature", observation);
        }
    }

    void add_medicine(const MedicineTaken& medicine) {
        const std::string what = "medicine/" + std::to_string(medicines_++);
        const std::string name = clean(medicine.name);
        if (name.empty()) {
            return;
        }
        Json made{{"resourceType", "MedicationStatement"},
                  {"id", id_of(words_of(what))},
                  {"meta", {{"tag", Json::array({tag()})}}},
                  {"basedOn", Json::array({reference(plan_words(source_.procedure))})},
                  {"status", "completed"},
                  {"medicationCodeableConcept", concept_of(name)},
                  {"subject", reference(patient_words(source_.procedure))}};
        if (medicine.at) {
            made["effectiveDateTime"] =
                format_with_offset(*medicine.at, source_.zone_of(entry_).offset_at(*medicine.at));
        }
        made["dateAsserted"] = format_instant(entry_.recorded_at);
        made["informationSource"] = reference(patient_words(source_.procedure));
        put(what, std::move(made));
    }

    void add_provenance() {
        if (targets_.empty()) {
            return;
        }
        Json made{
            {"resourceType", "Provenance"},
            {"id", id_of(words_of("provenance"))},
            {"target", targets_},
            {"occurredDateTime", happened_},
            {"recorded", format_instant(entry_.recorded_at)},
            {"activity",
             concept_of(tag(), "Written by the patient, " + std::string(mark_words(entry_.mark)))},
            {"agent",
             Json::array(
                 {{{"type", {{"coding", Json::array({coding(agent_types, "author", "Author")})}}},
                   {"who", reference(patient_words(source_.procedure))}}})}};
        put("provenance", std::move(made));
    }

    const LogEntry& entry_;
    const DiarySource& source_;
    Json& bundle_;
    const bool picked_; ///< the patient's own words of it go out
    std::string happened_;
    Json targets_ = Json::array();
    int observations_ = 0;
    int medicines_ = 0;
};

} // namespace

std::string patient_words(const Procedure& procedure) {
    return "patient/" + procedure.id;
}

std::string plan_words(const Procedure& procedure) {
    return "plan/" + procedure.id;
}

Json bundle_entry(std::string_view words, Json resource) {
    return {{"fullUrl", urn_of(words)}, {"resource", std::move(resource)}};
}

void add_log_entry(const LogEntry& entry, const DiarySource& source, Json& bundle) {
    Writer(entry, source, bundle).write();
}

} // namespace beforehand::fhir
