// SPDX-License-Identifier: Apache-2.0
#include "core/text/syllables.h"

#include <algorithm>
#include <initializer_list>

namespace beforehand {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_vowel(char c) {
    return std::string_view("aeiouy").contains(c);
}
bool has_vowel(std::string_view text) {
    return std::ranges::any_of(text, is_vowel);
}
bool is_one_of(std::string_view text, Words words) {
    return std::ranges::find(words, text) != words.end();
}
bool starts_with(std::string_view text, Words words) {
    return std::ranges::any_of(words, [text](auto word) { return text.starts_with(word); });
}
bool ends_with(std::string_view text, Words words) {
    return std::ranges::any_of(words, [text](auto word) { return text.ends_with(word); });
}

/// Two vowels side by side, and what stands around them.
struct Pair {
    std::string_view before;
    std::string_view vowels;
    std::string_view after;

    bool follows(std::string_view letters) const {
        return !before.empty() && letters.contains(before.back());
    }
};

bool parts_after_i(const Pair& at) {
    switch (at.vowels.back()) {
    case 'a': // "criteria", not "special", "marriage", "brilliant" or "familiar"
        return !(at.follows("cst") && !at.after.starts_with('t')) && !at.after.starts_with("ge") &&
               !(at.follows("l") && starts_with(at.after, {"nt", "r"}));
    case 'o': // "period", "serious", not "action", "fashion", "million" or "anxious"
        if (at.after.starts_with('n')) {
            return at.before.size() < 2 || !at.follows("cghlnstx");
        }
        return !at.after.starts_with('u') || !at.follows("cgtx");
    case 'e': // "diet", "experience", "earlier", "easiest"; not "patient", "friend" or "priest"
        return at.after.starts_with('t') ||
               (starts_with(at.after, {"nc", "nt"}) && (at.before == "sc" || !at.follows("cnt"))) ||
               ((is_one_of(at.after, {"r", "rs"}) || at.after.starts_with("st")) &&
                has_vowel(at.before) && !at.before.ends_with("ld"));
    default: // "medium", "skiing"
        return at.vowels.back() == 'u' || at.vowels.back() == 'i';
    }
}

bool parts_after_e(const Pair& at) {
    switch (at.vowels.back()) {
    case 'a': // "area", "create", "reaction", "theater", "nuclear"
        return (is_one_of(at.after, {"", "s"}) && has_vowel(at.before)) ||
               (at.before.ends_with("cr") && at.after.starts_with('t')) ||
               (at.before == "r" && at.after.starts_with("ct")) ||
               (at.before == "th" && at.after.starts_with('t')) || at.before == "nucl";
    case 'o': // "video", not "people", "surgeon", "gorgeous" or "someone"
        return !(at.before.size() == 1 && at.after.starts_with('p')) &&
               !(at.follows("g") && starts_with(at.after, {"n", "us"})) &&
               !at.after.starts_with("ne");
    case 'u': // "museum", "nucleus"
        return at.after == "m" || (at.after == "s" && at.follows("l"));
    default: // "being"
        return at.vowels.back() == 'i' && at.after.starts_with("ng");
    }
}

bool parts_after_u(const Pair& at) {
    if (at.follows("q")) {
        return false;
    }
    switch (at.vowels.back()) {
    case 'a': // "usual", "January", not "language" or "persuade"
        return !at.follows("g") && !(at.follows("s") && starts_with(at.after, {"d", "ge"}));
    case 'e': // "influence", "cruel"
        return (at.follows("l") && starts_with(at.after, {"nc", "nt", "nz"})) ||
               (!at.follows("g") && is_one_of(at.after, {"l", "ls", "lty"}));
    case 'i': // "fluid", "suicide", "ruin", "genuine", "intuition", "continuing"
        return at.before.ends_with("fl") || (at.before == "s" && at.after.starts_with("cid")) ||
               (at.before == "r" && at.after.starts_with('n')) || at.before == "gen" ||
               starts_with(at.after, {"tio", "ty"}) ||
               (!at.follows("g") && at.after.starts_with("ng"));
    default: // "continuous", "fluoride"
        return at.vowels.back() == 'o' && (at.after.starts_with("us") || at.before.ends_with("fl"));
    }
}

bool parts_after_o(const Pair& at) {
    switch (at.vowels.back()) {
    case 'a': // "anticoagulant", "oasis"
        return (at.before.ends_with('c') && at.after.starts_with('g')) ||
               (at.before.empty() && at.after.starts_with('s'));
    case 'e': // "poem"
        return at.before == "p";
    case 'i': // "going"
        return at.after.starts_with("ng");
    default: // "cooperate", "coordinate"
        return at.vowels.back() == 'o' && at.before == "c" && starts_with(at.after, {"pe", "rd"});
    }
}

bool parts_after_y(const Pair& at) {
    const char next = at.vowels.back();
    if (at.before.empty()) {
        return false; // "yes"
    }
    if (is_vowel(at.before.back())) { // "player", "beyond", not "eyelid" or "stayed"
        return !(next == 'e' && (is_one_of(at.after, {"", "d", "s"}) || at.before == "e"));
    }
    return (next == 'i' && at.after.starts_with("ng")) ||                           // "studying"
           (next == 'e' && is_one_of(at.after, {"r", "rs"}) && !at.follows("w")) || // "dryer"
           (next == 'o' && (at.after.starts_with("ne") || at.follows("m"))) ||      // "anyone"
           next == 'a';                                                             // "cyanide"
}

/// Whether a new syllable begins between two vowels.
bool parts(const Pair& at) {
    switch (at.vowels.front()) {
    case 'a': // "chaos", "mosaic"
        return at.vowels.back() == 'o' || (at.vowels.back() == 'i' && at.after == "c");
    case 'e':
        return parts_after_e(at);
    case 'i':
        return parts_after_i(at);
    case 'o':
        return parts_after_o(at);
    case 'u':
        return parts_after_u(at);
    default:
        return parts_after_y(at);
    }
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
    return behind == 's' &&
           (std::string_view("scgxz").contains(last) || ends_with(stem, {"ch", "sh"}));
}

bool has_silent_end(std::string_view word) {
    const char behind = word.ends_with('s') || word.ends_with('d') ? word.back() : ' ';
    const std::string_view rest = word.substr(0, word.size() - (behind != ' '));
    return rest.size() > 1 && rest.ends_with('e') && word != "diabetes" &&
           !sounds_last_e(rest.substr(0, rest.size() - 1), behind);
}

/// "safely", "movement", "careful"; not "rely", "agreement", "element" or "nevertheless".
bool has_silent_e_before_its_ending(std::string_view word) {
    for (const std::string_view ending :
         {"ely", "ement", "ements", "eful", "efully", "eless", "eness"}) {
        if (word.ends_with(ending)) {
            const std::string_view stem = word.substr(0, word.size() - ending.size());
            return has_vowel(stem) && !is_vowel(stem.back()) && !stem.ends_with("th") &&
                   !(stem.ends_with('l') && ending.starts_with("em"));
        }
    }
    return false;
}

/// "something", "baseline", "everyday", "evening".
bool has_silent_e_within(std::string_view word) {
    for (const std::string_view first :
         {"some", "base", "time", "life", "home", "there", "where", "safe"}) {
        const std::string_view rest = word.substr(std::min(first.size(), word.size()));
        if (word.starts_with(first) && rest.size() > 2 && !is_vowel(rest.front())) {
            return true;
        }
    }
    return starts_with(word, {"every", "evening"});
}

} // namespace

int syllables_of(std::string_view word) {
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_vowel(word[i])) {
            const bool paired = i > 0 && is_vowel(word[i - 1]);
            count += !paired ||
                     parts({word.substr(0, i - 1), word.substr(i - 1, 2), word.substr(i + 1)});
        }
    }
    count -= has_silent_end(word);
    count -= has_silent_e_before_its_ending(word) || has_silent_e_within(word);
    count += ends_with(word, {"sm", "sms", "thm", "thms"}); // "spasm"
    count += ends_with(word, {"dnt", "snt"});               // "didn't"
    return std::max(1, count);
}

} // namespace beforehand
