// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/plan/change.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"

#include <functional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace beforehand {

/// One thing that was recorded about a procedure, apart from its steps.
struct ProcedureEvent {
    /// A question and its answer; empty: taken back.
    using Answer = std::pair<std::string, std::string>;

    Instant recorded_at;
    std::variant<Change::Booking, Change::Injection, Answer, GuideChoice> what;
};

/// Keeps procedures and what was done. Every write is durable when it returns a value, and did
/// nothing when it returns an error. What changes is appended; the latest is in force.
class ProcedureStore {
  public:
    virtual ~ProcedureStore() = default;

    /// The guide and the overlay must be kept already (GuideStore).
    virtual Result<void> add(const Procedure& procedure) = 0;
    /// Makes a change out of what is so, which may read the stores.
    using MakeChange = std::function<Result<Change>(Procedure, std::vector<StepEvent>)>;
    /// Writes the whole change or nothing; nobody else writes between what `make` is given and
    /// that. What the change says already is so adds nothing: a retry is harmless.
    virtual Result<void> change(std::string_view id, const MakeChange& make,
                                Instant recorded_at) = 0;
    /// A change that is made already.
    Result<void> apply(std::string_view id, const Change& made, Instant recorded_at) {
        return change(id, [&made](const auto&, const auto&) { return made; }, recorded_at);
    }

    virtual Result<Procedure> find(std::string_view id) const = 0;
    virtual Result<std::vector<Procedure>> list() const = 0; ///< newest first

    /// In the order they were written.
    virtual Result<std::vector<StepEvent>> events(std::string_view id) const = 0;
    virtual Result<std::vector<ProcedureEvent>> history(std::string_view id) const = 0;
};

} // namespace beforehand
