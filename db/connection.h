// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"
#include "db/files.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <type_traits>

namespace beforehand::db {

/// Bytes that are not text, for a BLOB column.
struct Blob {
    std::string_view bytes;
};

/// One use of a prepared statement: bound when it is made, reset when it goes, so that no read
/// lock outlives it. Reads 64-bit integers and whole strings only: SQLiteCpp's getInt() truncates
/// and getText() stops at NUL.
class Query {
  public:
    template <class... Values>
    explicit Query(SQLite::Statement& statement, const Values&... values)
        : statement_(statement) {
        [[maybe_unused]] int index = 0;
        (bind(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    bool next() { return statement_.executeStep(); }
    int run() { return statement_.exec(); } ///< the number of rows changed

    bool null(int column) const { return statement_.getColumn(column).isNull(); }
    std::string text(int column) const { return statement_.getColumn(column).getString(); }
    std::int64_t integer(int column) const { return statement_.getColumn(column).getInt64(); }
    double real(int column) const { return statement_.getColumn(column).getDouble(); }
    Instant instant(int column) const { return Instant(std::chrono::seconds(integer(column))); }

  private:
    void bind(int index, std::string_view value) { statement_.bind(index, std::string(value)); }
    void bind(int index, std::int64_t value) { statement_.bind(index, value); }
    void bind(int index, Instant value) {
        statement_.bind(index, std::int64_t{value.time_since_epoch().count()});
    }
    void bind(int index, Blob value) {
        statement_.bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
    }
    template <class T>
    void bind(int index, const std::optional<T>& value) {
        value ? bind(index, *value) : statement_.bind(index);
    }

    SQLite::Statement& statement_;
};

/// The same trouble as an error, with words for a person.
Error error_of(const SQLite::Exception& exception);

/// One connection to one file: transactions, prepared statements, and SQLite's exceptions turned
/// into errors. For one thread.
class Connection {
  public:
    /// Throws SQLite::Exception, as do the members without a Result.
    Connection(const std::string& file, int flags);

    SQLite::Database& database() { return database_; }

    /// From now on write() fails with this, and SQLite is told to change nothing.
    void refuse_writes(Error why);
    const std::optional<Error>& refusal() const { return refusal_; }

    /// From now on write() queues for the start of its transaction. SQLite only looks again now
    /// and then whether the file is free: beside a process that writes without a pause it would
    /// find it taken until its patience ends.
    void take_turns(std::unique_ptr<FolderLock> turns) { turns_ = std::move(turns); }

    /// A statement with its values bound. `sql` is one of few texts; each is prepared once.
    template <class... Values>
    Query query(const char* sql, const Values&... values) {
        return Query(statement(sql), values...);
    }

    /// How often something was removed through this connection: what was read of it before may be
    /// gone, and its number may come again.
    std::int64_t removals() const { return removals_; }
    void count_removal() { ++removals_; }

    std::string pragma(const std::string& name) {
        return database_.execAndGet("PRAGMA " + name).getString();
    }
    std::int64_t pragma_number(const std::string& name) {
        return database_.execAndGet("PRAGMA " + name).getInt64();
    }

    /// Runs `body`, which returns a Result, on one unchanging view of the data; inside write(), on
    /// what is written.
    template <class Body>
    auto read(Body&& body) -> std::invoke_result_t<Body> {
        return guard([&]() -> std::invoke_result_t<Body> {
            if (sqlite3_get_autocommit(database_.getHandle()) == 0) {
                return body();
            }
            const SQLite::Transaction view(database_, SQLite::TransactionBehavior::DEFERRED);
            return body();
        });
    }

    /// Runs `body` in an immediate transaction: committed if it returns a value, undone if not.
    /// A deferred one that reads first would meet "busy" whatever the timeout.
    template <class Body>
    auto write(Body&& body) -> std::invoke_result_t<Body> {
        if (refusal_) {
            return std::unexpected(*refusal_);
        }
        return guard([&]() -> std::invoke_result_t<Body> {
            std::optional<SQLite::Transaction> transaction;
            {
                const auto turn =
                    turns_ ? std::unique_lock(*turns_) : std::unique_lock<FolderLock>();
                transaction.emplace(database_, SQLite::TransactionBehavior::IMMEDIATE);
            }
            auto result = body();
            if (result) {
                transaction->commit();
            }
            return result;
        });
    }

    /// Writes the file anew, the same file, so that nothing is left in it of what was deleted
    /// before: secure_delete blanks what is deleted, but not a copy that SQLite left behind when it
    /// moved a row. What it works with is in memory (temp_store), not in a file.
    Result<void> vacuum();

    /// Runs `body`, which returns a Result, and turns an exception of SQLite's into an error.
    template <class Body>
    auto guard(Body&& body) -> std::invoke_result_t<Body> {
        try {
            return body();
        } catch (const SQLite::Exception& exception) {
            return std::unexpected(error_of(exception));
        }
    }

  private:
    SQLite::Statement& statement(const char* sql);

    SQLite::Database database_;
    std::map<std::string, SQLite::Statement, std::less<>> statements_; // gone before database_
    std::optional<Error> refusal_;
    std::int64_t removals_ = 0;
    std::unique_ptr<FolderLock> turns_;
};

} // namespace beforehand::db
