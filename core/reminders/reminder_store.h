// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/reminders/reminder.h"

#include <span>
#include <string_view>
#include <vector>

namespace beforehand {

/// Keeps what a person decided about reminders, and the ledger of what became of each.
class ReminderStore {
  public:
    virtual ~ReminderStore() = default;

    /// One choice a subject and lead, the newest: own replaces off and the other way round. The
    /// same again is a retry and changes nothing.
    virtual Result<void> add(const ReminderChoice& choice) = 0;
    /// Removing one that is not there is fine: a retry.
    virtual Result<void> remove(std::string_view id) = 0;
    /// In the order they were made.
    virtual Result<std::vector<ReminderChoice>> list(std::string_view procedure) const = 0;

    /// All of them or none: what is told in one notification is claimed in one.
    virtual Result<void> add_deliveries(std::span<const Delivery> deliveries) = 0;
    /// The whole ledger of a procedure, in the order it was written.
    virtual Result<std::vector<Delivery>> deliveries(std::string_view procedure) const = 0;
};

} // namespace beforehand
