// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/procedure.h"
#include "core/plan/step_event.h"
#include "core/plan/timeline.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

/// What changes in a procedure, and nothing else. It is previewed, then written as one, and taken
/// back by its inverse; what was is never rewritten.
struct Change {
    struct Booking {
        std::optional<WallTime> appointment;
        std::string zone;
        Standing standing = Standing::going_ahead;
        /// Only where an earlier booking comes back: since when it held, as Procedure says.
        struct Since {
            Instant dated_at;
            Instant booked_at;
            bool operator==(const Since&) const = default;
        };
        std::optional<Since> since{};
        bool operator==(const Booking&) const = default;
    };
    struct Injection {
        std::optional<Instant> at; ///< none: it is not recorded after all
        bool operator==(const Injection&) const = default;
    };

    std::optional<Booking> booking{};
    std::optional<Injection> injection{};
    std::optional<GuideChoice> guide{}; ///< bytes that the store has
    std::optional<Contacts> contacts{};
    Answers answers{}; ///< an empty value takes the answer back
    /// Only of answers that come back: since when they held, as Procedure says.
    std::map<std::string, Instant, std::less<>> answered_at{};
    /// Key and step in the order they come; none: taken away.
    std::vector<std::pair<std::string, std::optional<Step>>> own{};
    std::map<StepId, std::optional<When>> times{}; ///< none: the guide's own time again
    std::map<StepId, std::string> notes{};         ///< an empty one takes the note away
    std::map<std::string, std::string> arrival{};  ///< an empty one takes the words away
    std::vector<StepEvent> events{};
};

/// The procedure as the change leaves it; `now` is when it is made.
Procedure changed(Procedure procedure, const Change& change, Instant now);

/// Reopens what was done for a date that the change moves to another day or takes away
/// (Step::asked_again): an event for each. Empty where the appointment stays on its day and where
/// there was none; none for a step that the change has an event for. `rows` is the timeline before
/// it, `zone` where the person is.
std::vector<StepEvent> asked_again(const Procedure& procedure, const Change& change,
                                   const std::vector<TimelineRow>& rows, Instant now,
                                   std::string_view zone);

/// Whether all that the change says is still so: nothing has been made over it.
bool still_holds(const Change& change, const Procedure& procedure,
                 const std::vector<StepEvent>& events);

/// What takes `change` back, to the procedure as it was: a step that was late is late again.
/// `procedure` and `events` are as they were before it; steps get back the state they had, as
/// events of their own at `now`.
Change inverse(const Change& change, const Procedure& procedure,
               const std::vector<StepEvent>& events, Instant now);

} // namespace beforehand
