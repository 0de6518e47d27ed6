// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/reminders/reminder.h"

#include <string_view>
#include <vector>

namespace beforehand {

/// Keeps reminders and the ledger of what became of them.
class ReminderStore {
  public:
    virtual ~ReminderStore() = default;

    /// One reminder a step, occurrence and lead: the same again is a retry and changes nothing.
    virtual Result<void> add(const Reminder& reminder) = 0;
    virtual Result<void> remove(std::string_view id) = 0;
    virtual Result<std::vector<Reminder>> list(std::string_view procedure) const = 0;

    virtual Result<void> add_delivery(const Delivery& delivery) = 0;
    /// The whole ledger of a procedure, in the order it was written.
    virtual Result<std::vector<Delivery>> deliveries(std::string_view procedure) const = 0;
};

} // namespace beforehand
