// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// The one of `known` that `word` is most likely misspelt from: at most two letters away, and less
/// than half of it. Empty if there is none.
std::string meant_by(std::string_view word, const std::vector<std::string>& known);

} // namespace beforehand
