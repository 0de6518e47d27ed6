// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/time/zone.h"

#include <string>
#include <vector>

namespace beforehand {

/// The log for scripts: {"entries": [...]}; times are instants in UTC. What was not answered is
/// null. Fields are only ever added.
std::string log_json(const std::vector<LogEntry>& entries);

/// An entry on one line (but for the breaks in a note): its id, when it was on the zone's clock (in
/// UTC without a zone), how it came to be, the numbers, and the rest in words.
std::string log_line(const LogEntry& entry, const Zone* zone);

} // namespace beforehand
