// SPDX-License-Identifier: Apache-2.0
#include "core/check/lint_translated.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace beforehand {

namespace {

constexpr int enough_letters = 20; ///< fewer may be the same in two languages, as names are

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

using Numbers = std::multiset<std::string>;

Numbers numbers_in(const std::string& text) {
    Numbers numbers;
    for (auto at = text.begin(); at != text.end();) {
        const auto start = std::find_if(at, text.end(), is_digit);
        at = std::find_if_not(start, text.end(), is_digit);
        if (start != at) {
            numbers.emplace(start, at);
        }
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
