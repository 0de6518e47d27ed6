// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace beforehand {

/// "blood-thinner": lower-case words and digits, joined by single hyphens, at most 60 characters.
bool is_key(std::string_view text);

/// "H3", "G15b": one capital, one to three digits, at most one small letter.
bool is_source_id(std::string_view text);

/// Nothing but blanks, or nothing at all.
bool is_blank(std::string_view text);

/// Code points in clean UTF-8.
std::size_t count_characters(std::string_view text);

/// For use in a message: in double quotes, cut to a length that a person reads.
std::string in_quotes(std::string_view text);

/// A heading's anchor: its text in lower case with hyphens between words. Apostrophes vanish
/// ("What's next?" is `whats-next`), letters outside ASCII stay as they are.
std::string slug(std::string_view text);

} // namespace beforehand
