// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/wording.h"

#include <QString>

namespace beforehand::view {

/// One row of a list of steps, in words. Compared field by field to find out what changed.
struct StepItem {
    enum class Kind { phase, day, now, step };

    Kind kind = Kind::step;
    QString phase;       ///< "preparation", "procedure_day", "recovery"
    QString key;         ///< step
    QString occurrence;  ///< step
    QString title;       ///< step: what; day: "Tuesday 10 March"; now: "Now · Thursday, 10:15"
    QString detail;      ///< step: when and state in words; day: "in 5 days"
    QString what;        ///< step: the first words of what to do
    QString state;       ///< step: "open", "done", …, "past" for one past when made
    bool behind = false; ///< lies before now: its part of the rail is filled
    bool holds_answer = false;

    bool operator==(const StepItem&) const = default;
    /// Whether it is the same row, perhaps with other words.
    bool same_row(const StepItem& other) const {
        return kind == other.kind && key == other.key && occurrence == other.occurrence &&
               phase == other.phase && (kind != Kind::day || title == other.title);
    }
};

StepItem step_item(const TimelineRow& row, const app::Snapshot& snapshot, const Wording& wording);
/// The same where no head says the day: a time alone would be read as today's.
StepItem dated_item(const TimelineRow& row, const app::Snapshot& snapshot, const Wording& wording);

/// The whole timeline: a row for each phase and each day, one for now, and one for each step that
/// applies.
std::vector<StepItem> timeline_items(const app::Snapshot& snapshot, const Wording& wording);

} // namespace beforehand::view
