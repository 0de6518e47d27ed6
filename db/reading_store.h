// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/reading_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteReadingStore final : public ReadingStore {
  public:
    explicit SqliteReadingStore(Connection& connection)
        : connection_(connection) {}

    Result<void> mark_read(std::string_view guide_id, std::string_view article,
                           std::optional<Instant> at) override;
    Result<void> remember_place(std::string_view guide_id, std::string_view article,
                                const ReadingPlace& place, Instant at) override;
    Result<std::vector<Reading>> all(std::string_view guide_id) const override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
