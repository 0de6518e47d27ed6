// SPDX-License-Identifier: Apache-2.0
#include "core/guide/condition.h"

#include <algorithm>

namespace beforehand {

namespace {

Truth evaluate_answer(const Condition& condition, const Answers& answers) {
    const auto answer = answers.find(condition.question);
    if (answer == answers.end() || answer->second == answer_unsure) {
        return Truth::unknown;
    }
    return std::ranges::find(condition.values, answer->second) == condition.values.end()
               ? Truth::no
               : Truth::yes;
}

/// The first part that is `decisive` decides; else one unknown part leaves it unknown.
Truth evaluate_parts(const Condition& condition, const Answers& answers, Truth decisive) {
    Truth outcome = decisive == Truth::no ? Truth::yes : Truth::no;
    for (const Condition& part : condition.parts) {
        const Truth truth = evaluate(part, answers);
        if (truth == decisive) {
            return decisive;
        }
        if (truth == Truth::unknown) {
            outcome = Truth::unknown;
        }
    }
    return outcome;
}

void collect_open(const Condition& condition, const Answers& answers,
                  std::vector<std::string>& open) {
    if (evaluate(condition, answers) != Truth::unknown) {
        return;
    }
    if (condition.kind == Condition::Kind::is &&
        std::ranges::find(open, condition.question) == open.end()) {
        open.push_back(condition.question);
    }
    for (const Condition& part : condition.parts) {
        collect_open(part, answers, open);
    }
}

} // namespace

Truth evaluate(const Condition& condition, const Answers& answers) {
    switch (condition.kind) {
    case Condition::Kind::always:
        return Truth::yes;
    case Condition::Kind::is:
        return evaluate_answer(condition, answers);
    case Condition::Kind::all:
        return evaluate_parts(condition, answers, Truth::no);
    case Condition::Kind::any:
        return evaluate_parts(condition, answers, Truth::yes);
    case Condition::Kind::negation:
        break;
    }
    const Truth inner =
        condition.parts.empty() ? Truth::unknown : evaluate(condition.parts.front(), answers);
    if (inner == Truth::unknown) {
        return inner;
    }
    return inner == Truth::yes ? Truth::no : Truth::yes;
}

std::vector<std::string> open_questions(const Condition& condition, const Answers& answers) {
    std::vector<std::string> open;
    collect_open(condition, answers, open);
    return open;
}

} // namespace beforehand
