// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

namespace beforehand {

/// Adds a chart of one side for each phase of the guide and each of the two scores, where there is
/// a score in it. A phase that is not over yet is drawn up to now.
void add_charts(Side side, const DiarySource& source, Document& document);

} // namespace beforehand
