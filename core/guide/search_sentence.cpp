// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search_sentence.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

constexpr std::size_t most_before_mark = 80; ///< bytes of a sentence that is cut
constexpr std::string_view ellipsis = "…";

bool is_blank_char(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Where the sentence that begins at `begin` ends: behind . ! ? (and what closes behind it) before
/// a blank, at a line's end, or with the text.
std::size_t sentence_end(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (text[at] == '\n') {
            return at;
        }
        if (std::string_view(".!?").find(text[at]) == std::string_view::npos) {
            continue;
        }
        std::size_t behind = at + 1;
        while (behind < text.size() &&
               std::string_view("\"')]").find(text[behind]) != std::string_view::npos) {
            ++behind;
        }
        if (behind == text.size() || is_blank_char(text[behind])) {
            return behind;
        }
    }
    return text.size();
}

/// The part of the text from `begin` to `end`, with its marks.
MarkedText part_of(const MarkedText& whole, std::size_t begin, std::size_t end) {
    MarkedText part{whole.text.substr(begin, end - begin), {}};
    for (const auto& [first, last] : whole.marks) {
        if (first < end && last > begin) {
            part.marks.emplace_back(std::max(first, begin) - begin, std::min(last, end) - begin);
        }
    }
    return part;
}

/// The last place at or before `at`, and after `least`, where a word begins; or a character.
std::size_t word_before(std::string_view text, std::size_t at, std::size_t least) {
    for (std::size_t place = at; place > least; --place) {
        if (is_blank_char(text[place - 1])) {
            return place;
        }
    }
    while (at > least && is_continuation(text[at])) {
        --at;
    }
    return at;
}

MarkedText cut(const MarkedText& sentence) {
    const std::string& text = sentence.text;
    if (text.size() <= longest_sentence_bytes) {
        return sentence;
    }
    const std::size_t mark = sentence.marks.empty() ? 0 : sentence.marks.front().first;
    std::size_t begin = 0;
    if (mark > most_before_mark) { // what is left may be shorter than what fits: then begin earlier
        begin = std::min(mark - most_before_mark,
                         text.size() + ellipsis.size() - longest_sentence_bytes);
        const auto blank = text.find(' ', begin - 1);
        begin = blank < mark ? blank + 1 : word_before(text, mark, begin);
    }
    const std::size_t room = longest_sentence_bytes - 2 * ellipsis.size();
    std::size_t end = text.size();
    if (end - begin > room) {
        end = word_before(text, begin + room, begin);
        while (end > begin && is_blank_char(text[end - 1])) {
            --end;
        }
    }
    MarkedText part = part_of(sentence, begin, end);
    if (begin > 0) {
        part.text.insert(0, ellipsis);
        for (auto& [first, last] : part.marks) {
            first += ellipsis.size();
            last += ellipsis.size();
        }
    }
    if (end < text.size()) {
        part.text += ellipsis;
    }
    return part;
}

std::size_t different_words(const MarkedText& sentence) {
    std::set<std::string> words;
    for (const auto& [begin, end] : sentence.marks) {
        std::string word = sentence.text.substr(begin, end - begin);
        std::ranges::transform(word, word.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        words.insert(std::move(word));
    }
    return words.size();
}

} // namespace

MarkedText read_marks(std::string_view with_marks) {
    MarkedText marked;
    marked.text.reserve(with_marks.size());
    bool open = false;
    for (const char c : with_marks) {
        if (c == mark_begin && !open) {
            marked.marks.emplace_back(marked.text.size(), marked.text.size());
            open = true;
        } else if (c == mark_end && open) {
            marked.marks.back().second = marked.text.size();
            open = false;
        } else if (c != mark_begin && c != mark_end) {
            marked.text += c;
        }
    }
    if (open) {
        marked.marks.back().second = marked.text.size();
    }
    return marked;
}

MarkedText best_sentence(const MarkedText& marked) {
    MarkedText best;
    std::size_t most = 0;
    for (std::size_t at = 0; at < marked.text.size();) {
        if (is_blank_char(marked.text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = sentence_end(marked.text, at);
        MarkedText sentence = part_of(marked, at, end);
        const std::size_t words = different_words(sentence);
        if (best.text.empty() || words > most) {
            most = words;
            best = std::move(sentence);
        }
        at = end;
    }
    return cut(best);
}

} // namespace beforehand
