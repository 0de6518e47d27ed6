// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/zone.h"

#include <string>

namespace beforehand {

/// Moments on paper, on the clock of one zone, which outlives this.
class ClockWords {
  public:
    ClockWords(const Zone& zone, bool hours24)
        : hours24_(hours24)
        , zone_(&zone) {}

    std::string time(Instant instant) const;      ///< "14:05", "2:05 pm"
    std::string day(Instant instant) const;       ///< "Thursday 18 June 2026"
    std::string short_day(Instant instant) const; ///< "Thu 18 Jun"
    std::string moment(Instant instant) const;    ///< day and time
    std::string short_moment(Instant instant) const;
    /// Where the clock is, when somebody far away reads it.
    const std::string& zone() const { return zone_->name(); }

  private:
    bool hours24_;
    const Zone* zone_;
};

} // namespace beforehand
