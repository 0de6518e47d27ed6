// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"

#include <string>
#include <vector>

namespace beforehand {

/// The log for scripts: {"entries": [...]}; times are instants in UTC, severity may be null.
std::string log_json(const std::vector<LogEntry>& entries);

} // namespace beforehand
