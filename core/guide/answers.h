// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace beforehand {

/// What the patient said about themself: question key -> "yes", "no", "unsure" or one of the
/// choices the guide declares. A key that is absent is *not answered*; plans treat it as unsure,
/// screens keep the two apart.
using Answers = std::map<std::string, std::string, std::less<>>;

inline constexpr char answer_yes[] = "yes";
inline constexpr char answer_no[] = "no";
inline constexpr char answer_unsure[] = "unsure";

} // namespace beforehand
