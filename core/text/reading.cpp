// SPDX-License-Identifier: Apache-2.0
#include "core/text/reading.h"

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
bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
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

/// Whether the last e of a word, alone or with an s or d behind it, is sounded after this `stem`:
/// "have", "scores" and "called" do not sound theirs; "table", "doses", "needed" and "value" do.
bool sounds_last_e(std::string_view stem, char behind) {
    const char last = stem.back();
    const char before = stem.size() > 1 ? stem[stem.size() - 2] : ' ';
    if (is_vowel(last)) { // one group of vowels with it, but for "fatigue" and "technique"
        return last != 'u' || (before != 'g' && before != 'q');
    }
    if (behind == 'd') {
        return last == 't' || last == 'd';
    }
    if (last == 'l') {
        return !is_vowel(before) && before != 'l';
    }
    return behind == 's' && (std::string_view("scgxz").find(last) != std::string_view::npos ||
                             stem.ends_with("ch") || stem.ends_with("sh"));
}

int syllables_of(std::string_view word) {
    if (std::ranges::any_of(word, is_digit)) {
        return std::min(3, static_cast<int>(std::ranges::count_if(word, is_digit)));
    }
    int groups = 0;
    bool inside = false;
    for (const char c : word) {
        groups += is_vowel(c) && !inside;
        inside = is_vowel(c);
    }
    const char behind = word.ends_with('s') || word.ends_with('d') ? word.back() : ' ';
    const std::string_view rest = word.substr(0, word.size() - (behind != ' '));
    if (rest.size() > 1 && rest.ends_with('e')) {
        groups -= !sounds_last_e(rest.substr(0, rest.size() - 1), behind);
    }
    return std::max(1, groups);
}

/// Long or abbreviated, and known to everybody all the same.
constexpr std::array<std::string_view, 39> everyday_words{
    "activities", "activity",    "actually",    "alcohol",      "america",   "american",
    "anybody",    "area",        "areas",       "conversation", "covid",     "ct",
    "emergency",  "everybody",   "everyday",    "everything",   "february",  "hiv",
    "id",         "identity",    "immediately", "information",  "january",   "jewellery",
    "medication", "nhs",         "operation",   "ordinary",     "original",  "preparation",
    "television", "temperature", "uk",          "ultrasound",   "unusually", "us",
    "usually",    "vegetables",  "yesterday"};
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
                found.syllables += known ? explained_syllables : syllables_of(word);
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
        const bool hard = is_capitals(part) || syllables_of(word) >= hard_syllables;
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
