// SPDX-License-Identifier: Apache-2.0
#include "db/open.h"

#include "db/files.h"

#include <mutex>

namespace beforehand::db {

namespace fs = std::filesystem;

namespace {

struct Pragma {
    const char* name;
    const char* value; ///< also what it must read back as
};

// These do not read the file: in force before its first byte is trusted.
constexpr Pragma before_reading[] = {
    {"busy_timeout", "5000"}, // patience_ms,
    {"cell_size_check", "1"},
    {"trusted_schema", "0"},
    {"foreign_keys", "1"},
};

// synchronous 3 is EXTRA: the journal's removal is durable too. temp_store 2 is memory: no words
// of a person in a temporary file.
constexpr Pragma before_writing[] = {
    {"temp_store", "2"},
    {"secure_delete", "1"},
    {"synchronous", "3"},
};

Result<void> set(Connection& connection, std::span<const Pragma> pragmas) {
    for (const Pragma& pragma : pragmas) {
        const std::string name = pragma.name;
        connection.database().exec("PRAGMA " + name + "=" + pragma.value);
        if (connection.pragma(name) != pragma.value) {
            return fail(ErrorKind::io, "Your data could not be opened safely.", "PRAGMA " + name);
        }
    }
    return {};
}

Error belongs_to_another(const fs::path& file) {
    return {ErrorKind::invalid,
            "The file where your data would be kept belongs to another program. It was left as it "
            "is: choose another folder.",
            file.string()};
}

Error newer(const fs::path& file) {
    return {ErrorKind::newer_version,
            "A newer version of Beforehand saved this data. You can read it here; to change "
            "it, update the app.",
            file.string()};
}

Error damaged(const fs::path& file) {
    return {ErrorKind::damaged, "The file with your data is damaged.", file.string()};
}

/// Whether the file is new (nothing in it), ours, or somebody else's: an error.
Result<bool> is_new(Connection& connection, const fs::path& file) {
    // One view of all three: another process may be making the file at this moment.
    const SQLite::Transaction view(connection.database(), SQLite::TransactionBehavior::DEFERRED);
    const auto id = connection.pragma_number("application_id");
    if (id == application_id) {
        return false;
    }
    if (id != 0 || connection.pragma_number("user_version") != 0) {
        return std::unexpected(belongs_to_another(file));
    }
    Query tables = connection.query("SELECT count(*) FROM sqlite_schema");
    tables.next();
    if (tables.integer(0) != 0) {
        return std::unexpected(belongs_to_another(file));
    }
    return true;
}

/// One try at a file that exists. `refusal`: it cannot be written, and why. A migration ends the
/// try with an empty connection: what it made is to be read back through a new one.
Result<Opened> try_open(const fs::path& file, const std::optional<Error>& refusal,
                        std::span<const Migration> migrations) {
    Opened opened;
    const int flags = refusal ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    opened.connection = std::make_unique<Connection>(file.string(), flags);
    Connection& connection = *opened.connection;

    if (const auto safe = set(connection, before_reading); !safe) {
        return std::unexpected(safe.error());
    }
    const auto fresh = is_new(connection, file);
    if (!fresh) {
        return std::unexpected(fresh.error());
    }
    const auto version = connection.pragma_number("user_version");
    const int newest = migrations.back().version;
    if (version > newest && !refusal) {
        opened.connection.reset();
        return try_open(file, newer(file), migrations);
    }
    // A newer file's own rules are not known here: only whether it can be read at all.
    if (version <= newest && connection.pragma("quick_check(1)") != "ok") {
        return std::unexpected(damaged(file));
    }
    if (const auto safe = set(connection, before_writing); !safe) {
        return std::unexpected(safe.error());
    }
    if (refusal) {
        if (version < newest) {
            return std::unexpected(*refusal); // its tables are missing or old
        }
        connection.refuse_writes(version > newest ? newer(file) : *refusal);
        opened.report.read_only = connection.refusal();
        return opened;
    }
    static constexpr Pragma journal[] = {{"journal_mode", "delete"}};
    if (const auto safe = set(connection, journal); !safe) {
        return std::unexpected(safe.error());
    }
    if (version < newest) {
        const fs::path copy = file.parent_path() / copy_name;
        if (const auto migrated = migrate(connection, migrations, copy); !migrated) {
            return std::unexpected(migrated.error());
        }
        opened.connection.reset();
        opened.report.created = *fresh;
    }
    return opened;
}

/// Opens a file that exists, migrates it if need be, and reads it back.
Result<Opened> open_existing(const fs::path& file, std::span<const Migration> migrations) {
    const auto refusal = write_refusal(file);
    try {
        auto opened = try_open(file, refusal, migrations);
        if (opened && !opened->connection) {
            const bool created = opened->report.created;
            opened = try_open(file, refusal, migrations);
            if (opened) {
                opened->report.created = created;
            }
        }
        if (opened && !opened->report.read_only) {
            // This open verified the file: the copy from before a migration has done its work.
            std::error_code ignored;
            fs::remove(file.parent_path() / copy_name, ignored);
        }
        return opened;
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(error_of(exception));
    }
}

/// Makes an empty file unless one is there.
Result<void> create(const fs::path& file) {
    std::error_code error;
    if (fs::exists(file, error)) {
        return {};
    }
    if (const auto made = create_private_file(file); !made) {
        return std::unexpected(made.error());
    }
    return {};
}

/// Opens the file; a damaged one is set aside for a fresh one, unless that is another's to do.
Result<Opened> open_or_exchange(const fs::path& file, std::span<const Migration> migrations,
                                OnDamage on_damage) {
    if (const auto made = create(file); !made) {
        return std::unexpected(made.error());
    }
    auto opened = open_existing(file, migrations);
    if (opened || opened.error().kind != ErrorKind::damaged || on_damage == OnDamage::refuse ||
        write_refusal(file)) {
        return opened;
    }
    const auto aside = set_aside(file);
    if (!aside) {
        return std::unexpected(aside.error());
    }
    if (const auto made = create(file); !made) {
        return std::unexpected(made.error());
    }
    opened = open_existing(file, migrations);
    if (opened) {
        opened->report.set_aside = *aside;
    }
    return opened;
}

} // namespace

Result<Opened> open_database(const fs::path& folder, std::span<const Migration> migrations,
                             OnDamage on_damage) {
    std::error_code error;
    const fs::path file = (fs::absolute(folder, error) / file_name).lexically_normal();
    if (const auto made = create_private_folder(file.parent_path()); !made) {
        return std::unexpected(made.error());
    }
    // Of two processes that meet damage at the same time, the second must not set the first one's
    // fresh file aside.
    auto turns = std::make_unique<FolderLock>(file.parent_path());
    const std::unique_lock alone(*turns);
    auto opened = open_or_exchange(file, migrations, on_damage);
    if (opened) {
        opened->connection->take_turns(std::move(turns));
    }
    return opened;
}

Result<Opened> open_memory() {
    try {
        Opened opened;
        opened.connection =
            std::make_unique<Connection>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (const auto pragmas :
             {std::span<const Pragma>(before_reading), std::span<const Pragma>(before_writing)}) {
            if (const auto safe = set(*opened.connection, pragmas); !safe) {
                return std::unexpected(safe.error());
            }
        }
        if (const auto made = migrate(*opened.connection, all_migrations(), {}); !made) {
            return std::unexpected(made.error());
        }
        opened.report.created = true;
        return opened;
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(error_of(exception));
    }
}

} // namespace beforehand::db
