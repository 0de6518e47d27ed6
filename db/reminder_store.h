// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/reminder_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteReminderStore final : public ReminderStore {
  public:
    explicit SqliteReminderStore(Connection& connection)
        : connection_(connection) {}

    Result<void> add(const ReminderChoice& choice) override;
    Result<void> remove(std::string_view id) override;
    Result<std::vector<ReminderChoice>> list(std::string_view procedure) const override;

    Result<void> add_deliveries(std::span<const Delivery> deliveries) override;
    Result<std::vector<Delivery>> deliveries(std::string_view procedure) const override;

  private:
    /// Inside a transaction.
    Result<void> add_delivery(const Delivery& delivery);

    Connection& connection_;
};

} // namespace beforehand::db
