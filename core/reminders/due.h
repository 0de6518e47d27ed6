// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/planned.h"
#include "core/reminders/reminder.h"

#include <optional>
#include <span>
#include <vector>

namespace beforehand {

/// A planned reminder beside what the ledger says became of it.
struct ReminderState {
    enum class Kind {
        ahead,   ///< to be shown at `next`
        due,     ///< to be shown now; a claimed one may have been shown already
        shown,   ///< shown, and still asks for something
        missed,  ///< its time went by, and nobody was told
        settled, ///< done, closed, told as late, shown and over, or overtaken by a later one
    };

    const PlannedReminder* reminder = nullptr; ///< lives where it was planned
    Kind kind = Kind::ahead;
    Instant next{};                 ///< ahead: when it will be due; due: since when it is
    const Delivery* last = nullptr; ///< the row in force; lives in the ledger. Null: none
};

/// A state for each reminder, in their order. The ledger is one procedure's, as it was written. A
/// row counts only for the instant that it was claimed for: a move is a fresh start. Of one
/// subject's reminders that have come the last stands for all: they ask for the same thing.
std::vector<ReminderState> reminder_states(std::span<const PlannedReminder> reminders,
                                           std::span<const Delivery> ledger, Instant now);

/// When the states will next differ by themselves in a way that somebody must act on: one becomes
/// due, or one that is due or was shown is over. Empty: never.
std::optional<Instant> next_look(std::span<const ReminderState> states);

/// What stands before a person now: what is due or shown, the latest first.
std::vector<const ReminderState*> standing(std::span<const ReminderState> states);

} // namespace beforehand
