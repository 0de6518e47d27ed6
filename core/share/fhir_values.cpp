// SPDX-License-Identifier: Apache-2.0
#include "core/share/fhir_values.h"

#include "core/id.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace beforehand::fhir {

namespace {

/// The blanks beyond ASCII, which FHIR's pattern for strings refuses.
bool is_wide_blank(char32_t point) {
    return point == 0xa0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200a) ||
           point == 0x2028 || point == 0x2029 || point == 0x202f || point == 0x205f ||
           point == 0x3000 || point == 0xfeff;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

} // namespace

std::string urn_of(std::string_view words) {
    return "urn:uuid:" + id_of(words);
}

Json reference(std::string_view words) {
    return {{"reference", urn_of(words)}};
}

std::string clean(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t point = take_code_point(text);
        const bool control = (point < 0x20 && point != '\t' && point != '\n' && point != '\r') ||
                             (point >= 0x7f && point < 0xa0);
        if (is_wide_blank(point)) {
            made += ' ';
        } else if (point != malformed && !control) {
            made += before.substr(0, before.size() - text.size());
        }
    }
    constexpr char blanks[] = " \t\r\n";
    const std::size_t begin = made.find_first_not_of(blanks);
    return begin == std::string::npos
               ? std::string()
               : made.substr(begin, made.find_last_not_of(blanks) - begin + 1);
}

Json coding(const char* system, std::string_view code, std::string_view display) {
    return {{"system", system}, {"code", code}, {"display", display}};
}

Json concept_of(std::string_view text) {
    return {{"text", text}};
}

Json concept_of(Json coding, std::string_view text) {
    return {{"coding", Json::array({std::move(coding)})}, {"text", text}};
}

Json quantity(Json number, std::string_view unit, std::string_view code) {
    return {{"value", std::move(number)}, {"unit", unit}, {"system", ucum}, {"code", code}};
}

std::optional<Json> number_of(std::string_view text) {
    std::string digits = clean(text);
    constexpr std::size_t enough = 9; // characters of any number that a body gives
    const std::size_t comma = digits.find(',');
    if (comma != std::string::npos) {
        if (digits.size() - comma > 3) { // "1,100" could mean either
            return std::nullopt;
        }
        digits[comma] = '.';
    }
    const bool sound =
        !digits.empty() && digits.size() <= enough && is_digit(digits.front()) &&
        is_digit(digits.back()) && std::ranges::count(digits, '.') <= 1 &&
        std::ranges::all_of(digits, [](char letter) { return is_digit(letter) || letter == '.'; });
    if (!sound) {
        return std::nullopt;
    }
    const char* const end = digits.data() + digits.size();
    if (digits.contains('.')) {
        double value = 0;
        std::from_chars(digits.data(), end, value);
        return Json(value);
    }
    int value = 0;
    std::from_chars(digits.data(), end, value);
    return Json(value);
}

} // namespace beforehand::fhir
