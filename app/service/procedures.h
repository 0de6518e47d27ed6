// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/guide_library.h"
#include "core/plan/procedure_store.h"
#include "core/plan/timeline.h"
#include "core/time/zone.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// A procedure and all that follows from it at one moment. The rows point into the plan and the
/// plan into the guide, so it is handed around by pointer and never copied.
struct Snapshot {
    Procedure procedure;
    std::shared_ptr<const Guide> guide;
    std::vector<StepEvent> events;
    Plan plan;
    std::vector<TimelineRow> rows;
    Instant now;

    Snapshot() = default;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
};

/// What someone says when they set up a procedure.
struct NewProcedure {
    std::string guide; ///< an id or a folder, as GuideLibrary::find takes it
    std::string zone;  ///< IANA name
    std::optional<WallTime> appointment;
    Answers answers;
    Contacts contacts;
};

/// Setting up, moving and living through procedures. Every change is on disk when it succeeds.
class Procedures {
  public:
    Procedures(ProcedureStore& store, GuideLibrary& guides, ZoneDatabase& zones,
               const Clock& clock);

    /// The new procedure's id.
    Result<std::string> add(const NewProcedure& wanted);

    /// A plan that is not stored: for a preview and for `beforehand plan`.
    Result<std::unique_ptr<Snapshot>> preview(const NewProcedure& wanted,
                                              std::optional<WallTime> injected = {},
                                              std::optional<WallTime> now = {}) const;

    Result<std::vector<Procedure>> list() const { return store_.list(); }
    /// The id of the newest procedure; empty if there is none.
    Result<std::string> current() const;
    Result<std::unique_ptr<Snapshot>> snapshot(std::string_view id) const;

    /// Moves the appointment; no wall time means that there is no date yet.
    Result<void> move(std::string_view id, std::optional<WallTime> wall, std::string_view zone);
    /// Records when the injection really was, or takes that back.
    Result<void> record_injection(std::string_view id, std::optional<Instant> happened_at);
    Result<void> answer(std::string_view id, const Answers& changed);
    Result<void> set_contacts(std::string_view id, const Contacts& contacts);

    /// Marks a step. The step that is the injection itself records it as done now, or takes that
    /// back. `words` is the answer that it holds, or the reason for skipping.
    Result<void> mark(std::string_view id, const StepId& step, StepEvent::Kind kind,
                      std::string_view words, std::string_view zone);

  private:
    Result<void> mark_injection(const Snapshot& before, bool done);

    ProcedureStore& store_;
    GuideLibrary& guides_;
    ZoneDatabase& zones_;
    const Clock& clock_;
};

} // namespace beforehand::app
