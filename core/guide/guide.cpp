// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide.h"

#include <algorithm>

namespace beforehand {

namespace {

template <class T>
const T* find_by(const std::vector<T>& things, std::string T::* name, std::string_view wanted) {
    const auto found = std::ranges::find(things, wanted, name);
    return found == things.end() ? nullptr : &*found;
}

/// Whether a place is `outer` or below it.
bool is_within(std::string_view place, std::string_view outer) {
    return place.starts_with(outer) && (place.size() == outer.size() || place[outer.size()] == '/');
}

} // namespace

bool Question::accepts(std::string_view value) const {
    if (value == answer_unsure) {
        return true;
    }
    if (choices.empty()) {
        return value == answer_yes || value == answer_no;
    }
    return std::ranges::find(choices, value) != choices.end();
}

bool Guide::lacks(std::string_view place) const {
    return std::ranges::any_of(untranslated, [place](const std::string& missing) {
        return is_within(missing, place) || is_within(place, missing);
    });
}

const Step* Guide::find_step(std::string_view key) const {
    return find_by(steps, &Step::key, key);
}

const Question* Guide::find_question(std::string_view key) const {
    return find_by(questions, &Question::key, key);
}

const Article* Guide::find_article(std::string_view key) const {
    return find_by(articles, &Article::key, key);
}

const Source* Guide::find_source(std::string_view source_id) const {
    return find_by(sources, &Source::id, source_id);
}

const GlossaryWord* Guide::find_word(std::string_view key) const {
    return find_by(glossary, &GlossaryWord::key, key);
}

const Figure* Guide::find_figure(std::string_view key) const {
    return find_by(figures, &Figure::key, key);
}

Answers in_force(const Guide& guide, Answers answers) {
    for (const Question& question : guide.questions) { // each hangs on earlier ones alone
        if (evaluate(question.applies, answers) == Truth::no) {
            answers[question.key].clear();
        }
    }
    return answers;
}

} // namespace beforehand
