// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "tests/core/time/zones.h"

/// Sound entries to change one thing in.
namespace beforehand::testing {

/// A note that holds all that a note could from the first version on.
inline LogEntry entry() {
    LogEntry made;
    made.id = "id";
    made.procedure = "procedure";
    made.text = "Sore after sitting";
    made.severity = 4;
    made.happened_at = instant("2026-12-03T15:30:00Z");
    made.recorded_at = instant("2026-12-03T16:00:00Z");
    made.zone = "America/Chicago";
    made.corrects = "other";
    return made;
}

/// One of pain that holds all that there is to say, written a while after its moment.
inline LogEntry full() {
    LogEntry made = entry();
    made.kind = LogEntry::Kind::pain;
    made.mark = LogEntry::Mark::late;
    made.prompt = PromptId{"hourly", "h+2"};
    made.scores = {{Side::left, 3, {}}, {Side::right, {}, 0}};
    made.movement = "stairs";
    made.took_medicine = true;
    made.medicines = {{"one", instant("2026-12-03T14:00:00Z")}, {"two", {}}};
    made.numb_leg = false;
    made.nap = true;
    made.observations = {{Observation::Kind::temperature, "", "37.2", "Cel"}};
    return made;
}

/// How it is, all in all.
inline LogEntry overall() {
    LogEntry made = entry();
    made.kind = LogEntry::Kind::overall;
    made.remembered_relief = 50;
    made.change = 2;
    return made;
}

} // namespace beforehand::testing
