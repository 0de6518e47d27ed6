// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace beforehand {

using LinePlace = std::vector<Document::Line>::const_iterator;

/// The end of the table that begins at `line`; `line` itself if none does.
LinePlace table_end(LinePlace line, LinePlace end);

/// A table as plain text: columns one beside the other within `width` characters. What is too long
/// for its column goes on below, inside it.
std::string table_text(std::span<const Document::Line> lines, std::size_t width);

} // namespace beforehand
