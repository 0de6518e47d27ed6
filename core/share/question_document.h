// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/clinic_question.h"

#include <string>
#include <vector>

namespace beforehand {

/// The questions for scripts: {"questions": [...]}; times are instants in UTC. `answer` and
/// `answered_at` are null while there is none.
std::string questions_json(const std::vector<ClinicQuestion>& questions);

} // namespace beforehand
