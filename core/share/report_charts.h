// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

#include <span>

namespace beforehand {

/// Adds a chart for each phase of the guide and each of the two scores, where there is a score in
/// it, with a line for each side; and where there are scores after the last phase, one of the whole
/// time. A phase that is not over yet is drawn up to now. `sides` are those that have a score.
void add_charts(std::span<const Side> sides, const DiarySource& source, Document& document);

} // namespace beforehand
