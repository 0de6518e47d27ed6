// SPDX-License-Identifier: Apache-2.0
#include "core/guide/terms.h"

#include <algorithm>

namespace beforehand {

namespace {

struct Word {
    TextRange range;
    std::string lower;
};

bool is_word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// How many bytes at a position belong to no word: a blank or an ASCII sign has one. C2 begins
/// signs such as «, and E2 dashes, curly quotes and other signs.
std::size_t sign_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte == 0xc2 ? 2 : byte == 0xe2 ? 3 : !is_word_char(text[at]);
    return std::min(length, text.size() - at);
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t sign = sign_at(text, at); sign > 0) {
            at += sign;
            continue;
        }
        std::size_t end = at;
        std::string lower;
        while (end < text.size() && sign_at(text, end) == 0) {
            const char c = text[end++];
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        words.push_back({{at, end}, std::move(lower)});
        at = end;
    }
    return words;
}

/// Two capitals or more: "PEG" is not a peg.
bool is_abbreviation(std::string_view form) {
    return std::ranges::count_if(form, [](char c) { return c >= 'A' && c <= 'Z'; }) > 1 &&
           form.find(' ') == form.npos;
}

/// Whether a word of a text is this one of a form; the last of a form may have an s.
bool is_same(std::string_view word, std::string_view wanted, bool last) {
    return word == wanted || (last && word.size() == wanted.size() + 1 && word.back() == 's' &&
                              word.starts_with(wanted));
}

/// Whether nothing but a blank or a hyphen is between two words; either may keep them on a line.
bool are_joined(std::string_view text, const Word& first, const Word& second) {
    const auto between = text.substr(first.range.end, second.range.begin - first.range.end);
    return between == " " || between == "-" || between == "\u00a0" || between == "\u2011";
}

} // namespace

Terms::Terms(const std::vector<GlossaryWord>& glossary) {
    for (const GlossaryWord& word : glossary) {
        add(word.word, word);
        for (const std::string& form : word.also) {
            add(form, word);
        }
    }
}

void Terms::add(std::string_view form, const GlossaryWord& word) {
    Form made{{}, is_abbreviation(form) ? std::string(form) : std::string(), &word};
    for (Word& each : words_of(form)) {
        made.words.push_back(std::move(each.lower));
    }
    if (!made.words.empty()) {
        forms_.emplace(made.words.front(), std::move(made));
    }
}

std::vector<Terms::Use> Terms::in(std::string_view text) const {
    std::vector<Use> uses;
    const std::vector<Word> words = words_of(text);
    const auto fits = [&](const Form& form, std::size_t at) {
        if (at + form.words.size() > words.size()) {
            return false;
        }
        for (std::size_t i = 0; i < form.words.size(); ++i) {
            const bool last = i + 1 == form.words.size();
            if (!is_same(words[at + i].lower, form.words[i], last) ||
                (i > 0 && !are_joined(text, words[at + i - 1], words[at + i]))) {
                return false;
            }
        }
        return form.exact.empty() || text.substr(words[at].range.begin).starts_with(form.exact);
    };
    for (std::size_t at = 0; at < words.size();) {
        const Form* best = nullptr;
        const std::string_view first = words[at].lower;
        for (const auto& key : {first, first.ends_with('s') ? first.substr(0, first.size() - 1)
                                                            : std::string_view()}) {
            const auto [from, to] = forms_.equal_range(key);
            for (auto form = from; form != to; ++form) {
                if (fits(form->second, at) &&
                    (!best || form->second.words.size() > best->words.size())) {
                    best = &form->second;
                }
            }
        }
        if (!best) {
            ++at;
            continue;
        }
        const std::size_t last = at + best->words.size() - 1;
        uses.push_back({{words[at].range.begin, words[last].range.end}, best->word});
        at = last + 1;
    }
    return uses;
}

std::vector<TextRange> Terms::ranges_in(std::string_view text) const {
    std::vector<TextRange> ranges;
    for (const Use& use : in(text)) {
        ranges.push_back(use.range);
    }
    return ranges;
}

} // namespace beforehand
