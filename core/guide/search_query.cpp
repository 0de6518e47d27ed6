// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search_query.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <span>

namespace beforehand {

namespace {

constexpr std::size_t fewest_typed_on = 3; ///< letters of a word, before it is taken as unfinished

// Sorted. "before", "after" and "no" are not here: with them "eat before" and "no relief" differ.
constexpr std::array stop_words = std::to_array<std::string_view>(
    {"a",     "about",  "also",   "am",    "an",      "and",   "any",   "are",    "arent",
     "as",    "at",     "be",     "been",  "being",   "but",   "by",    "can",    "cannot",
     "cant",  "could",  "d",      "did",   "didnt",   "do",    "does",  "doesnt", "doing",
     "dont",  "for",    "from",   "get",   "getting", "go",    "going", "got",    "had",
     "has",   "have",   "having", "how",   "i",       "id",    "if",    "ill",    "im",
     "in",    "into",   "is",     "isnt",  "it",      "its",   "ive",   "just",   "know",
     "let",   "ll",     "m",      "may",   "me",      "might", "mine",  "must",   "my",
     "need",  "not",    "of",     "on",    "or",      "our",   "re",    "really", "s",
     "shall", "should", "so",     "some",  "such",    "t",     "than",  "that",   "thats",
     "the",   "them",   "then",   "there", "these",   "they",  "this",  "those",  "to",
     "too",   "us",     "ve",     "very",  "was",     "we",    "were",  "what",   "whats",
     "when",  "where",  "which",  "who",   "why",     "will",  "with",  "wont",   "would",
     "you",   "your"});
static_assert(std::ranges::is_sorted(stop_words));

struct Range {
    char32_t first;
    char32_t last;
};

/// Beyond ASCII, what is no part of a word: signs, punctuation, arrows, emoji, nothing at all.
constexpr std::array no_letters = std::to_array<Range>({{0x80, 0xa9},
                                                        {0xab, 0xb4},
                                                        {0xb6, 0xb9},
                                                        {0xbb, 0xbf},
                                                        {0xd7, 0xd7},
                                                        {0xf7, 0xf7},
                                                        {0x2000, 0x2bff},
                                                        {0x3000, 0x303f},
                                                        {0xe000, 0xf8ff},
                                                        {0xfe00, 0xfe6f},
                                                        {0xff00, 0xff0f},
                                                        {0x1f000, 0x1faff},
                                                        {0xe0000, malformed}});

bool is_letter(char32_t code) {
    if (code < 0x80) {
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
               (code >= '0' && code <= '9');
    }
    return std::ranges::none_of(
        no_letters, [code](Range range) { return code >= range.first && code <= range.last; });
}

bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019' || code == U'\u2018' || code == U'\u02bc';
}

/// Lower case of the letters of Europe; the index folds the rest.
char32_t lower(char32_t code) {
    const auto within = [code](char32_t first, char32_t last) {
        return code >= first && code <= last;
    };
    if (within('A', 'Z') || within(0xc0, 0xde) || within(0x391, 0x3a9) || within(0x410, 0x42f)) {
        return code + 0x20;
    }
    if (within(0x400, 0x40f)) {
        return code + 0x50;
    }
    const bool even_first = within(0x100, 0x137) || within(0x14a, 0x177);
    const bool odd_first = within(0x139, 0x148) || within(0x179, 0x17e);
    return code + ((even_first && code % 2 == 0) || (odd_first && code % 2 == 1));
}

/// Adds a letter in lower case; `bytes` is how it is written.
void add(char32_t code, std::string_view bytes, std::string& word) {
    const char32_t small = lower(code);
    if (small < 0x80) {
        word += static_cast<char>(small);
    } else if (small == code) {
        word += bytes;
    } else { // lower() changes letters of two bytes alone
        word += static_cast<char>(0xc0 | (small >> 6));
        word += static_cast<char>(0x80 | (small & 0x3f));
    }
}

std::vector<std::string> without_stop_words(std::vector<std::string> words) {
    std::vector<std::string> kept;
    std::ranges::copy_if(words, std::back_inserter(kept),
                         [](const std::string& word) { return !is_stop_word(word); });
    return kept.empty() ? words : kept;
}

bool is_plural(std::string_view word, std::string_view of) {
    return word.size() == of.size() + 1 && word.starts_with(of) && word.back() == 's';
}

bool is_word(const TypedWord& typed, std::string_view word) {
    return typed.word == word || is_plural(typed.word, word) || is_plural(word, typed.word) ||
           std::ranges::find(typed.instead, word) != typed.instead.end();
}

enum class Fit { none, typed_on, whole };

/// Whether the words begin with a phrase.
Fit fit(std::span<const TypedWord> typed, const std::vector<std::string>& phrase) {
    if (phrase.empty() || typed.size() < phrase.size()) {
        return Fit::none;
    }
    const std::size_t last = phrase.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        if (!is_word(typed[i], phrase[i])) {
            return Fit::none;
        }
    }
    if (is_word(typed[last], phrase[last])) {
        return Fit::whole;
    }
    const std::string& end = typed[last].word;
    return typed.size() == phrase.size() && end.size() >= fewest_typed_on &&
                   phrase[last].starts_with(end)
               ? Fit::typed_on
               : Fit::none;
}

