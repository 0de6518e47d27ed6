// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search_vocabulary.h"

#include "core/guide/search_query.h"
#include "core/guide/spelling.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t from_one_letter = 4;   ///< letters of a word that may be one away
constexpr std::size_t from_first_letter = 7; ///< which may be the first one
constexpr std::size_t from_two_letters = 8;  ///< but not then
constexpr std::size_t shortest_meant = 3;

/// How many letters a word may be away from what was typed to be meant: another word is worse than
/// none. Almost nobody slips on the first letter, unless it changes places with the second: "cost"
/// is not "most", nor "turmeric" "numeric". Stop words are never meant.
std::size_t may_be_away(std::string_view word, std::string_view misspelt) {
    if (word.size() < shortest_meant || is_stop_word(word)) {
        return 0;
    }
    const bool begins_so =
        word[0] == misspelt[0] || (word[0] == misspelt[1] && word[1] == misspelt[0]);
    if (begins_so) {
        return misspelt.size() < from_two_letters ? 1 : 2;
    }
    return misspelt.size() < from_first_letter ? 0 : 1;
}

using Words = std::vector<const SearchVocabulary::Word*>;

std::vector<std::string> most_frequent(Words words, std::size_t most) {
    std::ranges::stable_sort(words, std::greater(), &SearchVocabulary::Word::entries);
    words.resize(std::min(words.size(), most));
    std::vector<std::string> found;
    for (const SearchVocabulary::Word* word : words) {
        found.push_back(word->word);
    }
    return found;
}

} // namespace

SearchVocabulary::SearchVocabulary(std::vector<Word> words)
    : words_(std::move(words)) {
    std::ranges::stable_sort(words_, {}, &Word::word);
    const auto twice = std::ranges::unique(words_, {}, &Word::word);
    words_.erase(twice.begin(), twice.end());
}

bool SearchVocabulary::has_beginning(std::string_view letters) const {
    const auto found = std::ranges::lower_bound(words_, letters, {}, &Word::word);
    return found != words_.end() && found->word.starts_with(letters);
}

std::vector<std::string> SearchVocabulary::longer(std::string_view letters,
                                                  std::size_t most) const {
    Words found;
    std::vector<std::string> words;
    for (auto at = std::ranges::lower_bound(words_, letters, {}, &Word::word);
         at != words_.end() && at->word.starts_with(letters); ++at) {
        if (at->word == letters && most > 0) {
            words.push_back(at->word);
            --most;
        } else {
            found.push_back(&*at);
        }
    }
    std::ranges::move(most_frequent(std::move(found), most), std::back_inserter(words));
    return words;
}

std::vector<std::string> SearchVocabulary::nearest(std::string_view misspelt,
                                                   std::size_t most) const {
    if (misspelt.size() < from_one_letter) {
        return {};
    }
    std::size_t least = misspelt.size();
    Words found;
    for (const Word& word : words_) {
        const std::size_t most_away = std::min(least, may_be_away(word.word, misspelt));
        const std::size_t away = most_away > 0 ? letters_away(misspelt, word.word, most_away) : 1;
        if (away > most_away) {
            continue;
        }
        if (away < least) {
            least = away;
            found.clear();
        }
        found.push_back(&word);
    }
    return most_frequent(std::move(found), most);
}

} // namespace beforehand
