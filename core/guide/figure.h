// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace beforehand {

inline constexpr std::size_t max_figure_bytes = 64 * 1024;

/// Whether the bytes are a figure that guides may have: shapes of SVG Tiny 1.2 and nothing that
/// could fetch, run or write something. Colours are the words of the theme ("ink", "accent-tint"),
/// so that a figure follows it. What is refused goes to `faults`.
bool check_figure(std::string_view file, std::string_view svg, Faults& faults);

/// The figure with the colour that `color` gives ("#1d2528") in place of each word; what says no
/// fill is filled with ink. Expects one that check_figure() let pass.
std::string painted_figure(std::string_view svg,
                           const std::function<std::string(std::string_view)>& color);

} // namespace beforehand
