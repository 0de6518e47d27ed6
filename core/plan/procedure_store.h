// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"

#include <string_view>
#include <vector>

namespace beforehand {

/// Keeps procedures, the guides they were made with, and what was done. Every write is durable
/// when it returns a value, and did nothing when it returns an error. Appointments, injection
/// times and answers are appended; the latest is the one in force.
class ProcedureStore {
  public:
    virtual ~ProcedureStore() = default;

    /// Writes the procedure and, if not there yet, the guide's packed bytes, as one.
    virtual Result<void> add(const Procedure& procedure, std::string_view packed_guide) = 0;

    virtual Result<Procedure> find(std::string_view id) const = 0;
    virtual Result<std::vector<Procedure>> list() const = 0; ///< newest first
    virtual Result<std::string> packed_guide(std::string_view hash) const = 0;

    virtual Result<void> set_appointment(std::string_view id, std::optional<WallTime> wall,
                                         std::string_view zone, Instant recorded_at) = 0;
    virtual Result<void> set_injected(std::string_view id, std::optional<Instant> happened_at,
                                      Instant recorded_at) = 0;
    /// Changes the answers named; an empty value takes the answer back (not answered).
    virtual Result<void> set_answers(std::string_view id, const Answers& changed,
                                     Instant recorded_at) = 0;
    virtual Result<void> set_contacts(std::string_view id, const Contacts& contacts) = 0;

    virtual Result<void> add_event(const StepEvent& event) = 0;
    /// In the order they were written.
    virtual Result<std::vector<StepEvent>> events(std::string_view procedure) const = 0;
};

} // namespace beforehand
