// SPDX-License-Identifier: Apache-2.0
#include "core/plan/checks.h"

#include "core/guide/words.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string>

namespace beforehand {

namespace {

std::string one_of(const Question& question) {
    std::string list;
    if (question.choices.empty()) {
        list = "yes, no";
    }
    for (const std::string& choice : question.choices) {
        list += (list.empty() ? "" : ", ") + choice;
    }
    return list + " or unsure";
}

} // namespace

Result<void> check_answers(const Guide& guide, const Answers& answers) {
    for (const auto& [key, value] : answers) {
        const Question* question = guide.find_question(key);
        if (!question) {
            return fail(ErrorKind::invalid, "This guide has no question \"" + key + "\".", key);
        }
        if (!question->accepts(value)) {
            return fail(ErrorKind::invalid,
                        "\"" + value + "\" does not answer \"" + key + "\": it takes " +
                            one_of(*question) + ".",
                        key);
        }
    }
    return {};
}

Result<void> check_contacts(const Contacts& contacts) {
    for (const std::string* field :
         {&contacts.clinic, &contacts.clinic_phone, &contacts.out_of_hours_phone}) {
        if (field->size() > max_contact_bytes) {
            return fail(ErrorKind::too_large, "Names and telephone numbers must be shorter.");
        }
        if (!is_clean_utf8(*field) || has_control_characters(*field) ||
            field->find_first_of("\r\n") != std::string::npos) {
            return fail(ErrorKind::invalid,
                        "Names and telephone numbers must be plain text on one line.");
        }
    }
    return {};
}

Result<void> check_step_words(std::string_view words) {
    if (words.size() > max_step_words_bytes) {
        return fail(ErrorKind::too_large, "These words are too long to save with a step.", "words");
    }
    if (!is_clean_utf8(words)) {
        return fail(ErrorKind::invalid, "These words hold characters that cannot be saved.",
                    "words");
    }
    return {};
}

const Step* find_step(const Guide& guide, const PersonalLayer& layer, std::string_view key) {
    const auto own = std::ranges::find(layer.own, key, &Step::key);
    return own == layer.own.end() ? guide.find_step(key) : &*own;
}

Result<const Step*> check_step(const Guide& guide, const PersonalLayer& layer, const StepId& id) {
    const Step* step = find_step(guide, layer, id.key);
    if (!step) {
        return fail(ErrorKind::not_found, "There is no step \"" + id.key + "\" in the plan.",
                    id.key);
    }
    if (std::ranges::find(step->occurrences, id.occurrence, &Occurrence::name) ==
        step->occurrences.end()) {
        return fail(ErrorKind::not_found,
                    "The step \"" + id.key + "\" has no occurrence \"" + id.occurrence + "\".",
                    id.key);
    }
    return step;
}

Result<void> check_event(const Guide& guide, const PersonalLayer& layer, const StepEvent& event) {
    const auto found = check_step(guide, layer, event.step);
    if (!found) {
        return std::unexpected(found.error());
    }
    const Step* step = *found;
    if (const auto fine = check_step_words(event.words); !fine) {
        return fine;
    }
    if (step->holds_answer && event.kind == StepEvent::Kind::done && is_blank(event.words)) {
        return fail(ErrorKind::invalid,
                    "This step is done when you have written down what was said, and by whom.",
                    "words");
    }
    return {};
}

} // namespace beforehand
