// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteSettingsStore final : public SettingsStore {
  public:
    explicit SqliteSettingsStore(Connection& connection)
        : connection_(connection) {}

    Result<std::map<std::string, std::string, std::less<>>> all() const override;
    Result<void> set(std::string_view name, std::string_view value) override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
