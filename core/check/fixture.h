// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/answers.h"
#include "core/guide/faults.h"
#include "core/guide/guide.h"
#include "core/plan/plan.h"
#include "core/time/zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A situation that a guide's author wrote down, with the timeline it must give
/// (core/guides/FORMAT.md, "Fixtures").
struct Fixture {
    std::string about;
    std::string zone;
    std::optional<WallTime> appointment;
    std::optional<WallTime> injected;
    Answers answers;
    std::vector<std::string> timeline;
};

/// A line for each step that applies or may apply, in the plan's order.
std::vector<std::string> fixture_timeline(const Plan& plan);

/// The fixture as the file of it.
std::string write_fixture(const Fixture& fixture);

/// Reads the fixture in `json` and compares what the guide gives. What is wrong, or differs, goes
/// to `faults` with file and JSON pointer.
void run_fixture(std::string_view file, std::string_view json, const Guide& guide,
                 ZoneDatabase& zones, Faults& faults);

} // namespace beforehand
