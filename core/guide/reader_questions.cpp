// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_choices = 20;
constexpr std::size_t most_parts = 50;

std::vector<std::string> read_choices(const JsonValue& value) {
    std::vector<std::string> choices;
    for (const JsonValue& item : value.items(most_choices)) {
        std::string choice = item.key();
        if (choice == answer_yes || choice == answer_no || choice == answer_unsure) {
            item.fault("yes, no and unsure are answers of their own; a choice has another name.");
        } else if (std::ranges::find(choices, choice) != choices.end()) {
            item.fault("The choice " + in_quotes(choice) + " is given twice.");
        } else if (!choice.empty()) {
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

void read_value(const JsonValue& value, const Question& question, Condition& condition) {
    const std::string wanted = value.key();
    if (wanted.empty()) {
        return;
    }
    if (wanted == answer_unsure) {
        value.fault("A condition cannot ask for \"unsure\": it is neither yes nor no.");
    } else if (!question.accepts(wanted)) {
        value.fault(in_quotes(wanted) + " is not an answer to the question " +
                    in_quotes(question.key) + ".");
    } else if (std::ranges::find(condition.values, wanted) != condition.values.end()) {
        value.fault(in_quotes(wanted) + " is given twice.");
    } else {
        condition.values.push_back(wanted);
    }
}

Condition read_is(JsonObject& object, const JsonValue& answer, const std::vector<Question>& known) {
    Condition condition{.kind = Condition::Kind::is, .question = answer.key()};
    const auto is = object.require("is");
    const auto question = std::ranges::find(known, condition.question, &Question::key);
    if (question == known.end()) {
        if (!condition.question.empty()) {
            answer.fault("No question is called " + in_quotes(condition.question) +
                         " (a question can only ask about earlier ones).");
        }
    } else if (is && is->is_array()) {
        for (const JsonValue& value : is->items(most_choices)) {
            read_value(value, *question, condition);
        }
    } else if (is) {
        read_value(*is, *question, condition);
    }
    return condition;
}

Condition read_parts(Condition::Kind kind, const JsonValue& list,
                     const std::vector<Question>& known) {
    Condition condition{.kind = kind};
    for (const JsonValue& part : list.items(most_parts)) {
        condition.parts.push_back(read_condition(part, known));
    }
    return condition;
}

} // namespace

Condition read_condition(const JsonValue& value, const std::vector<Question>& known) {
    JsonObject object(value);
    const auto answer = object.find("answer");
    const auto all = object.find("all");
    const auto any = object.find("any");
    const auto negation = object.find("not");
    const int given = answer.has_value() + all.has_value() + any.has_value() + negation.has_value();
    if (given != 1) {
        if (value.is_object()) {
            object.fault("A condition is one of \"answer\", \"all\", \"any\" and \"not\".");
            object.find("is"); // part of the same mistake
        }
        return {};
    }
    if (answer) {
        return read_is(object, *answer, known);
    }
    if (negation) {
        return {.kind = Condition::Kind::negation, .parts = {read_condition(*negation, known)}};
    }
    return all ? read_parts(Condition::Kind::all, *all, known)
               : read_parts(Condition::Kind::any, *any, known);
}

std::vector<Question> read_questions(JsonObject& guide) {
    std::vector<Question> questions;
    const auto list = guide.require("questions");
    if (!list || (list->is_array() && list->json().empty())) {
        return questions; // a guide may ask nothing
    }
    for (const JsonValue& item : list->items(most_questions)) {
        JsonObject object(item);
        Question question;
        question.key = object.key("key");
        if (const auto choices = object.find("choices")) {
            question.choices = read_choices(*choices);
        }
        if (const auto applies = object.find("applies")) {
            question.applies = read_condition(*applies, questions);
        }
        if (std::ranges::find(questions, question.key, &Question::key) != questions.end()) {
            item.fault("There are two questions " + in_quotes(question.key) + ".");
        } else if (!question.key.empty()) {
            questions.push_back(std::move(question));
        }
    }
    return questions;
}

} // namespace beforehand
