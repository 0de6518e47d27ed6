// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"

#include <string>

namespace beforehand {

/// The diary as a FHIR R4 Bundle of type collection, in JSON, for a clinic's own programs:
///
///   Patient     without identifiers, and without a name unless the patient chose to be named
///   CarePlan    the guide's and the clinic's steps, with what became of them; not the person's own
///   Procedure   once the injection is recorded
///   Observation, MedicationStatement   what was answered, each answer by itself; pain as LOINC
///               72514-3 with the side as bodySite and what was being done as a component; what
///               was not answered has a dataAbsentReason; units are UCUM's
///   Provenance  one an entry: by the patient, when, and live, late or from memory, which is in
///               each resource's meta.tag too
///
/// Relief is not worked out in it. PGIC and remembered relief are Observations of their own, marked
/// as from memory. References are urn:uuid and resolve inside the Bundle; the same diary has the
/// same ids each time.
std::string fhir_bundle(const DiarySource& source);

} // namespace beforehand
