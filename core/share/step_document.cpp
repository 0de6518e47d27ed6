// SPDX-License-Identifier: Apache-2.0
#include "core/share/step_document.h"

#include "core/share/clock_words.h"
#include "core/share/reading_pages.h"

namespace beforehand {

namespace {

void add_part(ReadingPages& pages, const std::string& heading, const std::string& text) {
    if (!text.empty()) {
        pages.add_heading(heading);
        pages.add_words(text);
    }
}

const char* what_heading(Origin origin) {
    switch (origin) {
    case Origin::own:
        return "Your own step";
    case Origin::clinic:
        return "What your clinic asks";
    case Origin::guide:
        break;
    }
    return "What to do";
}

/// What was answered, or room for it.
void add_answer(ReadingPages& pages, const TimelineRow& row) {
    const Step& step = *row.planned->step;
    if (!step.holds_answer) {
        return;
    }
    const std::string asks = step.record.empty() ? "Their answer" : step.record;
    if (row.state == StepState::done && row.last && !row.last->words.empty()) {
        add_part(pages, asks, row.last->words);
    } else {
        pages.add_room(asks);
    }
}

std::string when_words(const DocumentSource& source, const PlannedStep& planned,
                       const std::string& when) {
    if (!planned.due) {
        return when;
    }
    const ClockWords words(*source.plan.zone, source.hours24);
    return (planned.step->deadline ? "By " : "") + words.moment(*planned.due) + " (" +
           words.zone() + ')';
}

} // namespace

Document step_document(const DocumentSource& source, const TimelineRow& row,
                       const std::string& when,
                       const std::vector<std::pair<std::string, std::string>>& telephones) {
    const PlannedStep& planned = *row.planned;
    const Step& step = *planned.step;
    ReadingPages pages(source.guide);
    pages.add_call(telephones);
    if (row.state == StepState::late) {
        add_part(pages, "What to do now", step.late);
    }
    add_part(pages, what_heading(step.origin), step.what);
    add_answer(pages, row);
    add_part(pages, "Why", step.why);
    add_part(pages, "Your clinic's rule", step.rule);
    if (!step.usual.empty() || !step.differs.empty()) {
        pages.add_heading("General advice");
        for (const std::string& text : {step.usual, step.differs}) {
            if (!text.empty()) {
                pages.add_words(text);
            }
        }
    }
    if (!step.article.empty()) {
        pages.add_more("article:" + step.article);
    }
    const auto note = source.procedure.layer.notes.find(planned.id);
    if (note != source.procedure.layer.notes.end()) {
        add_part(pages, "Note", note->second);
    }
    pages.add_sources(step.sources);
    Document document = pages.take(step.title);
    document.subtitle = when_words(source, planned, when);
    if (step.origin != Origin::guide) {
        document.foot.clear(); // no guide says it, and nobody reviewed it with one
    }
    return document;
}

} // namespace beforehand
