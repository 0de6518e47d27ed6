// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"

#include <string>

namespace beforehand {

/// Splits the closing "[H1, R3]", or "[general]", off the block's words; of a table's row, off its
/// last cell.
void take_sources(Block& block);

/// How the sources that close the block are to be written, where they look like some and are not:
/// "[h1; r3]" is meant to be "[H1, R3]". Empty if there are none.
std::string meant_sources(const Block& block);

/// Whether sources in brackets are left in the text, where nobody would find them.
bool has_stray_sources(const Block& block);

} // namespace beforehand
