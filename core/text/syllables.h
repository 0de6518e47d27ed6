// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace beforehand {

/// Syllables of an English word in lower case, without marks: at least one. They are groups of
/// vowels, but for an e that is silent and for vowels side by side that are said apart, as in
/// "criteria". A rule of thumb: a spelling does not always tell.
int syllables_of(std::string_view word);

} // namespace beforehand
