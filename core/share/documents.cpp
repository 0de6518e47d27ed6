// SPDX-License-Identifier: Apache-2.0
#include "core/share/documents.h"

#include "core/plan/arrival.h"
#include "core/share/clock_words.h"
#include "core/share/review_words.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace beforehand {

namespace {

using Kind = Document::Line::Kind;

constexpr char not_answered[] = "not answered";

/// One of them alone stands without what is between.
std::string joined(const std::string& first, const char* between, const std::string& then) {
    return first + (first.empty() || then.empty() ? "" : between) + then;
}

std::string answer_words(const ArrivalLine& line) {
    if (line.answer == answer_yes) {
        return "Yes";
    }
    if (line.answer == answer_no) {
        return "No";
    }
    return line.answer == answer_unsure ? "not sure yet" : line.choice_text;
}

std::string line_words(const ArrivalLine& line) {
    std::string text = answer_words(line);
    for (const StepEvent* event : line.held) {
        text = joined(text, ". ", event->words);
    }
    text = joined(text, ". ", line.own);
    for (const ClinicQuestion* question : line.asked) {
        const bool ended = text.empty() || std::string_view(".?!").contains(text.back());
        text = joined(text, ended ? " " : ". ", question->text);
    }
    return text.empty() ? not_answered : text;
}

ClockWords clock_words(const DocumentSource& source) {
    return {*source.plan.zone, source.hours24};
}

std::string appointment_words(const DocumentSource& source) {
    if (source.plan.appointment) {
        const ClockWords words = clock_words(source);
        return words.moment(*source.plan.appointment) + " (" + words.zone() + ")";
    }
    switch (source.plan.standing) {
    case Standing::going_ahead:
        return "no date yet";
    case Standing::to_rebook:
        return "waiting for a new date";
    case Standing::cancelled:
        break;
    }
    return "cancelled";
}

std::string heading(Phase phase) {
    switch (phase) {
    case Phase::preparation:
        return "Preparation";
    case Phase::procedure_day:
        return "Procedure day";
    case Phase::recovery:
        break;
    }
    return "Recovery";
}

/// The steps whose own words are printed already, so that a series says them once; apart, those of
/// which only what is missed has said them.
using Told = std::set<std::pair<std::string_view, bool>>;

constexpr char past_words[] = "Its time had passed when this plan was made or changed.";

/// What a step asks for: its clinic's rule, and its own words.
std::string asks(const TimelineRow& row, Told& told) {
    const Step& step = *row.planned->step;
    const bool first = told.emplace(step.key, row.state == StepState::missed).second;
    const std::string what = first ? step.what : std::string();
    return step.rule.empty() ? what : joined("Your clinic's rule: " + step.rule, " ", what);
}

/// What is not answered yet of what the step hangs on.
std::string depends_words(const Condition& applies, const DocumentSource& source) {
    std::string questions;
    const Answers answers = in_force(source.guide, source.procedure.answers);
    for (const std::string& key : open_questions(applies, answers)) {
        if (const Question* question = source.guide.find_question(key)) {
            questions = joined(questions, " ", question->ask);
        }
    }
    return questions.empty() ? "Depends on an answer that is not known yet."
                             : "Depends on your answer: " + questions;
}

std::string state_words(const TimelineRow& row, const DocumentSource& source, Told& told) {
    const Step& step = *row.planned->step;
    const std::string said = row.last ? row.last->words : std::string();
    switch (row.state) {
    case StepState::done:
        return said;
    case StepState::skipped:
        return joined("Skipped", ": ", said);
    case StepState::late:
        return joined(row.past_when_made ? past_words : "Late.", " ",
                      step.late.empty() ? asks(row, told) : step.late);
    case StepState::missed: // to read what it was, not to do it now
        return joined(row.past_when_made ? past_words : "Its time has passed.",
                      " It asked: ", asks(row, told));
    case StepState::depends:
        return joined(depends_words(step.applies, source), " ", asks(row, told));
    default:
        return asks(row, told);
    }
}

Document::Line check_line(const TimelineRow& row, const DocumentSource& source, Told& told) {
    const Step& step = *row.planned->step;
    Document::Line line{Kind::check};
    line.text = step.title;
    if (row.planned->due) {
        line.label = (step.deadline ? "by " : "") + clock_words(source).time(*row.planned->due);
    }
    line.detail = state_words(row, source, told);
    line.mark = row.state == StepState::done      ? Document::Line::Mark::done
                : row.state == StepState::skipped ? Document::Line::Mark::skipped
                                                  : Document::Line::Mark::none;
    const auto note = source.procedure.layer.notes.find(row.planned->id);
    if (note != source.procedure.layer.notes.end()) {
        line.detail = joined(line.detail, "\n", "Note: " + note->second);
    }
    return line;
}

void add_phase(Phase phase, const DocumentSource& source, Told& told, Document& document) {
    std::string day_shown;
    bool heading_shown = false;
    for (const TimelineRow& row : source.rows) {
        if (row.planned->phase != phase || !in_plan(row.state)) {
            continue;
        }
        if (!heading_shown) {
            document.lines.push_back({Kind::heading, heading(phase)});
            heading_shown = true;
        }
        const std::string day =
            row.planned->due ? clock_words(source).day(*row.planned->due) : std::string();
        if (!day.empty() && day != day_shown) {
            document.lines.push_back({Kind::day, day});
            day_shown = day;
        }
        document.lines.push_back(check_line(row, source, told));
    }
}

void add_fact(Document& document, std::string label, std::string text) {
    const bool open = text.empty() || text == not_answered;
    document.lines.push_back(
        {Kind::fact, open ? not_answered : std::move(text), std::move(label), {}, {}, open});
}

/// What was said stands below its question; for what is open there is room.
void add_questions(const DocumentSource& source, Document& document) {
    if (source.questions.empty()) {
        return;
    }
    document.lines.push_back({Kind::heading, "Questions for my clinic"});
    for (const bool answered : {false, true}) {
        for (const ClinicQuestion& question : source.questions) {
            if (question.answered() != answered) {
                continue;
            }
            Document::Line line{Kind::check, question.text, {}, question.answer};
            line.mark = answered ? Document::Line::Mark::done : Document::Line::Mark::none;
            document.lines.push_back(std::move(line));
            if (!answered) {
                document.lines.push_back({Kind::room, {}, "What was said"});
                document.lines.push_back({Kind::room, {}, "By whom"});
            }
        }
    }
}

} // namespace

