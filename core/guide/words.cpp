// SPDX-License-Identifier: Apache-2.0
#include "core/guide/words.h"

#include <algorithm>
#include <charconv>

namespace beforehand {

namespace {

constexpr std::size_t longest_key = 60;
constexpr std::size_t longest_quote = 60;

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

} // namespace

bool is_key(std::string_view text) {
    if (text.empty() || text.size() > longest_key || text.front() == '-' || text.back() == '-') {
        return false;
    }
    return text.find("--") == text.npos &&
           std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_source_id(std::string_view text) {
    if (text.empty() || !is_upper(text.front())) {
        return false;
    }
    text.remove_prefix(1);
    if (!text.empty() && is_lower(text.back())) {
        text.remove_suffix(1);
    }
    return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, is_digit);
}

bool is_version(std::string_view text) {
    int numbers = 0;
    for (;;) {
        const auto dot = text.find('.');
        const auto number = text.substr(0, dot);
        if (number.empty() || number.size() > 6 || !std::ranges::all_of(number, is_digit) ||
            ++numbers > 3) {
            return false;
        }
        if (dot == text.npos) {
            return true;
        }
        text.remove_prefix(dot + 1);
    }
}

bool is_later_version(std::string_view version, std::string_view other) {
    const auto take = [](std::string_view& text) {
        const auto dot = text.find('.');
        int number = 0;
        std::from_chars(text.data(), text.data() + std::min(dot, text.size()), number);
        text = dot == text.npos ? std::string_view() : text.substr(dot + 1);
        return number;
    };
    while (!version.empty() || !other.empty()) {
        const int number = take(version);
        const int against = take(other);
        if (number != against) {
            return number > against;
        }
    }
    return false;
}

bool is_language(std::string_view text) {
    const auto hyphen = text.find('-');
    const auto language = text.substr(0, hyphen);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_lower)) {
        return false;
    }
    if (hyphen == text.npos) {
        return true;
    }
    const auto rest = text.substr(hyphen + 1);
    return rest.size() >= 2 && rest.size() <= 8 && std::ranges::all_of(rest, [](char c) {
               return is_lower(c) || is_upper(c) || is_digit(c);
           });
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !is_continuation(c); }));
}

std::string in_quotes(std::string_view text) {
    if (text.size() <= longest_quote) {
        return '"' + std::string(text) + '"';
    }
    std::size_t end = longest_quote;
    while (end > 0 && is_continuation(text[end])) {
        --end;
    }
    return '"' + std::string(text.substr(0, end)) + "…\"";
}

std::string slug(std::string_view text) {
    constexpr std::string_view curly_apostrophe = "’";
    std::string made;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\'') {
            continue;
        }
        // U+2000 to U+206F, punctuation such as dashes and curly quotes: E2 80 xx or E2 81 xx.
        if (c == '\xe2' && i + 2 < text.size() &&
            (text[i + 1] == '\x80' || text[i + 1] == '\x81')) {
            gap = gap || text.substr(i, 3) != curly_apostrophe;
            i += 2;
            continue;
        }
        const bool letter = is_lower(c) || is_upper(c) || is_digit(c) || (c & 0x80) != 0;
        if (!letter) {
            gap = true;
            continue;
        }
        if (gap && !made.empty()) {
            made += '-';
        }
        gap = false;
        made += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return made;
}

} // namespace beforehand
