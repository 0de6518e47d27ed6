// SPDX-License-Identifier: Apache-2.0
#include "db/log_store.h"

#include "db/log_rows.h"
#include "db/rules.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace beforehand::db {

namespace {

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
std::vector<LogRow> rows_of(Connection& connection, std::string_view chain) {
    return read_log_rows(
        connection,
        connection.query(log_select("log_entry WHERE chain = ? ORDER BY seq").c_str(), chain));
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
    const auto rows =
        read_log_rows(connection, connection.query(log_select("log_entry WHERE id = ?").c_str(),
                                                   std::string_view(entry.id)));
    if (rows.empty()) {
        return false;
    }
    const LogRow& row = rows.front();
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

std::optional<std::int64_t> as_number(const std::optional<int>& number) {
    return number ? std::optional(std::int64_t{*number}) : std::nullopt;
}

std::optional<std::int64_t> as_number(const std::optional<bool>& yes) {
    return yes ? std::optional(std::int64_t{*yes}) : std::nullopt;
}

void insert(Connection& connection, const LogEntry& entry, std::string_view chain) {
    const std::string sum = checksum(entry);
    const auto prompt_key =
        entry.prompt ? std::optional<std::string_view>(entry.prompt->key) : std::nullopt;
    const auto prompt_occurrence =
        entry.prompt ? std::optional<std::string_view>(entry.prompt->occurrence) : std::nullopt;
    connection
        .query("INSERT INTO log_entry (id, procedure, kind, text, severity, happened_at, "
               "recorded_at, zone, corrects, chain, checksum, mark, prompt_key, "
               "prompt_occurrence, movement, took_medicine, numb_leg, nap, remembered_relief, "
               "change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               std::string_view(entry.id), or_null(entry.procedure), to_string(entry.kind),
               std::string_view(entry.text), as_number(entry.severity), entry.happened_at,
               entry.recorded_at, std::string_view(entry.zone), or_null(entry.corrects), chain,
               Blob{sum}, to_string(entry.mark), prompt_key, prompt_occurrence,
               std::string_view(entry.movement), as_number(entry.took_medicine),
               as_number(entry.numb_leg), as_number(entry.nap), as_number(entry.remembered_relief),
               as_number(entry.change))
        .run();
    add_log_parts(connection, entry, connection.database().getLastInsertRowid());
}

/// What is left of an entry that is deleted.
LogEntry tombstone(const LogEntry& entry) {
    LogEntry blank;
    blank.id = entry.id;
    blank.procedure = entry.procedure;
    blank.kind = entry.kind;
    blank.happened_at = entry.happened_at;
    blank.recorded_at = entry.recorded_at;
    blank.zone = entry.zone;
    blank.corrects = entry.corrects;
    blank.mark = entry.mark;
    return blank;
}

/// Where a page begins: behind what was read before, and before what is asked for.
LogPlace beginning(const LogQuery& query) {
    using Numbers = std::numeric_limits<std::int64_t>;
    LogPlace place{query.before.value_or(Instant::max()), Numbers::min()};
    if (query.after && std::pair(query.after->happened_at, query.after->number) <
                           std::pair(place.happened_at, place.number)) {
        place = *query.after;
    }
    return place;
}

std::vector<LogRow> rows_behind(Connection& connection, const LogQuery& query, LogPlace place,
                                std::size_t most) {
    const std::string sql = log_page_select(query);
    const Instant from = query.from.value_or(Instant::min());
    const auto limit = static_cast<std::int64_t>(most);
    const std::int64_t written_after = query.written_after.value_or(0); // numbers begin at 1
    const auto run = [&](const auto&... procedure) {
        return connection.query(sql.c_str(), from, place.happened_at, place.number, limit,
                                written_after, procedure...);
    };
    return read_log_rows(connection, query.procedure ? run(or_null(*query.procedure)) : run());
}

/// How many rows are read at once: bounds the memory that a long log takes twice.
constexpr std::size_t rows_at_once = 1000;

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
        insert(connection_, entry, *chain);
        return {};
    });
}

Result<LogPage> SqliteLogStore::read(const LogQuery& query) const {
    return connection_.read([&]() -> Result<LogPage> {
        LogPage page;
        LogPlace place = beginning(query);
        for (bool more = true; more && page.entries.size() < query.most;) {
            const auto room = std::min(rows_at_once, query.most - page.entries.size());
            // One more than wanted tells whether there are more.
            std::vector<LogRow> rows = rows_behind(connection_, query, place, room + 1);
            more = rows.size() > room;
            if (more) {
                rows.pop_back();
                place = {rows.back().entry.happened_at, rows.back().number};
            }
            page.next = more ? std::optional(place) : std::nullopt;
            for (LogRow& row : rows) {
                if (row.sound) {
                    page.entries.push_back(std::move(row.entry));
                } else {
                    page.damaged.push_back(std::move(row.entry.id));
                }
            }
        }
        return page;
    });
}

Result<LogVersion> SqliteLogStore::version() const {
    return connection_.read([&]() -> Result<LogVersion> {
        Query query = connection_.query("SELECT max(seq) FROM log_entry");
        query.next();
        return LogVersion{query.null(0) ? 0 : query.integer(0), connection_.removals(),
                          connection_.pragma_number("data_version")};
    });
}

Result<LogEntry> SqliteLogStore::find(std::string_view id) const {
    return connection_.read([&]() -> Result<LogEntry> {
        const auto chain = chain_of(connection_, id);
        if (!chain) {
            return no_such_entry(id);
        }
        std::vector<LogRow> rows = rows_of(connection_, *chain);
        if (rows.empty()) {
            return no_such_entry(id);
        }
        LogRow& newest = rows.back();
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
        const std::vector<LogRow> rows = rows_of(connection_, *chain);
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
    connection_.count_removal();
    return connection_.write([&]() -> Result<void> {
        const auto chain = chain_of(connection_, id);
        if (!chain) {
            return no_such_entry(id);
        }
        // Damaged ones too: deleting must work whatever became of the words.
        for (LogRow& row : rows_of(connection_, *chain)) {
            if (row.deleted) {
                continue;
            }
            row.entry = tombstone(row.entry);
            const std::string sum = checksum_for(row);
            const auto mark = row.marked ? std::optional(to_string(row.entry.mark)) : std::nullopt;
            // Kind and mark as they were read: names that nobody knows would be refused.
            connection_
                .query("UPDATE log_entry SET text = '', severity = NULL, prompt_key = NULL, "
                       "prompt_occurrence = NULL, movement = '', took_medicine = NULL, "
                       "numb_leg = NULL, nap = NULL, remembered_relief = NULL, change = NULL, "
                       "kind = ?, mark = ?, checksum = ?, deleted_at = ? WHERE seq = ?",
                       to_string(row.entry.kind), mark, Blob{sum}, recorded_at, row.number)
                .run();
            blank_log_parts(connection_, row.number);
        }
        return {};
    });
}

Result<std::string> SqliteLogStore::damaged_newest() const {
    return connection_.read([&]() -> Result<std::string> {
        const auto rows = read_log_rows(
            connection_,
            connection_.query(log_select("log_entry ORDER BY seq DESC LIMIT 1").c_str()));
        return rows.empty() || rows.front().sound ? std::string() : rows.front().entry.id;
    });
}

} // namespace beforehand::db
