// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/procedure.h"
#include "core/reminders/planned.h"
#include "core/share/calendar_store.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// What a calendar file is made from: one procedure, all of one moment. Nothing of it is kept.
struct CalendarSource {
    std::string_view procedure; ///< UUID
    std::string_view title;     ///< the guide's
    const Plan& plan;
    std::span<const TimelineRow> rows;
    std::span<const PromptRow> prompts;         ///< empty: the guide has no diary
    std::span<const PlannedReminder> reminders; ///< of the same rows: they become alarms
    const Contacts& contacts;                   ///< as clinic_of() gives them
    std::span<const CalendarEntry> written;     ///< of this procedure, whatever it was about
    /// Real titles, texts and telephone numbers go out. Otherwise no word tells what it is about:
    /// a calendar is often shared, and lies on others' servers.
    bool detail = false;
    Instant now;
};

/// A moment at which a calendar is to remind of an event.
struct CalendarAlarm {
    std::string uid; ///< UUID
    Instant at;
    bool operator==(const CalendarAlarm&) const = default;
};

/// An event of a calendar, in words that are not escaped yet.
struct CalendarEvent {
    std::string uid; ///< UUID; follows from the procedure and what it is about, never from a date
    Instant start;
    Instant end; ///< after start
    std::string summary;
    std::string description{}; ///< may be empty, and so may the place
    std::string place{};
    bool blocks = false;                 ///< the person is not free then
    bool cancelled = false;              ///< was written before, and has fallen away
    std::vector<CalendarAlarm> alarms{}; ///< by time, no two at the same
    bool operator==(const CalendarEvent&) const = default;
};

/// How long an event takes that says no length itself: a guess, to be seen in a calendar.
inline constexpr std::chrono::minutes appointment_length{60};
inline constexpr std::chrono::minutes step_length{15}; ///< and of a prompt

/// What events there are: the appointment while it is going ahead, the steps, the diary's prompts.
///
/// - A step has one while it is in the plan with a date and is neither done nor skipped. One that
///   hangs on an answer has none: it would be said as if it were so. The injection itself has the
///   appointment's.
/// - A prompt has one from before it is due until it is answered; none where a step is about it at
///   the same moment.
/// - What was written before and is now done or answered stays where it was, without alarms: it was
///   done, and not called off. Without alarms, because few calendars know of acknowledged ones.
/// - What was written before and is none of these is cancelled, and stays so in every later file:
///   no calendar need have read the one in which it first was.
///
/// In that order, the cancelled ones last.
std::vector<CalendarEvent> calendar_events(const CalendarSource& source);

} // namespace beforehand
