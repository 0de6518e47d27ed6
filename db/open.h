// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "db/connection.h"
#include "db/migrations.h"
#include "db/open_report.h"

#include <filesystem>
#include <memory>
#include <span>

namespace beforehand::db {

inline constexpr char file_name[] = "beforehand.db";
inline constexpr char copy_name[] = "beforehand.db.before-migration";

struct Opened {
    std::unique_ptr<Connection> connection;
    OpenReport report;
};

/// Opens the data file in `folder`, or makes both. What is there is only ever changed once it is
/// known to be ours, whole and not newer than `migrations`. Only damage found by SQLite sets a
/// file aside: never "busy", a missing permission or an error of the disk.
Result<Opened> open_database(const std::filesystem::path& folder,
                             std::span<const Migration> migrations = all_migrations(),
                             OnDamage on_damage = OnDamage::set_aside);

/// The same schema in memory, gone with the connection.
Result<Opened> open_memory();

} // namespace beforehand::db
