// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace beforehand::db {

/// A SQLite result code (extended) as an error with words for a person; `detail` becomes `where`.
Error to_error(int code, const char* detail);

} // namespace beforehand::db
