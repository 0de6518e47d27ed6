// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

namespace beforehand {

/// Adds what one side scored: the baseline, a chart for each phase at rest and moving, a table with
/// every prompt whose time has come, entries between them, and the guide's summaries. Expects the
/// guide to have a diary and the injection to be recorded.
void add_side(Side side, const DiarySource& source, Document& document);

/// How the numbers in those tables are worked out.
Document::Line formula_line();

} // namespace beforehand
