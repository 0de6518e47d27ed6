// SPDX-License-Identifier: Apache-2.0
#include "db/everything_store.h"

#include "db/everything_rows.h"
#include "db/files.h"
#include "db/open.h"
#include "db/rules.h"

#include <algorithm>
#include <mutex>
#include <span>

namespace beforehand::db {

namespace fs = std::filesystem;

namespace {

// In this order: what names a row goes before it. ?1 is the procedure.
constexpr const char* rows_of_procedure[] = {
    "DELETE FROM appointment_event WHERE procedure = ?1",
    "DELETE FROM injection_event WHERE procedure = ?1",
    "DELETE FROM guide_event WHERE procedure = ?1",
    "DELETE FROM answer_event WHERE procedure = ?1",
    "DELETE FROM own_step_event WHERE procedure = ?1",
    "DELETE FROM step_time_event WHERE procedure = ?1",
    "DELETE FROM step_note_event WHERE procedure = ?1",
    "DELETE FROM arrival_event WHERE procedure = ?1",
    "DELETE FROM step_event WHERE procedure = ?1",
    "DELETE FROM clinic_question_event WHERE procedure = ?1",
    "DELETE FROM reminder WHERE procedure = ?1",
    "DELETE FROM delivery WHERE procedure = ?1",
    "DELETE FROM calendar_event WHERE procedure = ?1",
    "DELETE FROM log_score WHERE entry IN (SELECT seq FROM log_entry WHERE chain IN "
    "(SELECT chain FROM log_entry WHERE procedure = ?1))",
    "DELETE FROM log_medicine WHERE entry IN (SELECT seq FROM log_entry WHERE chain IN "
    "(SELECT chain FROM log_entry WHERE procedure = ?1))",
    "DELETE FROM log_observation WHERE entry IN (SELECT seq FROM log_entry WHERE chain IN "
    "(SELECT chain FROM log_entry WHERE procedure = ?1))",
    "DELETE FROM log_entry WHERE chain IN (SELECT chain FROM log_entry WHERE procedure = ?1)",
    // The choice of the current one, and whatever else a device noted about it. Ids are UUIDs.
    "DELETE FROM setting WHERE instr(name, ?1) > 0 OR instr(value, ?1) > 0",
    "UPDATE procedure SET follows = NULL, follows_as = NULL WHERE follows = ?1",
    "DELETE FROM procedure WHERE id = ?1",
};

/// What the procedure was made from, read before it goes.
struct Sources {
    std::string guide_id;
    std::vector<std::string> guides;
    std::vector<std::string> overlays;
};

std::optional<Sources> sources_of(Connection& connection, std::string_view id) {
    Sources sources;
    {
        Query row = connection.query("SELECT guide_id FROM procedure WHERE id = ?", id);
        if (!row.next()) {
            return std::nullopt;
        }
        sources.guide_id = row.text(0);
    }
    Query guides = connection.query("SELECT guide_hash FROM procedure WHERE id = ?1 "
                                    "UNION SELECT guide_hash FROM guide_event WHERE procedure = ?1",
                                    id);
    while (guides.next()) {
        sources.guides.push_back(guides.text(0));
    }
    Query overlays = connection.query("SELECT DISTINCT overlay_hash FROM guide_event "
                                      "WHERE procedure = ? AND overlay_hash IS NOT NULL",
                                      id);
    while (overlays.next()) {
        sources.overlays.push_back(overlays.text(0));
    }
    return sources;
}

/// Of the sources those that nothing else is about. Not every one that is unused: another program
/// may have kept one this moment for a procedure that it is about to add.
void remove_unused(Connection& connection, const Sources& sources) {
    for (const std::string& hash : sources.guides) {
        connection
            .query("DELETE FROM guide WHERE hash = ?1 "
                   "AND NOT EXISTS (SELECT 1 FROM procedure WHERE guide_hash = ?1) "
                   "AND NOT EXISTS (SELECT 1 FROM guide_event WHERE guide_hash = ?1) "
                   "AND NOT EXISTS (SELECT 1 FROM installed_guide WHERE guide_hash = ?1)",
                   std::string_view(hash))
            .run();
    }
    for (const std::string& hash : sources.overlays) {
        connection
            .query("DELETE FROM overlay WHERE hash = ?1 "
                   "AND NOT EXISTS (SELECT 1 FROM guide_event WHERE overlay_hash = ?1) "
                   "AND NOT EXISTS (SELECT 1 FROM installed_guide WHERE overlay_hash = ?1)",
                   std::string_view(hash))
            .run();
    }
    connection
        .query("DELETE FROM reading WHERE guide_id = ?1 "
               "AND NOT EXISTS (SELECT 1 FROM procedure WHERE guide_id = ?1) "
               "AND NOT EXISTS (SELECT 1 FROM installed_guide WHERE guide_id = ?1)",
               std::string_view(sources.guide_id))
        .run();
}

/// Every table there is, so that none is forgotten.
void remove_all_rows(Connection& connection) {
    SQLite::Database& database = connection.database();
    database.exec("PRAGMA defer_foreign_keys=1"); // until the end of this transaction: no order
    std::vector<std::string> tables;
    {
        Query rows = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                      "AND name NOT GLOB 'sqlite_*'");
        while (rows.next()) {
            tables.push_back(rows.text(0));
        }
    }
    for (const std::string& table : tables) {
        database.exec("DELETE FROM \"" + table + '"');
    }
}

/// Nothing for data in memory.
std::optional<fs::path> folder_of(Connection& connection) {
    const fs::path file = connection.database().getFilename();
    return file.has_parent_path() ? std::optional(file.parent_path()) : std::nullopt;
}

enum class Which { copies, copies_and_damaged };

/// Files of ours beside the data file, by name. Its journal is SQLite's own and gone after a write.
std::vector<fs::path> files_beside(const fs::path& folder, Which which) {
    const std::string damaged = std::string(file_name) + ".damaged-";
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(copy_name) ||
            (which == Which::copies_and_damaged && name.starts_with(damaged))) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

LeftBehind names_of(const std::vector<fs::path>& files) {
    LeftBehind names;
    for (const fs::path& file : files) {
        names.push_back(file.filename().string());
    }
    return names;
}

/// After rows were deleted. A file of one's own that cannot be removed does not bring them back.
LeftBehind clean_up(Connection& connection, Which which) {
    const auto folder = folder_of(connection);
    LeftBehind left;
    if (!connection.vacuum() && folder) {
        left.emplace_back(file_name);
    }
    if (!folder) {
        return left;
    }
    FolderLock turns(*folder); // nobody sets a damaged file aside meanwhile
    const std::unique_lock alone(turns);
    for (const fs::path& file : files_beside(*folder, which)) {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
    sync_folder(*folder);
    for (std::string& name : names_of(files_beside(*folder, Which::copies_and_damaged))) {
        left.push_back(std::move(name));
    }
    return left;
}

DataCounts read_counts(Query query) {
    query.next();
    const auto number = [&query](int column) {
        return static_cast<std::size_t>(query.integer(column));
    };
    return {number(0), number(1), number(2)};
}

} // namespace

Result<Everything> SqliteEverythingStore::read() const {
    return connection_.read([&] { return read_everything(connection_); });
}

Result<DataCounts> SqliteEverythingStore::count() const {
    return connection_.read([&]() -> Result<DataCounts> {
        return read_counts(connection_.query("SELECT (SELECT count(*) FROM procedure), "
                                             "(SELECT count(*) FROM current_entry), "
                                             "(SELECT count(*) FROM clinic_question)"));
    });
}

Result<DataCounts> SqliteEverythingStore::count_of(std::string_view procedure) const {
    return connection_.read([&]() -> Result<DataCounts> {
        if (!has_procedure(connection_, procedure)) {
            return no_such_procedure(procedure);
        }
        return read_counts(connection_.query(
            "SELECT 1, (SELECT count(*) FROM current_entry WHERE procedure = ?1), "
            "(SELECT count(*) FROM clinic_question WHERE procedure = ?1)",
            procedure));
    });
}

LeftBehind SqliteEverythingStore::other_files() const {
    const auto folder = folder_of(connection_);
    return folder ? names_of(files_beside(*folder, Which::copies_and_damaged)) : LeftBehind{};
}

Result<LeftBehind> SqliteEverythingStore::remove_procedure(std::string_view id) {
    connection_.count_removal();
    const auto removed = connection_.write([&]() -> Result<void> {
        const auto sources = sources_of(connection_, id);
        if (!sources) {
            return no_such_procedure(id);
        }
        for (const char* sql : rows_of_procedure) {
            connection_.query(sql, id).run();
        }
        remove_unused(connection_, *sources);
        return {};
    });
    return removed ? Result<LeftBehind>(clean_up(connection_, Which::copies))
                   : std::unexpected(removed.error());
}

Result<LeftBehind> SqliteEverythingStore::erase() {
    connection_.count_removal();
    const auto removed = connection_.write([&]() -> Result<void> {
        remove_all_rows(connection_);
        return {};
    });
    return removed ? Result<LeftBehind>(clean_up(connection_, Which::copies_and_damaged))
                   : std::unexpected(removed.error());
}

} // namespace beforehand::db