Document plan_checklist(const DocumentSource& source) {
    Document document;
    document.title = source.guide.title;
    document.subtitle = "Appointment: " + appointment_words(source);
    const Contacts clinic = clinic_of(source.guide, source.procedure.contacts);
    for (const auto& [label, text] :
         {std::pair("Clinic", clinic.clinic), std::pair("Telephone", clinic.clinic_phone),
          std::pair("Out of hours", clinic.out_of_hours_phone)}) {
        if (!text.empty()) {
            add_fact(document, label, text);
        }
    }
    Told told;
    for (const Phase phase : {Phase::preparation, Phase::procedure_day, Phase::recovery}) {
        add_phase(phase, source, told, document);
    }
    add_questions(source, document);
    document.foot = "Made with Beforehand from the guide " + source.guide.id + ' ' +
                    source.guide.version + ". " + review_words(source.guide) +
                    " Where it differs from your clinic, your clinic's word counts.";
    return document;
}

Document arrival_card(const DocumentSource& source) {
    Document document;
    document.one_page = true;
    document.title = "Arrive-ready card";
    document.subtitle = source.guide.title;
    const auto who = source.procedure.arrival.find(arrival_who);
    add_fact(document, "Name", who == source.procedure.arrival.end() ? "" : who->second);
    add_fact(document, "Procedure", source.guide.title);
    add_fact(document, "Appointment", appointment_words(source));
    const Contacts clinic = clinic_of(source.guide, source.procedure.contacts);
    if (!clinic.clinic.empty()) {
        add_fact(document, "Clinic", clinic.clinic);
    }
    for (const ArrivalLine& line :
         arrival_lines(source.guide, source.procedure, source.rows, source.questions)) {
        add_fact(document, line.row->label, line_words(line));
    }
    document.foot = "Written down by the patient; not a medical record. \"" +
                    std::string(not_answered) + "\" means that the patient has not said.";
    return document;
}

Document helper_sheet(const DocumentSource& source) {
    Document document;
    document.one_page = true;
    document.title = "For the person who helps on the day";
    document.subtitle = "Thank you for coming along.";
    add_fact(document, "When", appointment_words(source));
    const Contacts clinic = clinic_of(source.guide, source.procedure.contacts);
    if (!clinic.clinic.empty()) {
        add_fact(document, "Where", clinic.clinic);
    }
    if (!clinic.clinic_phone.empty()) {
        add_fact(document, "Telephone there", clinic.clinic_phone);
    }
    document.lines.push_back({Kind::heading, "What helps"});
    for (const char* words : {"Agree when to leave home, and where to meet afterwards.",
                              "Keep your phone on. The visit can take half a day.",
                              "Drive home, and stay until you have both settled in.",
                              "Read together what the clinic hands out before you leave."}) {
        document.lines.push_back({Kind::check, words});
    }
    document.lines.push_back({Kind::room, {}, "Leave home at"});
    document.lines.push_back({Kind::room, {}, "Meet at"});
    document.lines.push_back({Kind::room, {}, "Call if anything changes"});
    return document;
}

} // namespace beforehand
