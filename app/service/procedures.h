// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/guide_library.h"
#include "core/diary/log_store.h"
#include "core/plan/effects.h"
#include "core/plan/procedure_store.h"
#include "core/plan/timeline.h"
#include "core/settings_store.h"
#include "core/time/zone.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// A procedure and all that follows from it at one moment. The rows point into the plan and the
/// plan into the guide and the procedure, so it is handed around by pointer and never copied.
struct Snapshot {
    Procedure procedure;
    std::shared_ptr<const Guide> guide;
    std::vector<StepEvent> events;
    /// Steps that are done by an entry in the diary, later than anything in `events`: not stored.
    std::vector<StepEvent> answered;
    Plan plan;
    std::vector<TimelineRow> rows;
    Instant now;
    std::string problem{}; ///< why the plan has no dates, though it should; empty: all is well

    Snapshot() = default;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    const TimelineRow* find(const StepId& id) const;
    /// Of a step that comes several times, the one to look at now: the next that is not settled,
    /// or the last of them. Null if it is not in the plan.
    const TimelineRow* next(std::string_view key) const;
    /// What was done with the steps, either way; of each step the last holds.
    std::vector<StepEvent> all_events() const;
};

/// What someone says when they set up a procedure.
struct NewProcedure {
    std::string guide;                              ///< as GuideLibrary::find() takes it
    std::optional<std::filesystem::path> overlay{}; ///< a clinic's file
    std::string zone;                               ///< IANA name
    std::optional<WallTime> appointment;
    Answers answers;
    Contacts contacts;
    std::optional<Link> follows{};
};

/// What a change would do, before it is made. The effects point into both snapshots.
struct ChangePreview {
    Change change; ///< with the steps that it asks again
    std::unique_ptr<Snapshot> before;
    std::unique_ptr<Snapshot> after;
    std::vector<Effect> effects;
};

/// A change that was made, with what takes it back.
struct Undo {
    std::string procedure;
    Change made;
    Change back;
};

/// Setting up, changing and living through procedures. Every change is on disk when it succeeds.
class Procedures {
  public:
    /// Of the log only the entries that answer a prompt are read: they tick its steps.
    Procedures(ProcedureStore& store, const LogStore& log, SettingsStore& settings,
               GuideLibrary& guides, ZoneDatabase& zones, const Clock& clock);

    /// The guide that it would be made with. What follows a procedure with the same guide has its
    /// clinic's overlay too, if it says no other.
    Result<LoadedGuide> guide_for(const NewProcedure& wanted) const;
    /// The new procedure's id; it becomes the current one.
    Result<std::string> add(const NewProcedure& wanted);

    /// A plan that is not stored: for a preview and for `beforehand plan`.
    Result<std::unique_ptr<Snapshot>> preview(const NewProcedure& wanted,
                                              std::optional<WallTime> injected = {},
                                              std::optional<WallTime> now = {}) const;

    Result<std::vector<Procedure>> list() const { return store_.list(); }
    /// The id of the newest procedure, or of the one chosen since; empty if there is none.
    Result<std::string> current() const;
    Result<void> choose(std::string_view id);
    Result<std::unique_ptr<Snapshot>> snapshot(std::string_view id) const;
    Result<std::vector<ProcedureEvent>> history(std::string_view id) const {
        return store_.history(id);
    }

    /// What the change would do; nothing is written. `zone` is where the person is.
    Result<std::unique_ptr<ChangePreview>> preview(std::string_view id, const Change& wanted,
                                                   std::string_view zone) const;
    /// Checks and makes the change as one, with the steps that it asks again. A clinic's file that
    /// is taken off a plan is not offered at set-up any more either.
    Result<Undo> change(std::string_view id, const Change& wanted, std::string_view zone);
    /// Takes a change back, unless something was made over it since: that is not lost unseen.
    Result<void> undo(const Undo& undo, std::string_view zone);

    /// Marks a step. The step that is the injection itself records it as done now, or takes that
    /// back. `words` is the answer that it holds, or the reason for skipping.
    Result<Undo> mark(std::string_view id, const StepId& step, StepEvent::Kind kind,
                      std::string_view words, std::string_view zone);
    /// To a later version of a procedure's guide, or to another overlay. Its bytes are kept when
    /// the change is made.
    Change guide_change(const LoadedGuide& loaded);

  private:
    Result<std::unique_ptr<Snapshot>>
    make_snapshot(Procedure procedure, std::vector<StepEvent> events, Instant now) const;
    Result<LoadedGuide> with_clinic_of_followed(Result<LoadedGuide> loaded,
                                                const NewProcedure& wanted) const;
    Result<void> check_follows(const Link& link) const;
    Result<void> check(const Snapshot& before, const Change& change) const;
    /// Makes the change that `wanted` makes of what is so, and nobody writes meanwhile.
    Result<Undo> make(std::string_view id, std::string_view zone,
                      const std::function<Result<Change>(const Snapshot&)>& wanted);

    ProcedureStore& store_;
    const LogStore& log_;
    SettingsStore& settings_;
    GuideLibrary& guides_;
    ZoneDatabase& zones_;
    const Clock& clock_;
};

} // namespace beforehand::app
