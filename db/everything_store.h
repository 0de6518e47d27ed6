// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/everything_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteEverythingStore final : public EverythingStore {
  public:
    explicit SqliteEverythingStore(Connection& connection)
        : connection_(connection) {}

    Result<Everything> read() const override;
    Result<DataCounts> count() const override;
    Result<DataCounts> count_of(std::string_view procedure) const override;
    LeftBehind other_files() const override;
    Result<LeftBehind> remove_procedure(std::string_view id) override;
    Result<LeftBehind> erase() override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
