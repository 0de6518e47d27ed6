// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"

namespace beforehand {

/// Splits the closing "[H1, R3]", or "[general]", off the block's words.
void take_sources(Block& block);

/// Whether sources in brackets are left in the text, where nobody would find them.
bool has_stray_sources(const Block& block);

} // namespace beforehand
