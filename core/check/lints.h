// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/guide.h"
#include "core/time/zone.h"

#include <string>

namespace beforehand {

// The warnings of check_all(), by what they look at. Each adds what it finds.

/// Where a step was written: its place in guide.json, or in the overlay's list.
std::string step_place(const Guide& guide, const Step& step);

/// Steps that nobody can reach, that contradict each other, that wait for a later one, whose
/// deadline says nothing of what to do once it is past; safety rules on C and D sources alone.
void lint_steps(const Guide& guide, Faults& warnings);

/// Reminders and preparation that fall in the night for an appointment at a usual hour.
void lint_times(const Guide& guide, const ZonePtr& utc, Faults& warnings);

/// Texts above the reading limit, statements without a source, words that ask to call where the
/// step has no number to offer. English only for what reads words.
void lint_texts(const Guide& guide, Faults& warnings);

/// Telephone numbers that steps or the safety card ask for and the clinic's overlay does not give.
void lint_contacts(const Guide& guide, const std::string& overlay, Faults& warnings);

} // namespace beforehand
