// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

namespace beforehand::app {

/// Where the time comes from. Everything else takes `now`.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// What the machine's clock shows when this one shows `at`: for what sleeps by that one.
    virtual Instant machine_time(Instant at) const { return at; }
};

/// The only place that reads the machine's clock.
class SystemClock final : public Clock {
  public:
    SystemClock() = default;
    /// A clock that shows `start` now and runs on from there: for pictures and rehearsals.
    explicit SystemClock(Instant start);

    Instant now() const override;
    Instant machine_time(Instant at) const override { return at - ahead_; }

  private:
    std::chrono::seconds ahead_{};
};

} // namespace beforehand::app
