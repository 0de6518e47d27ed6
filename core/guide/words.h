// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace beforehand {

/// "blood-thinner": lower-case words and digits, joined by single hyphens, at most 60 characters.
bool is_key(std::string_view text);

/// Before the key of a step that a clinic added; of one that a person added. Neither is part of a
/// key, so that a guide's own steps can never be meant.
inline constexpr std::string_view clinic_prefix = "clinic/";
inline constexpr std::string_view own_prefix = "own/";

/// "H3", "G15b": one capital, one to three digits, at most one small letter.
bool is_source_id(std::string_view text);

/// "1.0.0": one to three numbers.
bool is_version(std::string_view text);

/// Whether `version` comes after `other`: 1.10 is later than 1.9, 1.0 the same as 1. Expects both
/// to be versions.
bool is_later_version(std::string_view version, std::string_view other);

/// "en", "pt-BR", "zh-Hant": a BCP 47 tag that is also a safe folder name.
bool is_language(std::string_view text);

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
