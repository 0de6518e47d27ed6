// SPDX-License-Identifier: Apache-2.0
#include "core/text/reading.h"

#include <algorithm>
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

TextMeasure measure(std::string_view text) {
    TextMeasure found;
    int in_sentence = 0;
    const auto end_sentence = [&] {
        found.sentences += in_sentence > 0;
        found.longest_sentence = std::max(found.longest_sentence, in_sentence);
        in_sentence = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank_char(text[at])) {
            if (text[at] == '\n') {
                end_sentence();
            }
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_blank_char(text[end])) {
            ++end;
        }
        const std::string_view token = text.substr(at, end - at);
        const std::string word = bare(token);
        if (!word.empty()) {
            ++found.words;
            ++in_sentence;
            found.letters += static_cast<int>(word.size());
            found.syllables += syllables_of(word);
        }
        const auto last = token.find_last_not_of("\"')]”’");
        if (last != token.npos && ends_sentence(token[last])) {
            end_sentence();
        }
        at = end;
    }
    end_sentence();
    return found;
}

} // namespace beforehand
