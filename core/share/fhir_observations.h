// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/fhir_values.h"

#include <string>

namespace beforehand::fhir {

/// What the ids of the resources hang on that others refer to.
std::string patient_words(const Procedure& procedure);
std::string plan_words(const Procedure& procedure);

/// An entry of a Bundle.
Json bundle_entry(std::string_view words, Json resource);

/// Adds what an entry says to the entries of a Bundle: an Observation for each answer, a
/// MedicationStatement for each medicine, and a Provenance that tells who wrote all of them, when,
/// and whether live, late or from memory. Scores, answers, numbers with a known unit and medicines
/// go out. The patient's own words (text, movement, mood, what they named or measured themselves,
/// anything else that is no number with a unit), and notes as a whole, do only where the patient
/// picked the entry.
void add_log_entry(const LogEntry& entry, const DiarySource& source, Json& bundle);

} // namespace beforehand::fhir
