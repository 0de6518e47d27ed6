// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace beforehand {

/// "en/faq.md line 3": where the byte at `position` stands.
std::string line_place(std::string_view file, std::string_view bytes, std::size_t position);

/// Whether the bytes may be read as text at all: not over the size limit, UTF-8, no byte-order
/// mark, no NUL.
bool check_bytes(std::string_view file, std::string_view bytes, Faults& faults);

/// Whether the text is free of control characters, of characters that turn the reading direction,
/// and of those that nobody sees.
bool check_controls(std::string_view file, std::string_view text, Faults& faults);

} // namespace beforehand
