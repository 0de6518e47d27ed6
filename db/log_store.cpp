// SPDX-License-Identifier: Apache-2.0
#include "db/log_store.h"

#include "db/names.h"
#include "db/rules.h"

#include <algorithm>

namespace beforehand::db {

namespace {

// The columns that read_row() reads, in its order.
#define BEFOREHAND_LOG_COLUMNS                                                                     \
    "id, procedure, kind, text, severity, happened_at, recorded_at, zone, corrects, checksum, "    \
    "deleted_at "

constexpr Names<LogEntry::Kind, 2> kind_names{{
    {LogEntry::Kind::note, "note"},
    {LogEntry::Kind::pain, "pain"},
}};

struct Row {
    LogEntry entry;
    bool deleted;
    bool sound; ///< its checksum fits
};

Row read_row(const Query& query) {
    Row row;
    LogEntry& entry = row.entry;
    entry.id = query.text(0);
    entry.procedure = query.text(1); // NULL reads as empty, here and below
    const auto kind = kind_of(kind_names, query.text(2), entry.id);
    entry.kind = kind.value_or(LogEntry::Kind::note);
    entry.text = query.text(3);
    if (!query.null(4)) {
        entry.severity = static_cast<int>(query.integer(4));
    }
    entry.happened_at = query.instant(5);
    entry.recorded_at = query.instant(6);
    entry.zone = query.text(7);
    entry.corrects = query.text(8);
    row.deleted = !query.null(10);
    row.sound = kind.has_value() && query.text(9) == checksum(entry);
    return row;
}

std::unexpected<Error> damaged_entry(const std::string& id) {
    return fail(ErrorKind::damaged, "A note is damaged and cannot be shown as it was written.", id);
}

std::unexpected<Error> no_such_entry(std::string_view id) {
    return fail(ErrorKind::not_found, "There is no such note.", std::string(id));
}

/// The first entry's id of the chain that `id` is in.
std::optional<std::string> chain_of(Connection& connection, std::string_view id) {
    Query query = connection.query("SELECT chain FROM log_entry WHERE id = ?", id);
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

/// Every row of a chain in the order of writing, damaged ones too.
std::vector<Row> rows_of(Connection& connection, std::string_view chain) {
    Query query = connection.query(
        "SELECT " BEFOREHAND_LOG_COLUMNS "FROM log_entry WHERE chain = ? ORDER BY seq", chain);
    std::vector<Row> rows;
    while (query.next()) {
        rows.push_back(read_row(query));
    }
    return rows;
}

/// The rows in force, newest happened_at first, damaged ones too.
std::vector<Row> current_rows(Connection& connection) {
    Query query = connection.query("SELECT " BEFOREHAND_LOG_COLUMNS
                                   "FROM current_entry ORDER BY happened_at DESC, seq DESC");
    std::vector<Row> rows;
    while (query.next()) {
        rows.push_back(read_row(query));
    }
    return rows;
}

/// The chain to put the entry in, unless what it corrects is not there or was deleted.
Result<std::string> chain_for(Connection& connection, const LogEntry& entry) {
    if (entry.corrects.empty()) {
        return entry.id;
    }
    Query query = connection.query("SELECT chain, deleted_at FROM log_entry WHERE id = ?",
                                   std::string_view(entry.corrects));
    if (!query.next() || !query.null(1)) {
        return fail(ErrorKind::not_found, "The note to be changed is not there any more.",
                    entry.corrects);
    }
    return query.text(0);
}

/// Whether the entry is there already: a retry. Other content under its id is an error.
Result<bool> is_retry(Connection& connection, const LogEntry& entry) {
    Query query = connection.query("SELECT " BEFOREHAND_LOG_COLUMNS "FROM log_entry WHERE id = ?",
                                   std::string_view(entry.id));
    if (!query.next()) {
        return false;
    }
    const Row row = read_row(query);
    if (!row.sound) {
        return damaged_entry(entry.id);
    }
    if (row.deleted) {
        return fail(ErrorKind::invalid, "This note was deleted.", entry.id);
    }
    if (row.entry != entry) {
        return id_taken(entry.id);
    }
    return true;
}

} // namespace

Result<void> SqliteLogStore::add(const LogEntry& entry) {
    if (const auto right = check(entry); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        const auto retry = is_retry(connection_, entry);
        if (!retry) {
            return std::unexpected(retry.error());
        }
        if (*retry) {
            return {};
        }
        if (!entry.procedure.empty() && !has_procedure(connection_, entry.procedure)) {
            return no_such_procedure(entry.procedure);
        }
        const auto chain = chain_for(connection_, entry);
        if (!chain) {
            return std::unexpected(chain.error());
        }
        const std::string sum = checksum(entry);
        const auto severity =
            entry.severity ? std::optional(std::int64_t{*entry.severity}) : std::nullopt;
        connection_
            .query("INSERT INTO log_entry (id, procedure, kind, text, severity, happened_at, "
                   "recorded_at, zone, corrects, chain, checksum) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   std::string_view(entry.id), or_null(entry.procedure),
                   name_of(kind_names, entry.kind), std::string_view(entry.text), severity,
                   entry.happened_at, entry.recorded_at, std::string_view(entry.zone),
                   or_null(entry.corrects), std::string_view(*chain), Blob{sum})
            .run();
        return {};
    });
}

Result<std::vector<LogEntry>> SqliteLogStore::list() const {
    return connection_.read([&]() -> Result<std::vector<LogEntry>> {
        std::vector<LogEntry> entries;
        for (Row& row : current_rows(connection_)) {
            if (row.sound) {
                entries.push_back(std::move(row.entry));
            }
        }
        return entries;
    });
}

Result<std::vector<std::string>> SqliteLogStore::damaged() const {
    return connection_.read([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (Row& row : current_rows(connection_)) {
            if (!row.sound) {
                ids.push_back(std::move(row.entry.id));
            }
        }
        return ids;
    });
}

Result<LogEntry> SqliteLogStore::find(std::string_view id) const {
    return connection_.read([&]() -> Result<LogEntry> {
        const auto chain = chain_of(connection_, id);
        if (!chain) {
            return no_such_entry(id);
        }
        std::vector<Row> rows = rows_of(connection_, *chain);
        if (rows.empty()) {
            return no_such_entry(id);
        }
        Row& newest = rows.back();
        if (!newest.sound) {
            return damaged_entry(newest.entry.id);
        }
        if (newest.deleted) {
            return no_such_entry(id);
        }
        return std::move(newest.entry);
    });
}

Result<std::vector<LogEntry>> SqliteLogStore::history(std::string_view id) const {
    return connection_.read([&]() -> Result<std::vector<LogEntry>> {
        const auto chain = chain_of(connection_, id);
        if (!chain) {
            return no_such_entry(id);
        }
        // Backwards from the entry to what it replaced: a chain can fork if two devices correct
        // the same entry, and the other branch is no part of this one's history.
        const std::vector<Row> rows = rows_of(connection_, *chain);
        std::vector<LogEntry> entries;
        std::string wanted(id);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            if (row->entry.id != wanted) {
                continue;
            }
            if (!row->sound) {
                return damaged_entry(wanted);
            }
            if (row->deleted) {
                return no_such_entry(id);
            }
            entries.push_back(row->entry);
            wanted = row->entry.corrects;
        }
        std::reverse(entries.begin(), entries.end());
        return entries;
    });
}

