// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"

#include <cstdlib>
#include <filesystem>
#include <sqlite3.h>

/// The peer: the same row into the same table with the same pragmas, by SQLite's own interface.
/// Ends the program when something fails.
class PlainNotes {
  public:
    explicit PlainNotes(const std::filesystem::path& file) {
        need(sqlite3_open(file.c_str(), &database_));
        for (const char* sql :
             {"PRAGMA busy_timeout=5000", "PRAGMA cell_size_check=1", "PRAGMA trusted_schema=0",
              "PRAGMA foreign_keys=1", "PRAGMA temp_store=2", "PRAGMA secure_delete=1",
              "PRAGMA synchronous=3", "PRAGMA journal_mode=delete"}) {
            run(sql);
        }
        need(sqlite3_prepare_v2(
            database_,
            "INSERT INTO log_entry (id, procedure, kind, text, severity, happened_at, recorded_at, "
            "zone, chain, checksum, mark) "
            "VALUES (?1, ?2, 'note', ?3, ?4, ?5, ?6, ?7, ?1, zeroblob(16), 'live')",
            -1, &insert_, nullptr));
    }
    ~PlainNotes() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }
    PlainNotes(const PlainNotes&) = delete;
    PlainNotes& operator=(const PlainNotes&) = delete;

    void add(const beforehand::LogEntry& entry) {
        run("BEGIN IMMEDIATE");
        const std::string* texts[] = {&entry.id, &entry.procedure, &entry.text};
        for (int i = 0; i < 3; ++i) {
            need(sqlite3_bind_text(insert_, i + 1, texts[i]->c_str(), -1, SQLITE_STATIC));
        }
        need(sqlite3_bind_int64(insert_, 4, entry.severity.value_or(0)));
        need(sqlite3_bind_int64(insert_, 5, entry.happened_at.time_since_epoch().count()));
        need(sqlite3_bind_int64(insert_, 6, entry.recorded_at.time_since_epoch().count()));
        need(sqlite3_bind_text(insert_, 7, entry.zone.c_str(), -1, SQLITE_STATIC));
        need(sqlite3_step(insert_) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR);
        need(sqlite3_reset(insert_));
        run("COMMIT");
    }

  private:
    void run(const char* sql) { need(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
    static void need(int code) { code == SQLITE_OK ? void() : std::abort(); }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};
