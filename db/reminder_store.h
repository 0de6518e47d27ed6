// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/reminders/reminder_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteReminderStore final : public ReminderStore {
  public:
    explicit SqliteReminderStore(Connection& connection)
        : connection_(connection) {}

    Result<void> add(const Reminder& reminder) override;
    /// Removing one that is not there is fine: a retry.
    Result<void> remove(std::string_view id) override;
    Result<std::vector<Reminder>> list(std::string_view procedure) const override;

    Result<void> add_delivery(const Delivery& delivery) override;
    Result<std::vector<Delivery>> deliveries(std::string_view procedure) const override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
