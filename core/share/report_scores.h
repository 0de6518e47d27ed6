// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

#include <span>

namespace beforehand {

/// Adds what was scored, each side and each of the two scores in a column of its own: baselines,
/// how the numbers are worked out, a chart for each phase at rest and moving, the guide's
/// summaries, and tables with every prompt whose time has come and entries between them. Expects
/// the guide to have a diary, the injection to be recorded, and at least one side.
void add_scores(std::span<const Side> sides, const DiarySource& source, Document& document);

} // namespace beforehand
