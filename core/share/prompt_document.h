// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/prompts.h"
#include "core/time/zone.h"

#include <span>
#include <string>

namespace beforehand {

/// The diary's prompts for scripts: {"prompts": [...], "completeness": {"pain": {...}, "overall":
/// {...}}}, in the order of the rows. Times are instants in UTC, null without a date; `entry` is
/// the id of the entry that answers it, or null. `since` as in completeness(). Fields are only ever
/// added.
std::string prompts_json(std::span<const PromptRow> rows, Instant since);

/// A line for each: KEY/OCCURRENCE, its state, when it is due on the zone's clock, and its title.
std::string prompts_text(std::span<const PromptRow> rows, const Zone& zone);

} // namespace beforehand
