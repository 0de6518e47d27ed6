// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/change.h"
#include "db/connection.h"

#include <string_view>

namespace beforehand::db {

/// Inside a transaction: the procedure as all its rows make it.
Result<Procedure> load_procedure(Connection& connection, std::string_view id);

/// A row of appointment_event or of its view: wall, zone and standing from column `first` on.
Result<Change::Booking> read_booking(const Query& query, int first);

} // namespace beforehand::db
