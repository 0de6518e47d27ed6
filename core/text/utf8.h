// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace beforehand {

/// No code point: what take_code_point() gives for bytes that are none.
inline constexpr char32_t malformed = 0xffffffff;

/// Takes one code point off the front of `rest`, which is not empty; `malformed`, and at least one
/// byte less, where there is none.
char32_t take_code_point(std::string_view& rest);

/// Well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF) without NUL.
bool is_clean_utf8(std::string_view text);

/// Whether the text holds a control character other than tab, line feed and carriage return, one
/// that turns the reading direction (U+202A to U+202E, U+2066 to U+2069), or one of the line breaks
/// that nobody types (U+2028, U+2029). Expects clean UTF-8.
bool has_control_characters(std::string_view text);

/// Whether the text holds a character that nobody sees and no language needs: blanks without width,
/// soft hyphens, byte-order marks, Hangul fillers, tags, marks for annotations, and code points
/// that are no characters. The joiners of Arabic, of Indic scripts and of pictures are none of
/// them, nor are the marks that say which way one sign reads. Expects clean UTF-8.
bool has_invisible_characters(std::string_view text);

} // namespace beforehand
