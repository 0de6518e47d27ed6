// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

namespace beforehand::app {

/// Where the time comes from. Everything else takes `now`.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The only place that reads the machine's clock.
class SystemClock final : public Clock {
  public:
    SystemClock() = default;
    /// A clock that shows `start` now and runs on from there: for pictures and rehearsals.
    explicit SystemClock(Instant start);

    Instant now() const override;

  private:
    std::chrono::seconds ahead_{};
};

} // namespace beforehand::app
