// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

#include <optional>
#include <string>
#include <string_view>

/// The small parts that an iCalendar object (RFC 5545) is made of.
namespace beforehand::ical {

/// A value of type TEXT (3.3.11): backslashes, semicolons, commas and line breaks escaped. What is
/// no UTF-8, control characters and those that turn the reading direction are left out, and a tab
/// is a blank. Line breaks that nobody types (U+0085, U+2028, U+2029) are line breaks: some readers
/// take them for the end of the line.
std::string text(std::string_view words);

/// A value of type DATE-TIME in UTC (3.3.5, form 2): "20261203T153000Z".
std::string instant(Instant at);
/// Empty where the value is anything else.
std::optional<Instant> parse_instant(std::string_view value);

/// A content line (3.1), "NAME:VALUE", as it goes into a file: folded into lines of at most 75
/// octets without their CRLF, between letters and never inside one. Expects clean UTF-8.
std::string folded(std::string_view line);

} // namespace beforehand::ical
