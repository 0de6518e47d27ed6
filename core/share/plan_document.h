// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/timeline.h"

#include <string>
#include <vector>

namespace beforehand {

/// The plan for scripts: {"steps": [...]}, every step whatever the answers. The fields are listed
/// in the README under "Command line"; they are only ever added to.
std::string plan_json(const Plan& plan, const std::vector<TimelineRow>& rows);

/// The plan for people, as plain text by phase and day. Steps that do not apply are left out.
std::string plan_text(const Plan& plan, const std::vector<TimelineRow>& rows);

} // namespace beforehand
