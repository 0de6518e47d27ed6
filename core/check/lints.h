// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/guide.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

// The warnings of check_all(), by what they look at. Each adds what it finds.

/// Where each step was written, by its key.
using StepPlaces = std::map<std::string, std::string, std::less<>>;

/// The places of a guide's steps in guide.json.
StepPlaces step_places(const Guide& guide);

/// Those, and the places of the steps that a clinic added to it, in the list of its overlay.
StepPlaces step_places(const Guide& guide, const Guide& laid, std::string_view overlay);

/// Steps that nobody can reach, that contradict each other, that wait for a later one or, locked,
/// for one that can be moved, whose deadline says nothing of what to do once it is past; safety
/// rules on C and D sources alone.
void lint_steps(const Guide& guide, const StepPlaces& places, Faults& warnings);

/// Reminders and preparation that fall in the night for an appointment at a usual hour; reminders
/// that come again after the step's last chance; what is for before the appointment and comes after
/// one at any hour.
void lint_times(const Guide& guide, const StepPlaces& places, Faults& warnings);

/// Texts above the reading limit, statements without a source, words that ask to call where the
/// step has no number to offer. English only for what reads words.
void lint_texts(const Guide& guide, Faults& warnings);

/// The same of the steps that a clinic added, and how its rules read. `guide` is the one with the
/// overlay in it.
void lint_clinic_texts(const Guide& guide, const StepPlaces& places, const std::string& overlay,
                       Faults& warnings);

/// Telephone numbers that steps or the safety card ask for and the clinic's overlay does not give.
void lint_contacts(const Guide& guide, const std::string& overlay, Faults& warnings);

} // namespace beforehand