Result<void> SqliteLogStore::remove(std::string_view id, Instant recorded_at) {
    return connection_.write([&]() -> Result<void> {
        const auto chain = chain_of(connection_, id);
        if (!chain) {
            return no_such_entry(id);
        }
        // Damaged ones too: deleting must work whatever became of the words.
        for (Row& row : rows_of(connection_, *chain)) {
            if (row.deleted) {
                continue;
            }
            row.entry.text.clear();
            row.entry.severity.reset();
            const std::string sum = checksum(row.entry);
            connection_
                .query("UPDATE log_entry SET text = '', severity = NULL, checksum = ?, "
                       "deleted_at = ? WHERE id = ?",
                       Blob{sum}, recorded_at, std::string_view(row.entry.id))
                .run();
        }
        return {};
    });
}

Result<std::string> SqliteLogStore::damaged_newest() const {
    return connection_.read([&]() -> Result<std::string> {
        Query query = connection_.query("SELECT " BEFOREHAND_LOG_COLUMNS
                                        "FROM log_entry ORDER BY seq DESC LIMIT 1");
        if (!query.next()) {
            return std::string();
        }
        const Row row = read_row(query);
        return row.sound ? std::string() : row.entry.id;
    });
}

#undef BEFOREHAND_LOG_COLUMNS

} // namespace beforehand::db
