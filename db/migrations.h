// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace beforehand::db {

class Connection;

/// One step of the schema: db/migrations/NNN.sql.
struct Migration {
    int version;
    std::string_view sql;
};

/// Rising from 1 without holes.
std::span<const Migration> all_migrations();

/// Marks a file as ours ("Bfhd").
inline constexpr int application_id = 0x42666864;

/// Brings the file to the last of `migrations`, one transaction each, so that a kill leaves the
/// old schema or the new one. If it already held data, a copy of it is written to `copy` first
/// (none for an empty path), under the same lock as the change.
Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const std::filesystem::path& copy);

} // namespace beforehand::db
