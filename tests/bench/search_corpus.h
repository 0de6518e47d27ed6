// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search.h"
#include "core/guide/search_query.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace plain {

/// What search would be without an index: texts in lower case, looked through for each word.
class Texts {
  public:
    explicit Texts(const std::vector<beforehand::SearchEntry>& entries) {
        for (const beforehand::SearchEntry& entry : entries) {
            std::string text = entry.title + '\n' + entry.also + '\n' + entry.text;
            std::ranges::transform(text, text.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            texts_.push_back(std::move(text));
        }
    }

    /// Those that have all words, anywhere.
    std::size_t count(const std::vector<std::string>& words) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(texts_, [&words](const std::string& text) {
                return std::ranges::all_of(words, [&text](const std::string& word) {
                    return text.find(word) != std::string::npos;
                });
            }));
    }

  private:
    std::vector<std::string> texts_;
};

} // namespace plain

namespace beforehand {

/// The entries again and again, as other pages. In each copy but the first, every third word that
/// is no stop word is one of that copy alone: a hundred guides are not one guide a hundred times.
inline std::vector<SearchEntry> many_times(const std::vector<SearchEntry>& entries, int times) {
    const auto other = [](std::string_view text, const std::string& copy) {
        std::string made;
        std::size_t words = 0;
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
            const std::string word(text.substr(begin, end - begin));
            const bool own = !is_stop_word(word) && ++words % 3 == 0;
            made += own ? copy + word : word;
            made += end < text.size() ? std::string(1, text[end]) : "";
            begin = end + 1;
        }
        return made;
    };
    std::vector<SearchEntry> many;
    for (int i = 0; i < times; ++i) {
        std::string copy;
        for (int rest = i; rest > 0; rest /= 26) {
            copy += static_cast<char>('a' + rest % 26);
        }
        for (const SearchEntry& entry : entries) {
            many.push_back({copy + entry.page, other(entry.title, copy), other(entry.text, copy),
                            other(entry.also, copy)});
        }
    }
    return many;
}

} // namespace beforehand
