// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <QTextCursor>
#include <span>

namespace beforehand::view::page {

/// Puts the lines of one table at the cursor, and the cursor behind it, into an empty block. The
/// head is said again on each page that the table goes on to. `dense`: less room in the rows.
void put_table(std::span<const Document::Line> lines, double points, bool dense,
               QTextCursor& cursor);

} // namespace beforehand::view::page
