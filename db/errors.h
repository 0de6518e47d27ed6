// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace beforehand::db {

/// A SQLite result code (extended) as an error with words for a person. `system_errno` is what the
/// operating system said last, 0 if nothing: it tells a full disk from other trouble with writing.
Error to_error(int code, int system_errno, const char* detail = "");

} // namespace beforehand::db
