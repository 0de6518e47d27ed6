// SPDX-License-Identifier: Apache-2.0
#include "core/plan/arrival.h"

#include <algorithm>

namespace beforehand {

namespace {

void take_answer(const Guide& guide, const Answers& answers, ArrivalLine& line) {
    const Question* question = guide.find_question(line.row->question);
    const auto given = answers.find(line.row->question);
    if (!question || given == answers.end() || given->second.empty()) {
        return;
    }
    line.answer = given->second;
    const auto words = question->choice_texts.find(given->second);
    if (words != question->choice_texts.end()) {
        line.choice_text = words->second;
    }
}

void take_held(const std::vector<TimelineRow>& rows, ArrivalLine& line) {
    for (const TimelineRow& row : rows) {
        const bool named =
            std::ranges::find(line.row->steps, row.planned->step->key) != line.row->steps.end();
        if (named && row.state == StepState::done && row.last && !row.last->words.empty()) {
            line.held.push_back(&*row.last);
        }
    }
}

void take_asked(std::span<const ClinicQuestion> questions, ArrivalLine& line) {
    for (const ClinicQuestion& question : questions) {
        if (line.row->key == arrival_questions && !question.answered()) {
            line.asked.push_back(&question);
        }
    }
}

} // namespace

std::vector<ArrivalLine> arrival_lines(const Guide& guide, const Procedure& procedure,
                                       const std::vector<TimelineRow>& rows,
                                       std::span<const ClinicQuestion> questions) {
    const Answers answers = in_force(guide, procedure.answers);
    std::vector<ArrivalLine> lines;
    for (const ArrivalRow& row : guide.arrival) {
        if (evaluate(row.applies, answers) == Truth::no) {
            continue;
        }
        ArrivalLine& line = lines.emplace_back();
        line.row = &row;
        take_answer(guide, answers, line);
        take_held(rows, line);
        take_asked(questions, line);
        const auto own = procedure.arrival.find(row.key);
        if (own != procedure.arrival.end()) {
            line.own = own->second;
        }
    }
    return lines;
}

} // namespace beforehand
