// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/check/lints.h"
#include "core/check/texts.h"
#include "core/guide/guide_files.h"

#include <string_view>

namespace beforehand {

// What keeps a guide from being used though it can be read, and what is close to it. A plan that
// was made with such a guide is still read: these are asked of an author, not of a reader.

/// Steps on the wrong side of their procedure: preparation after it, recovery before it. Where it
/// hangs on the hour of the appointment it is a warning.
void check_phases(const Guide& guide, const StepPlaces& places, Faults& errors, Faults& warnings);

/// Steps that come twice at one moment.
void check_repeats(const Guide& guide, const StepPlaces& places, Faults& errors);

/// Prompts of the diary of which two would be open at once: an entry answers one of them.
void check_prompts(const Guide& guide, Faults& errors);

/// A guide of format 2 has an injection and a line that calls the emergency number; nobody has the
/// name of the reviewer in the page for authors.
void check_frame(const GuideFiles& files, const Guide& guide, Faults& errors);

/// Braces that are no temperature, and marks, in texts of a JSON file: the app would show them.
void check_words(const PlacedTexts& texts, Faults& errors, Faults& warnings);

/// The same of articles and answers; headings without a space, addresses that lead nowhere.
void check_pages(const GuideFiles& files, const Guide& guide, Faults& errors, Faults& warnings);

} // namespace beforehand
