// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/iso8601.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

/// What must be true of every Bundle that leaves the app, beyond what schema validators see: those
/// let pass two value[x], impossible dates, empty arrays and codes that nobody knows.
namespace beforehand::testing {

class FhirRules {
  public:
    using Json = nlohmann::ordered_json;

    /// What is wrong, each with where it is; empty: nothing.
    static std::vector<std::string> broken(const Json& bundle) {
        FhirRules rules;
        rules.bundle(bundle);
        return rules.wrong_;
    }

  private:
    void check(bool holds, const std::string& where, const std::string& what) {
        if (!holds) {
            wrong_.push_back(where + ": " + what);
        }
    }

    void bundle(const Json& bundle) {
        check(bundle.value("resourceType", "") == "Bundle", "", "is no Bundle");
        check(bundle.value("type", "") == "collection", "", "is no collection");
        for (const Json& entry : bundle.value("entry", Json::array())) {
            const std::string url = entry.value("fullUrl", "");
            check(urls_.insert(url).second, url, "is there twice");
            static const std::regex uuid(
                "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            check(std::regex_match(url, uuid), url, "is no UUID");
            check(url == "urn:uuid:" + entry["resource"].value("id", ""), url,
                  "is not the resource's id");
            resource(entry["resource"], url);
        }
        walk(bundle, "");
        for (const auto& [target, where] : references_) {
            check(urls_.contains(target), where, "leads nowhere");
        }
        for (const auto& [target, count] : told_) {
            check(count == 1, target, "has " + std::to_string(count) + " Provenances");
        }
    }

    void resource(const Json& resource, const std::string& where) {
        static const std::map<std::string, std::set<std::string>> members{
            {"Patient", {"resourceType", "id", "name"}},
            {"CarePlan",
             {"resourceType", "id", "status", "intent", "title", "subject", "author", "activity"}},
            {"Procedure",
             {"resourceType", "id", "basedOn", "status", "code", "subject", "performedDateTime",
              "asserter", "note"}},
            {"Observation",
             {"resourceType", "id", "meta", "basedOn", "status", "category", "code", "subject",
              "effectiveDateTime", "issued", "performer", "valueQuantity", "valueString",
              "valueBoolean", "valueCodeableConcept", "dataAbsentReason", "note", "bodySite",
              "component"}},
            {"MedicationStatement",
             {"resourceType", "id", "meta", "basedOn", "status", "medicationCodeableConcept",
              "subject", "effectiveDateTime", "dateAsserted", "informationSource"}},
            {"Provenance",
             {"resourceType", "id", "target", "occurredDateTime", "recorded", "activity",
              "agent"}}};
        const std::string type = resource.value("resourceType", "");
        const auto known = members.find(type);
        if (known == members.end()) {
            check(false, where, "is a " + type);
            return;
        }
        for (const auto& [key, value] : resource.items()) {
            check(known->second.contains(key), where, "has " + key);
        }
        if (type == "Observation" || type == "MedicationStatement") {
            told_.try_emplace(where, 0);
            check(resource.contains("meta"), where, "has no mark");
        }
        if (type == "Observation") {
            observation(resource, where);
        }
        if (type == "Provenance") {
            for (const Json& target : resource["target"]) {
                ++told_[target.value("reference", "")];
            }
        }
    }

    void observation(const Json& made, const std::string& where) {
        for (const char* needed : {"status", "code", "subject", "effectiveDateTime", "issued"}) {
            check(made.contains(needed), where, std::string("has no ") + needed);
        }
        one_value(made, where);
        for (const Json& part : made.value("component", Json::array())) {
            one_value(part, where + "/component");
        }
        const Json code = made.value("code", Json::object());
        if (code.contains("coding") && code["coding"][0]["code"] == "72514-3" &&
            made.contains("valueQuantity")) {
            const Json& value = made["valueQuantity"]["value"];
            check(value.is_number_integer() && value >= 0 && value <= 10, where,
                  "scores outside of 0 to 10");
        }
    }

    void one_value(const Json& made, const std::string& where) {
        int values = 0;
        for (const auto& [key, value] : made.items()) {
            values += key.starts_with("value") || key == "dataAbsentReason";
        }
        check(values == 1, where, "has " + std::to_string(values) + " values");
    }

    void walk(const Json& json, const std::string& where) {
        if (json.is_object() || json.is_array()) {
            check(!json.empty(), where, "is empty");
        }
        check(!json.is_null(), where, "is null");
        if (json.is_string()) {
            text(json.get<std::string>(), where);
        } else if (json.is_array()) {
            for (std::size_t i = 0; i < json.size(); ++i) {
                walk(json[i], where + '/' + std::to_string(i));
            }
        } else if (json.is_object()) {
            object(json, where);
        }
    }

    void object(const Json& json, const std::string& where) {
        for (const auto& [key, value] : json.items()) {
            const std::string place = where + '/' + key;
            walk(value, place);
            static const std::set<std::string> times{"issued", "recorded", "timestamp",
                                                     "dateAsserted"};
            if (key.ends_with("DateTime") || times.contains(key)) {
                time(value, place);
            } else if (key == "event") {
                std::ranges::for_each(value, [&](const Json& at) { time(at, place); });
            } else if (key == "reference") {
                references_.emplace_back(value, place);
            } else if (key == "coding" || key == "tag") {
                std::ranges::for_each(value, [&](const Json& some) { coding(some, place); });
            } else if (key == "valueQuantity") {
                quantity(value, place);
            } else if (key == "status") {
                static const std::set<std::string> known{
                    "active",    "on-hold",   "revoked",     "final",     "corrected",
                    "completed", "scheduled", "not-started", "cancelled", "unknown"};
                check(known.contains(value), place, "is no status");
            }
        }
    }

    void text(const std::string& text, const std::string& where) {
        const std::string blanks = " \t\r\n";
        check(!text.empty(), where, "is empty");
        for (const char* wide :
             {"\u00a0", "\u3000", "\ufeff"}) { // \s, which FHIR's pattern refuses
            check(!text.contains(wide), where, "has a blank beyond ASCII");
        }
        check(text.empty() || (!blanks.contains(text.front()) && !blanks.contains(text.back())),
              where, "has blanks at an end");
        check(std::ranges::all_of(text,
                                  [&](unsigned char letter) {
                                      return letter >= 0x20 ||
                                             blanks.contains(static_cast<char>(letter));
                                  }),
              where, "has control characters");
    }

    /// With seconds and an offset, at a moment that there is.
    void time(const Json& json, const std::string& where) {
        const std::string text = json.is_string() ? json.get<std::string>() : std::string();
        static const std::regex offset(R"((Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$)");
        std::smatch found;
        check(std::regex_search(text, found, offset) &&
                  parse_wall_time(found.prefix().str()).has_value() &&
                  found.prefix().length() == 19,
              where, text + " is no time");
    }

    void coding(const Json& json, const std::string& where) {
        static const std::map<std::string, std::set<std::string>> known{
            {"http://loinc.org", {"72514-3", "15074-8", "2339-0", "8310-5"}},
            {"http://terminology.hl7.org/CodeSystem/observation-category",
             {"survey", "vital-signs"}},
            {"http://terminology.hl7.org/CodeSystem/data-absent-reason", {"unknown"}},
            {"http://terminology.hl7.org/CodeSystem/provenance-participant-type", {"author"}},
            {"urn:uuid:4d0bd8b8-6f52-4c5b-9d53-4a3c1fd6e0a1", {"live", "late", "memory"}},
            {"urn:uuid:9f2f5f0e-8a57-4f0b-8a0c-6f1f4b7d2c02", {"rest", "moving"}},
            {"urn:uuid:1c7a4f6b-2d3e-4a8c-b6f4-0e9d5a7c3b03", {"1", "2", "3", "4", "5", "6", "7"}}};
        const auto system = known.find(json.value("system", ""));
        check(system != known.end() && system->second.contains(json.value("code", "")), where,
              json.dump() + " is not known");
        check(json.contains("display"), where, "has no words");
    }

    void quantity(const Json& json, const std::string& where) {
        static const std::set<std::string> units{"{score}", "%",   "h",     "mmol/L",
                                                 "mg/dL",   "Cel", "[degF]"};
        check(json.contains("value") && json["value"].is_number(), where, "is no number");
        check(json.value("system", "") == "http://unitsofmeasure.org" &&
                  units.contains(json.value("code", "")) && json.contains("unit"),
              where, "has no unit of UCUM");
    }

    std::vector<std::string> wrong_;
    std::set<std::string> urls_;
    std::vector<std::pair<std::string, std::string>> references_;
    std::map<std::string, int> told_; ///< an answer's fullUrl -> how many Provenances
};

} // namespace beforehand::testing
