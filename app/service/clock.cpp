// SPDX-License-Identifier: Apache-2.0
#include "app/service/clock.h"

#include <chrono>

namespace beforehand::app {

namespace {

Instant machine_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace

SystemClock::SystemClock(Instant start)
    : ahead_(start - machine_now()) {}

Instant SystemClock::now() const {
    return machine_now() + ahead_;
}

} // namespace beforehand::app
