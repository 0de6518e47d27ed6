// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <QTextCursor>

namespace beforehand::view::page {

/// Puts a callout at the cursor, in a box so many dots wide, and the cursor behind it, into an
/// empty block. An open one gets a line to write on.
void put_callout(const Document::Line& line, double points, double width, QTextCursor& cursor);

} // namespace beforehand::view::page
