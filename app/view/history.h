// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/text_list_model.h"
#include "app/view/wording.h"

#include <vector>

namespace beforehand::view {

/// What was recorded about a procedure and its steps, in words, newest first: what and when.
std::vector<TextItem> history_items(const std::vector<ProcedureEvent>& events,
                                    const app::Snapshot& snapshot, const Wording& wording);

} // namespace beforehand::view
