// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// How much is looked at of what was typed, so that a page that was pasted costs no more.
inline constexpr std::size_t most_typed_characters = 200;
inline constexpr std::size_t most_typed_words = 12;

/// The words of a text in lower case: letters and digits, of any script. Anything else parts them,
/// but for an apostrophe: "Can't" is "cant". Bytes that are no text part words, too. Of the text as
/// many characters are looked at as `most` says.
std::vector<std::string> search_words(std::string_view text,
                                      std::size_t most = most_typed_characters);

/// An English word that says nothing of what is looked for, such as "the" and "can".
bool is_stop_word(std::string_view word);

/// A word as it was typed, and the words that stand in for it if it is misspelt.
struct TypedWord {
    std::string word;
    std::vector<std::string> instead{};
    bool operator==(const TypedWord&) const = default;
};

/// EverydayWords as they are compared.
struct EverydayPhrase {
    std::vector<std::string> say;
    std::vector<std::vector<std::string>> find; ///< without stop words
};

std::vector<EverydayPhrase> everyday_phrases(const std::vector<EverydayWords>& words);

/// Something that was looked for: a word, or words that people say together.
struct QueryPart {
    std::vector<TypedWord> words;                  ///< all of these, at least one; or
    std::vector<std::vector<std::string>> means{}; ///< one of these phrases of the guide
    std::vector<std::vector<std::string>> maybe{}; ///< the same, if the last word was typed on
    bool unfinished = false; ///< the last word is what was typed last: it may become a longer one
    /// Of an everyday phrase, stop words were left out of its words: "work" says something else
    /// than "didn't work", so its words alone are no whole match.
    bool cut = false;
    bool operator==(const QueryPart&) const = default;
};

/// What is looked for. Stop words are left out unless there is nothing else, or everyday words hold
/// them.
std::vector<QueryPart> search_query(std::vector<TypedWord> typed,
                                    const std::vector<EverydayPhrase>& everyday);

} // namespace beforehand
