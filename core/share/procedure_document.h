// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/procedure.h"
#include "core/plan/procedure_store.h"

#include <string>
#include <vector>

namespace beforehand {

/// Procedures for scripts: {"procedures": [...]}, in the order given. Fields are only ever added.
std::string procedures_json(const std::vector<Procedure>& procedures);

/// A line for each: its id, the guide, and when.
std::string procedures_text(const std::vector<Procedure>& procedures);

/// All that was recorded, a line each, oldest first, with the time on the zone's clock. Steps go by
/// their keys, but for the person's own, whose keys say nothing.
std::string history_text(const std::vector<ProcedureEvent>& events,
                         const std::vector<StepEvent>& step_events, const PersonalLayer& layer,
                         const Zone& zone);

} // namespace beforehand
