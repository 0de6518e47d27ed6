// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"

#include <cstdlib>
#include <filesystem>
#include <sqlite3.h>

/// The peer: the same rows into the same tables with the same pragmas, by SQLite's own interface.
/// Ends the program when something fails.
class PlainEntries {
  public:
    explicit PlainEntries(const std::filesystem::path& file) {
        need(sqlite3_open(file.c_str(), &database_));
        for (const char* sql :
             {"PRAGMA busy_timeout=5000", "PRAGMA cell_size_check=1", "PRAGMA trusted_schema=0",
              "PRAGMA foreign_keys=1", "PRAGMA temp_store=2", "PRAGMA secure_delete=1",
              "PRAGMA synchronous=3", "PRAGMA journal_mode=delete"}) {
            run(sql);
        }
        entry_ = prepare(
            "INSERT INTO log_entry (id, procedure, kind, text, severity, happened_at, recorded_at, "
            "zone, chain, checksum, mark) "
            "VALUES (?1, ?2, ?8, ?3, ?4, ?5, ?6, ?7, ?1, zeroblob(16), 'live')");
        score_ = prepare("INSERT INTO log_score (entry, place, side, rest, moving) "
                         "VALUES (last_insert_rowid(), ?1, ?2, ?3, ?4)");
    }
    ~PlainEntries() {
        sqlite3_finalize(entry_);
        sqlite3_finalize(score_);
        sqlite3_close(database_);
    }
    PlainEntries(const PlainEntries&) = delete;
    PlainEntries& operator=(const PlainEntries&) = delete;

    void add(const beforehand::LogEntry& entry) {
        run("BEGIN IMMEDIATE");
        const std::string_view texts[] = {entry.id, entry.procedure, entry.text};
        for (int i = 0; i < 3; ++i) {
            bind(entry_, i + 1, texts[i]);
        }
        bind(entry_, 4, entry.severity);
        need(sqlite3_bind_int64(entry_, 5, entry.happened_at.time_since_epoch().count()));
        need(sqlite3_bind_int64(entry_, 6, entry.recorded_at.time_since_epoch().count()));
        bind(entry_, 7, entry.zone);
        bind(entry_, 8, to_string(entry.kind));
        step(entry_);
        int place = 0;
        for (const beforehand::PainScore& score : entry.scores) {
            need(sqlite3_bind_int(score_, 1, place++));
            bind(score_, 2, to_string(score.side));
            bind(score_, 3, score.rest);
            bind(score_, 4, score.moving);
            step(score_);
        }
        run("COMMIT");
    }

  private:
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* made = nullptr;
        need(sqlite3_prepare_v2(database_, sql, -1, &made, nullptr));
        return made;
    }
    static void bind(sqlite3_stmt* statement, int place, std::string_view text) {
        need(sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                               SQLITE_STATIC));
    }
    static void bind(sqlite3_stmt* statement, int place, std::optional<int> number) {
        need(number ? sqlite3_bind_int(statement, place, *number)
                    : sqlite3_bind_null(statement, place));
    }
    static void step(sqlite3_stmt* statement) {
        need(sqlite3_step(statement) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR);
        need(sqlite3_reset(statement));
    }
    void run(const char* sql) { need(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
    static void need(int code) { code == SQLITE_OK ? void() : std::abort(); }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* entry_ = nullptr;
    sqlite3_stmt* score_ = nullptr;
};
