// SPDX-License-Identifier: Apache-2.0
#include "core/check/lint_sentences.h"

#include "core/guide/words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace beforehand {

namespace {

/// What the guides ask people to do. Not here: "drink", "plan", "rest" and "use", which after "and"
/// are mostly things ("food and drink").
constexpr std::array<std::string_view, 64> verbs{
    "add",    "agree",  "answer",  "arrange", "ask",   "avoid", "book",  "bring", "build",  "call",
    "check",  "choose", "come",    "cool",    "count", "do",    "drive", "dry",   "expect", "find",
    "follow", "get",    "give",    "go",      "have",  "hold",  "keep",  "leave", "let",    "lie",
    "look",   "make",   "mention", "mind",    "move",  "name",  "note",  "open",  "pack",   "put",
    "read",   "record", "repeat",  "say",     "score", "send",  "set",   "show",  "shower", "sign",
    "skip",   "start",  "stay",    "stop",    "store", "take",  "tell",  "try",   "wait",   "walk",
    "watch",  "weigh",  "wrap",    "write"};
static_assert(std::ranges::is_sorted(verbs));

bool is_verb(std::string_view word) {
    return std::ranges::binary_search(verbs, word);
}

/// Lower case, without the marks around it.
std::string bare(std::string_view word) {
    std::string made;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z') {
            made += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || c == '-') {
            made += c;
        }
    }
    return made;
}

bool ends_sentence(std::string_view word) {
    const auto last = word.find_last_not_of("\"')]”’");
    return last != word.npos && std::string_view(".!?:").contains(word[last]);
}

using Sentence = std::vector<std::string_view>;

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> found(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const auto word = text.substr(at, end - at);
        if (!word.empty()) {
            found.back().push_back(word);
        }
        if (ends_sentence(word) || (end < text.size() && text[end] == '\n')) {
            found.emplace_back();
        }
        at = end + 1;
    }
    return found;
}

/// "and call", "then call", "and then call", "and do not call" behind a verb that comes first.
bool asks_twice(const Sentence& sentence) {
    if (sentence.empty() || !is_verb(bare(sentence.front()))) {
        return false;
    }
    for (std::size_t i = 1; i + 1 < sentence.size(); ++i) {
        const std::string word = bare(sentence[i]);
        if ((word == "and" || word == "then") && is_verb(bare(sentence[i + 1]))) {
            return true;
        }
    }
    return false;
}

bool points_with_an_order(const Sentence& sentence) {
    return sentence.size() > 1 && sentence[0] == "See" && is_verb(sentence[1]);
}

bool ends_twice(const Sentence& sentence) {
    return !sentence.empty() &&
           (sentence.back().ends_with("?.") || sentence.back().ends_with("!."));
}

std::string shown(const Sentence& sentence) {
    std::string words;
    for (const std::string_view word : sentence) {
        words += (words.empty() ? "" : " ") + std::string(word);
    }
    return in_quotes(words);
}

} // namespace

void lint_sentences(const std::string& place, const std::string& text, Faults& warnings) {
    for (const Sentence& sentence : sentences_of(text)) {
        if (asks_twice(sentence)) {
            warnings.add(place, "Two actions in one sentence: " + shown(sentence) + '.');
        }
        if (points_with_an_order(sentence)) {
            warnings.add(place, "This reads as no sentence: " + shown(sentence) +
                                    ". A link can stand alone, after the last full stop.");
        }
        if (ends_twice(sentence)) {
            warnings.add(place, "This sentence ends twice: " + shown(sentence) + '.');
        }
    }
}

} // namespace beforehand
