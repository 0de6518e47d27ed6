// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"

namespace beforehand {

/// Moves the links at the block's end that stand alone, after its last sentence or without any,
/// from its words to `onward`. A list item that has nothing else becomes a paragraph: a mark before
/// no words would be a mark too much.
void take_onward(Block& block);

} // namespace beforehand
