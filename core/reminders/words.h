// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/planned.h"
#include "core/share/clock_words.h"

#include <string>
#include <variant>
#include <vector>

namespace beforehand {

/// What there is to tell in a notification.
struct DueNotice {
    const PlannedReminder* reminder = nullptr; ///< not null
};
/// What came while nothing could be shown: at least one, by time.
struct LateNotice {
    std::vector<const PlannedReminder*> reminders;
};
struct TestNotice {};
/// What was pressed on a notification and could not be done.
struct RefusedNotice {
    std::string why; ///< a sentence for the person that names no step: it is always shown
};
/// The rules of the clock were changed, and with them times of the plan.
struct MovedNotice {};

using Notice = std::variant<DueNotice, LateNotice, TestNotice, RefusedNotice, MovedNotice>;

struct NoticeStyle {
    bool detail = false; ///< names steps; otherwise whoever sees the screen learns nothing of them
    bool markup = true;  ///< the body is read as markup: escape it
    const ClockWords& clock;
    Instant now;
};

/// Plain text, but for the escapes of the body. Each is shorter than 200 characters.
struct NoticeWords {
    std::string title;
    std::string body;
    bool operator==(const NoticeWords&) const = default;
};

/// The words of every notification: there are no others.
NoticeWords notice_words(const Notice& notice, const NoticeStyle& style);

} // namespace beforehand
