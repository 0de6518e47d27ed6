// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteLogStore final : public LogStore {
  public:
    explicit SqliteLogStore(Connection& connection)
        : connection_(connection) {}

    Result<void> add(const LogEntry& entry) override;
    Result<LogPage> read(const LogQuery& query) const override;
    Result<LogVersion> version() const override;
    Result<LogEntry> find(std::string_view id) const override;
    Result<std::vector<LogEntry>> history(std::string_view id) const override;
    Result<void> remove(std::string_view id, Instant recorded_at) override;

    /// The id of the newest entry if its checksum does not fit; empty if it does.
    Result<std::string> damaged_newest() const;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
