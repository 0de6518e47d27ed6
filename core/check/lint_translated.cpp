// SPDX-License-Identifier: Apache-2.0
#include "core/check/lint_translated.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace beforehand {

namespace {

constexpr int enough_letters = 20; ///< fewer may be the same in two languages, as names are

using Numbers = std::multiset<std::string>;

/// Runs of digits; a temperature in braces is one with them, for the app changes it.
Numbers numbers_in(const std::string& text) {
    Numbers numbers;
    for (std::size_t at = 0; (at = text.find_first_of("{0123456789", at)) != text.npos;) {
        const std::size_t end = text[at] == '{' ? std::min(text.find('}', at), text.size() - 1) + 1
                                                : text.find_first_not_of("0123456789", at);
        numbers.insert(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return numbers;
}

/// "38, 14 here": those of `numbers` that are not among `others`.
std::string surplus(const Numbers& numbers, const Numbers& others, const char* where) {
    std::string words;
    Numbers rest;
    std::ranges::set_difference(numbers, others, std::inserter(rest, rest.end()));
    for (const std::string& number : rest) {
        words += (words.empty() ? "" : ", ") + number;
    }
    return words.empty() ? words : words + where;
}

void lint_numbers(const std::string& place, const std::string& text, const std::string& first,
                  Faults& warnings) {
    const Numbers here = numbers_in(text);
    const Numbers there = numbers_in(first);
    const std::string more = surplus(here, there, " here");
    const std::string less = surplus(there, here, " there");
    if (!more.empty() || !less.empty()) {
        warnings.add(place, "The numbers are not those of the first language: " + more +
                                (more.empty() || less.empty() ? "" : ", ") + less + '.');
    }
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

void lint_translated(const PlacedTexts& texts, const std::string& place, const PlacedTexts& first,
                     const std::string& first_place, Faults& warnings) {
    for (const auto& [where, text] : texts) {
        const auto original = first.find(first_place + where.substr(place.size()));
        if (original == first.end()) {
            continue;
        }
        lint_numbers(where, text, original->second, warnings);
        if (text == original->second && std::ranges::count_if(text, is_letter) >= enough_letters) {
            warnings.add(where, "These are the words of the first language. Translate them, or "
                                "leave them out: they are shown then as they are.");
        }
    }
}

} // namespace beforehand
