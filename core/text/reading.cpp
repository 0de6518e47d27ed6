// SPDX-License-Identifier: Apache-2.0
#include "core/text/reading.h"

#include "core/text/syllables.h"

#include <algorithm>
#include <array>
#include <string>

namespace beforehand {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
/// A letter beyond ASCII counts with its first byte alone. C2 begins signs such as °, and E2
/// dashes, curly quotes and other signs.
bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte > 0xc2 && byte != 0xe2);
}
bool is_blank_char(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool ends_sentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':';
}

/// Lower case, letters and digits only.
std::string bare(std::string_view word) {
    std::string made;
    for (const char c : word) {
        if (is_letter(c) || is_digit(c)) {
            made += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return made;
}

/// A number is read digit by digit, up to a point.
int spoken(std::string_view word) {
    const auto digits = static_cast<int>(std::ranges::count_if(word, is_digit));
    return digits > 0 ? std::min(3, digits) : syllables_of(word);
}

/// Long or abbreviated, and known all the same to any adult who reads simple letters, from daily
/// life and not from an illness. Not one of them is what a text about medicine has to explain: a
/// word that only most people know belongs into a guide's glossary.
constexpr std::array<std::string_view, 25> everyday_words{
    "activities", "activity",  "actually",   "america",   "american",  "anybody",    "covid",
    "emergency",  "everybody", "february",   "hiv",       "id",        "identity",   "information",
    "january",    "jewellery", "medication", "nhs",       "operation", "television", "temperature",
    "uk",         "us",        "usually",    "vegetables"};
static_assert(std::ranges::is_sorted(everyday_words));

/// "PEG", "NSAIDs".
bool is_capitals(std::string_view word) {
    return std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
}

bool is_explained(std::size_t at, std::string_view token, std::span<const TextRange> explained) {
    return std::ranges::any_of(explained, [&](const TextRange& range) {
        return range.begin < at + token.size() && at < range.end;
    });
}

/// Calls `token` with each run of the text without blanks, and `line` at each line break.
template <class Token, class Line>
void for_each_token(std::string_view text, Token token, Line line) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank_char(text[at])) {
            if (text[at] == '\n') {
                line();
            }
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_blank_char(text[end])) {
            ++end;
        }
        token(at, text.substr(at, end - at));
        at = end;
    }
}

} // namespace

double TextMeasure::flesch_kincaid() const {
    if (words == 0) {
        return 0;
    }
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

double TextMeasure::automated_index() const {
    if (words == 0) {
        return 0;
    }
    return 4.71 * letters / words + 0.5 * words / sentences - 21.43;
}

TextMeasure measure(std::string_view text, std::span<const TextRange> explained) {
    constexpr int explained_letters = 6;
    constexpr int explained_syllables = 2;
    TextMeasure found;
    int in_sentence = 0;
    const auto end_sentence = [&] {
        found.sentences += in_sentence > 0;
        found.longest_sentence = std::max(found.longest_sentence, in_sentence);
        in_sentence = 0;
    };
    for_each_token(
        text,
        [&](std::size_t at, std::string_view token) {
            const std::string word = bare(token);
            if (!word.empty()) {
                const bool known = is_explained(at, token, explained);
                ++found.words;
                ++in_sentence;
                found.letters += known ? explained_letters : static_cast<int>(word.size());
                found.syllables += known ? explained_syllables : spoken(word);
            }
            const auto last = token.find_last_not_of("\"')]”’");
            if (last != token.npos && ends_sentence(token[last])) {
                end_sentence();
            }
        },
        end_sentence);
    end_sentence();
    return found;
}

std::vector<std::string> hard_words(std::string_view text, std::span<const TextRange> explained) {
    constexpr int hard_syllables = 4;
    std::vector<std::string> found;
    const auto look = [&](std::size_t at, std::string_view part) {
        const std::string word = bare(part);
        const bool everyday = std::ranges::binary_search(everyday_words, word);
        const bool hard = is_capitals(part) || spoken(word) >= hard_syllables;
        if (!word.empty() && hard && !everyday && !std::ranges::any_of(word, is_digit) &&
            !is_explained(at, part, explained) && std::ranges::find(found, word) == found.end()) {
            found.push_back(word);
        }
    };
    for_each_token(
        text,
        [&](std::size_t at, std::string_view token) {
            for (std::size_t from = 0; from < token.size();) { // the halves of "intra-articular"
                const std::size_t to = std::min(token.find('-', from), token.size());
                look(at + from, token.substr(from, to - from));
                from = to + 1;
            }
        },
        [] {});
    return found;
}

} // namespace beforehand
