// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/when.h"
#include "core/names.h"
#include "core/time/types.h"

#include <compare>
#include <optional>
#include <string>

namespace beforehand {

/// What a reminder is about: one occurrence of a step, or of a prompt of the diary.
struct Subject {
    enum class Kind { step, prompt };
    Kind kind = Kind::step;
    std::string key;
    std::string occurrence;
    auto operator<=>(const Subject&) const = default;
};

inline constexpr Names<Subject::Kind, 2> subject_names{{
    {Subject::Kind::step, "step"},
    {Subject::Kind::prompt, "prompt"},
}};

/// Names a reminder: a planned notification. Never an instant: when it is due follows from the
/// plan, so that a move leaves nothing behind.
struct ReminderId {
    Subject about;
    Offset lead = ElapsedOffset{}; ///< a length >= 0 before its subject is due
    int again = 0;                 ///< 0 is the first time; 1, 2, … come after it, for what matters
    bool operator==(const ReminderId&) const = default;
};

/// What a person decided about reminders: one of their own, or that a usual one of the guide stays
/// away (with its repeats).
struct ReminderChoice {
    enum class Kind { own, off };

    std::string id; ///< UUID
    std::string procedure;
    Subject about;
    Offset lead = ElapsedOffset{}; ///< a length >= 0 before its subject is due
    Kind kind = Kind::own;
    Instant created_at;
    bool operator==(const ReminderChoice&) const = default;
};

inline constexpr Names<ReminderChoice::Kind, 2> reminder_choice_names{{
    {ReminderChoice::Kind::own, "own"},
    {ReminderChoice::Kind::off, "off"},
}};

/// What became of one reminder at one instant. Rows are appended; the newest for the same reminder
/// and `claimed_for` is the one in force, but done and dismissed settle it for good: word that it
/// was shown may come after.
struct Delivery {
    enum class State {
        claimed,   ///< about to be shown: from here on it is never forgotten
        shown,     ///< the notification service said so
        done,      ///< its step was ticked from the notification
        snoozed,   ///< to be shown again at `until`
        dismissed, ///< closed by the person
        late,      ///< told afterwards, in the summary of what came while nothing could be shown
    };

    std::string id; ///< UUID
    std::string procedure;
    ReminderId reminder;
    Instant claimed_for; ///< PlannedReminder::at when it was claimed
    State state = State::claimed;
    std::optional<Instant> until{}; ///< snoozed, and no other: when to show it again
    std::string shown_as{};         ///< shown and late: how the notification service knows it
    Instant recorded_at;
    bool operator==(const Delivery&) const = default;
};

inline constexpr Names<Delivery::State, 6> delivery_names{{
    {Delivery::State::claimed, "claimed"},
    {Delivery::State::shown, "shown"},
    {Delivery::State::done, "done"},
    {Delivery::State::snoozed, "snoozed"},
    {Delivery::State::dismissed, "dismissed"},
    {Delivery::State::late, "late"},
}};

} // namespace beforehand
