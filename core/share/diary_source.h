// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/diary/prompts.h"
#include "core/guide/guide.h"
#include "core/plan/procedure.h"
#include "core/plan/timeline.h"
#include "core/time/zone.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// What the documents of a diary are made from. All of one moment; nothing of it is kept.
struct DiarySource {
    const Guide& guide;
    const Procedure& procedure;
    std::span<const TimelineRow> rows;  ///< of the plan
    std::span<const PromptRow> prompts; ///< made from `entries`
    /// Of this procedure, all kinds, in force, oldest happened_at first.
    std::span<const LogEntry> entries;
    const Zone& zone; ///< the clinic's
    Instant now;
    bool hours24 = true;
    /// Ids of the entries whose own words the patient picked to go out, and seen there.
    std::span<const std::string> picked{};
    /// Where entries happened, as far as the zone is known; for others the clinic's clock is shown.
    std::span<const ZonePtr> zones{};
    std::string name{};      ///< the patient's, if they chose to be named
    std::size_t damaged = 0; ///< entries that cannot be read and are missing in `entries`

    bool picks(const LogEntry& entry) const {
        return std::ranges::find(picked, entry.id) != picked.end();
    }
    const Zone& zone_of(const LogEntry& entry) const {
        const auto found =
            std::ranges::find(zones, std::string_view(entry.zone),
                              [](const ZonePtr& some) { return std::string_view(some->name()); });
        return found == zones.end() ? zone : **found;
    }
};

} // namespace beforehand
