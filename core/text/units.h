// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace beforehand {

/// Puts temperatures into the person's unit: a guide writes "{38 C}" or "{37.5 C}", in Celsius with
/// at most one decimal, and "38 °C" or "100.4 °F" comes out. Anything else stays as it is.
std::string with_temperatures(std::string_view text, bool fahrenheit);

} // namespace beforehand
