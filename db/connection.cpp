// SPDX-License-Identifier: Apache-2.0
#include "db/connection.h"

#include "db/errors.h"

namespace beforehand::db {

Query::~Query() {
    statement_.tryReset();
    statement_.clearBindings(); // does not fail: it only frees the copies that were bound
}

Connection::Connection(const std::string& file, int flags)
    : database_(file, flags) {}

void Connection::refuse_writes(Error why) {
    database_.exec("PRAGMA query_only=1");
    refusal_ = std::move(why);
}

Result<void> Connection::vacuum() {
    if (refusal_) {
        return std::unexpected(*refusal_);
    }
    return guard([&]() -> Result<void> {
        const auto turn = turns_ ? std::unique_lock(*turns_) : std::unique_lock<FolderLock>();
        database_.exec("VACUUM");
        return {};
    });
}

SQLite::Statement& Connection::statement(const char* sql) {
    const auto found = statements_.find(std::string_view(sql));
    if (found != statements_.end()) {
        return found->second;
    }
    return statements_.try_emplace(sql, database_, sql).first->second;
}

Error error_of(const SQLite::Exception& exception) {
    return to_error(exception.getExtendedErrorCode(), exception.what());
}

} // namespace beforehand::db