/// Takes the longest everyday phrase that the words begin with, or one word. What is only typed on
/// never hides a phrase that is there as a whole.
QueryPart take_part(std::span<const TypedWord> typed, const std::vector<EverydayPhrase>& everyday) {
    QueryPart part;
    std::size_t length = 1;
    Fit best = Fit::none;
    for (const EverydayPhrase& phrase : everyday) {
        const Fit found = fit(typed, phrase.say);
        if (found == Fit::none || found < best || (found == best && phrase.say.size() < length)) {
            continue;
        }
        if (found > best || phrase.say.size() > length) {
            part.means.clear();
            part.maybe.clear();
        }
        best = found;
        length = phrase.say.size();
        auto& meant = found == Fit::whole ? part.means : part.maybe;
        std::ranges::copy(phrase.find, std::back_inserter(meant));
    }
    part.words.assign(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(length));
    part.unfinished = length == typed.size();
    return part;
}

/// Leaves out the stop words of a phrase, if there is anything else in it.
void leave_out_stop_words(QueryPart& part) {
    const auto stop = [](const TypedWord& typed) { return is_stop_word(typed.word); };
    if (std::ranges::all_of(part.words, stop)) {
        return;
    }
    part.unfinished = part.unfinished && !stop(part.words.back());
    part.cut = std::erase_if(part.words, stop) > 0 && !part.means.empty();
}

} // namespace

std::vector<std::string> search_words(std::string_view text, std::size_t most) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    };
    for (; most > 0 && !text.empty(); --most) {
        const std::string_view before = text;
        const char32_t code = take_code_point(text);
        if (is_letter(code)) {
            add(code, before.substr(0, before.size() - text.size()), word);
        } else if (!is_apostrophe(code)) {
            end();
        }
    }
    end();
    return words;
}

bool is_stop_word(std::string_view word) {
    return std::ranges::binary_search(stop_words, word);
}

std::vector<EverydayPhrase> everyday_phrases(const std::vector<EverydayWords>& words) {
    std::vector<EverydayPhrase> phrases;
    for (const EverydayWords& each : words) {
        EverydayPhrase phrase{search_words(each.say), {}};
        for (const std::string& find : each.find) {
            auto meant = without_stop_words(search_words(find));
            if (!meant.empty()) {
                phrase.find.push_back(std::move(meant));
            }
        }
        if (!phrase.say.empty()) {
            phrases.push_back(std::move(phrase));
        }
    }
    return phrases;
}

std::vector<QueryPart> search_query(std::vector<TypedWord> typed,
                                    const std::vector<EverydayPhrase>& everyday) {
    std::vector<QueryPart> parts;
    std::vector<QueryPart> stops;
    std::size_t words = 0;
    for (std::span<const TypedWord> rest = typed; !rest.empty();) {
        QueryPart part = take_part(rest, everyday);
        rest = rest.subspan(part.words.size());
        const bool plain = part.means.empty() && part.maybe.empty();
        leave_out_stop_words(part);
        const bool stop = plain && is_stop_word(part.words.front().word);
        words += stop ? 0 : part.words.size();
        if (words > most_typed_words) {
            break;
        }
        (stop ? stops : parts).push_back(std::move(part));
    }
    if (parts.empty()) {
        stops.resize(std::min(stops.size(), most_typed_words));
        return stops;
    }
    return parts;
}

} // namespace beforehand
