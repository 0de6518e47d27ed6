// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/calendar_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteCalendarStore final : public CalendarStore {
  public:
    explicit SqliteCalendarStore(Connection& connection)
        : connection_(connection) {}

    Result<std::vector<CalendarEntry>> entries(std::string_view procedure) const override;
    Result<void> put(std::span<const CalendarEntry> entries) override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
