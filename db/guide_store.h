// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteGuideStore final : public GuideStore {
  public:
    explicit SqliteGuideStore(Connection& connection)
        : connection_(connection) {}

    Result<std::string> keep_guide(std::string_view packed) override;
    Result<std::string> keep_overlay(std::string_view json) override;
    Result<std::string> guide(std::string_view hash) const override;
    Result<std::string> overlay(std::string_view hash) const override;

    Result<void> install(const InstalledGuide& guide) override;
    Result<void> uninstall(std::string_view guide_id) override;
    Result<std::vector<InstalledGuide>> installed() const override;

  private:
    Result<std::string> bytes(const char* sql, std::string_view hash) const;

    Connection& connection_;
};

} // namespace beforehand::db
