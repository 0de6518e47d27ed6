// SPDX-License-Identifier: Apache-2.0
#include "db/search_match.h"

#include <algorithm>

namespace beforehand::db {

namespace {

constexpr std::size_t most_longer_words = 64;
constexpr std::size_t shortest_known_beginning = 3;

std::string joined(const std::vector<std::string>& matches, std::string_view by) {
    if (matches.size() == 1) {
        return matches.front();
    }
    std::string all = "(";
    for (const std::string& match : matches) {
        all += all.size() > 1 ? std::string(by) + match : match;
    }
    return all + ')';
}

/// A phrase of the guide: its words, not far from each other, in any order.
std::string near(const std::vector<std::string>& words) {
    if (words.size() == 1) {
        return quoted_words(words.front());
    }
    std::string all = "NEAR(";
    for (const std::string& word : words) {
        all += quoted_words(word) + ' ';
    }
    return all + ", 10)";
}

std::string whole_word(const TypedWord& typed) {
    if (typed.instead.empty()) {
        return quoted_words(typed.word);
    }
    std::vector<std::string> words;
    std::ranges::transform(typed.instead, std::back_inserter(words), quoted_words);
    return any_of(words);
}

/// All words that begin so. The index holds stems, and "injecti" begins no stem: the longer words
/// are looked up, and then their stems. Of two letters there are too many, and those begin the
/// stems as well; a letter with an accent is not in the vocabulary.
std::string beginning(const TypedWord& typed, const SearchVocabulary& vocabulary) {
    std::vector<std::string> words{whole_word(typed)};
    if (typed.word.size() >= shortest_known_beginning) {
        std::ranges::transform(vocabulary.longer(typed.word, most_longer_words),
                               std::back_inserter(words), quoted_words);
    }
    if (words.size() == 1) {
        words.push_back(quoted_words(typed.word) + '*');
    }
    return any_of(words);
}

} // namespace

std::string quoted_words(std::string_view words) {
    std::string made = "\"";
    for (const char c : words) {
        made += c == '"' ? std::string(2, c) : std::string(1, c);
    }
    return made + '"';
}

std::string any_of(const std::vector<std::string>& matches) {
    return joined(matches, " OR ");
}

std::string all_of(const std::vector<std::string>& matches) {
    return joined(matches, " AND ");
}

Match match_of(const QueryPart& part, const SearchVocabulary& vocabulary) {
    std::vector<std::string> words;
    std::ranges::transform(part.words, std::back_inserter(words), whole_word);
    std::vector<std::string> means;
    std::ranges::transform(part.means, std::back_inserter(means), near);
    std::vector<std::string> whole = means;
    if (!part.cut) {
        whole.insert(whole.begin(), all_of(words));
    }
    if (part.unfinished) {
        words.back() = beginning(part.words.back(), vocabulary);
    }
    std::vector<std::string> any = means;
    any.insert(any.begin(), all_of(words));
    std::ranges::transform(part.maybe, std::back_inserter(any), near);
    return {any_of(any), any_of(whole)};
}

} // namespace beforehand::db
