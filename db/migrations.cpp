// SPDX-License-Identifier: Apache-2.0
#include "db/migrations.h"

#include "db/connection.h"
#include "db/errors.h"
#include "db/files.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>
#include <string>

namespace beforehand::db {

namespace {

Result<void> copy_to(Connection& connection, const std::filesystem::path& copy) {
    std::error_code ignored; // a copy from a run that was cut short; create_private_file tells
    std::filesystem::remove(copy, ignored);
    if (const auto made = create_private_file(copy); !made) {
        return std::unexpected(made.error());
    }
    // Through a second connection: SQLite does not copy from one that is about to write.
    SQLite::Database source(connection.database().getFilename(), SQLite::OPEN_READONLY);
    SQLite::Database target(copy.string(), SQLite::OPEN_READWRITE);
    if (const int code = SQLite::Backup(target, source).executeStep(-1); code != SQLITE_DONE) {
        return std::unexpected(to_error(code, "copy before a migration"));
    }
    return {};
}

} // namespace

Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const std::filesystem::path& copy) {
    bool copied = copy.empty();
    for (const Migration& migration : migrations) {
        const auto done = connection.write([&]() -> Result<void> {
            // Asked again under the lock: another process may have done it meanwhile.
            const auto version = connection.pragma_number("user_version");
            if (version >= migration.version) {
                return {};
            }
            if (version > 0 && !copied) {
                if (const auto safe = copy_to(connection, copy); !safe) {
                    return safe;
                }
                copied = true;
            }
            SQLite::Database& database = connection.database();
            database.exec(std::string(migration.sql));
            database.exec("PRAGMA application_id=" + std::to_string(application_id));
            database.exec("PRAGMA user_version=" + std::to_string(migration.version));
            return {};
        });
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace beforehand::db
