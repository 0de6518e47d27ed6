// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/reminders.h"

#include <QString>
#include <optional>

namespace beforehand::view {

/// A reminder as QML names it: "step|pack-bag|once|P1D". Usual ones have no id of their own.
QString reminder_name(const Subject& about, const Offset& lead);

struct NamedReminder {
    Subject about;
    Offset lead;
};
std::optional<NamedReminder> parse_reminder_name(const QString& name);

/// "at its time", "1 hour before", "2 days before".
QString lead_words(const Offset& lead);

/// Whether the step is in the plan, or the moment in the diary.
bool is_there(const Subject& about, const app::Snapshot& snapshot);

/// What a reminder is about: the step's title, or "Diary: First 8 hours".
QString subject_title(const Subject& about, const app::Snapshot& snapshot);

} // namespace beforehand::view
