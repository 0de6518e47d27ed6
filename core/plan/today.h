// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/timeline.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace beforehand {

/// What matters today, as positions in the timeline's rows.
struct Today {
    enum class Stage {
        undated,   ///< no appointment yet
        to_rebook, ///< waits for a new date
        cancelled,
        before,        ///< the appointment's date lies ahead
        procedure_day, ///< it is today, and the injection is not recorded
        recovery,      ///< after it
    };

    Stage stage = Stage::undated;
    int days_to_go = 0;                 ///< before: calendar days in the clinic's zone, at least 1
    int recovery_day = 0;               ///< recovery: calendar days since, 0 on the day itself
    std::optional<std::size_t> next;    ///< the one thing to do next
    std::vector<std::size_t> late;      ///< what else is late, past-when-made ones left out
    std::vector<std::size_t> also;      ///< what else can be done now
    std::vector<std::size_t> coming_up; ///< the next few that are not open yet
    std::vector<std::size_t> day;       ///< procedure_day: the day's sequence
    /// Whose turn it is in `day`: the last whose time has come, or the one after it if that is
    /// done. Never one that hangs on an answer, nor one after the injection, which may be late.
    /// Nobody's while it has to be asked whether the injection took place.
    std::optional<std::size_t> turn;
    std::size_t passed = 0; ///< of `day`: those before the turn, or before what has to be asked
    /// Nothing is recorded, and the time or the day of the injection is over: nobody but the person
    /// can say whether it took place.
    bool ask_injection = false;
};

inline constexpr std::size_t coming_up_most = 4;

/// Calendar days are those of the clinic's zone.
Today today(const Plan& plan, const std::vector<TimelineRow>& rows, Instant now);

} // namespace beforehand
