// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/everything.h"
#include "db/connection.h"

namespace beforehand::db {

/// Inside a transaction: all that the file holds.
Result<Everything> read_everything(Connection& connection);

} // namespace beforehand::db
