// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

/// The small parts that FHIR R4 resources are made of. None of them is ever empty.
namespace beforehand::fhir {

using Json = nlohmann::ordered_json;

/// "urn:uuid:…" of id_of(), for a fullUrl and what refers to it: the same diary has the same ids
/// each time, and a reader can tell what is new.
std::string urn_of(std::string_view words);

/// A reference to the resource with the id_of() these words.
Json reference(std::string_view words);

/// What FHIR lets a string be: without control characters and blanks at its ends. May be empty.
std::string clean(std::string_view text);

Json coding(const char* system, std::string_view code, std::string_view display);
/// A concept in words alone; `text` is not blank.
Json concept_of(std::string_view text);
Json concept_of(Json coding, std::string_view text);

/// A quantity with a UCUM unit.
Json quantity(Json number, std::string_view unit, std::string_view ucum);

/// "6.5" and "6,5" as a number, not negative; nothing that could mean something else.
std::optional<Json> number_of(std::string_view text);

inline constexpr char loinc[] = "http://loinc.org";
inline constexpr char ucum[] = "http://unitsofmeasure.org";
inline constexpr char categories[] = "http://terminology.hl7.org/CodeSystem/observation-category";
inline constexpr char absent_reasons[] = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
inline constexpr char agent_types[] =
    "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

/// Our own: live, late, memory; rest, moving; the seven answers of the PGIC. Names of a code
/// system need not lead anywhere.
inline constexpr char marks[] = "urn:uuid:4d0bd8b8-6f52-4c5b-9d53-4a3c1fd6e0a1";
inline constexpr char doings[] = "urn:uuid:9f2f5f0e-8a57-4f0b-8a0c-6f1f4b7d2c02";
inline constexpr char changes[] = "urn:uuid:1c7a4f6b-2d3e-4a8c-b6f4-0e9d5a7c3b03";

} // namespace beforehand::fhir
