// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "core/time/iso8601.h"

#include <string_view>

namespace beforehand::testing {

/// A clock that stands still until a test moves it.
class FakeClock final : public app::Clock {
  public:
    explicit FakeClock(std::string_view instant) { set(instant); }

    Instant now() const override { return now_; }
    void set(std::string_view instant) { now_ = parse_instant(instant).value(); }
    void pass(std::chrono::seconds time) { now_ += time; }

  private:
    Instant now_;
};

} // namespace beforehand::testing
