// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/change.h"
#include "db/connection.h"

#include <string_view>

namespace beforehand::db {

/// Whether the file can take it: text that is clean and not too long, a zone with an appointment,
/// dates that read back as they were written.
Result<void> check_change(const Change& change);
Result<void> check_step_event(const StepEvent& event);

// Inside a transaction, on a procedure that is there. What is so already adds nothing.
Result<void> append_change(Connection& connection, std::string_view procedure, const Change& change,
                           Instant recorded_at);
Result<void> append_step_event(Connection& connection, std::string_view procedure,
                               const StepEvent& event);

} // namespace beforehand::db
