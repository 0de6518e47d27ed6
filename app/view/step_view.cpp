// SPDX-License-Identifier: Apache-2.0
#include "app/view/step_view.h"

#include "app/view/guide_view.h"
#include "app/view/session.h"

namespace beforehand::view {

namespace {

QString event_words(const StepEvent& event) {
    switch (event.kind) {
    case StepEvent::Kind::done:
        return StepView::tr("Done");
    case StepEvent::Kind::skipped:
        return StepView::tr("Skipped");
    case StepEvent::Kind::reopened:
        return StepView::tr("Opened again");
    }
    return {};
}

QString lead_words(const Offset& lead) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        const auto minutes = static_cast<int>(elapsed->length.count() / 60);
        if (minutes == 0) {
            return StepView::tr("at its time");
        }
        return minutes % 60 == 0 ? StepView::tr("%n hour(s) before", nullptr, minutes / 60)
                                 : StepView::tr("%n minute(s) before", nullptr, minutes);
    }
    const auto days = static_cast<int>(std::get<CalendarOffset>(lead).days.count());
    return days == 0 ? StepView::tr("at its time")
                     : StepView::tr("%n day(s) before", nullptr, days);
}

QString open_question_words(const PlannedStep& planned, const app::Snapshot& snapshot) {
    QStringList asks;
    for (const std::string& key :
         open_questions(planned.step->applies, snapshot.procedure.answers)) {
        if (const Question* question = snapshot.guide->find_question(key)) {
            asks.push_back(QString::fromStdString(question->ask));
        }
    }
    return asks.join(u'\n');
}

} // namespace

StepView::StepView(Session& session)
    : session_(session) {}

void StepView::open(const QString& key, const QString& occurrence) {
    item_.key = key;
    item_.occurrence = occurrence;
    isOpen_ = true;
    update();
}

void StepView::close() {
    isOpen_ = false;
    emit changed();
}

void StepView::update() {
    const app::Snapshot* snapshot = session_.snapshot();
    const StepId id{item_.key.toStdString(), item_.occurrence.toStdString()};
    const TimelineRow* row = nullptr;
    if (snapshot && isOpen_) {
        const auto found = std::ranges::find(
            snapshot->rows, id, [](const TimelineRow& candidate) { return candidate.planned->id; });
        row = found == snapshot->rows.end() ? nullptr : &*found;
    }
    isOpen_ = row != nullptr;
    if (!row) {
        emit changed();
        return;
    }
    const Wording& wording = session_.wording();
    const Plan& plan = snapshot->plan;
    const PlannedStep& planned = *row->planned;
    const Step& step = *planned.step;
    item_ = step_item(*row, *snapshot, wording);
    phaseName_ = wording.phase(step.phase);
    dated_ = planned.due.has_value();
    whenText_ = wording.when(planned.when);
    if (planned.due) {
        const WallTime due = plan.zone->to_wall(*planned.due);
        const WallTime now = plan.zone->to_wall(snapshot->now);
        //: %1 a moment, %2 "in 5 days"
        whenText_ = tr("By %1 · %2")
                        .arg(wording.moment(due, now) + wording.zone_note(*plan.zone),
                             wording.relative_day(due, now));
    }
    why_ = QString::fromStdString(step.why);
    differs_ = QString::fromStdString(step.differs);
    late_ = row->state == StepState::late ? QString::fromStdString(step.late) : QString();
    record_ = QString::fromStdString(step.record);
    const bool settled = row->state == StepState::done || row->state == StepState::skipped;
    words_ = settled ? QString::fromStdString(row->last->words) : QString();
    openQuestions_ =
        row->state == StepState::depends ? open_question_words(planned, *snapshot) : QString();
    const QString article = QString::fromStdString(step.article);
    articleKey_ = article.section(u'#', 0, 0);
    articleHeading_ = article.section(u'#', 1);
    const Article* target = snapshot->guide->find_article(articleKey_.toStdString());
    articleTitle_ = target ? QString::fromStdString(target->title) : QString();
    reviewText_ = GuideView::review_text(*snapshot->guide);
    sources_.update(GuideView::source_items(*snapshot->guide, step.sources));

    std::vector<TextItem> history;
    for (const StepEvent& event : snapshot->events) {
        if (event.step == id) {
            const WallTime at = plan.zone->to_wall(event.happened_at);
            history.push_back(
                {QString::fromStdString(event.id),
                 tr("%1: %2").arg(event_words(event),
                                  wording.moment(at, plan.zone->to_wall(snapshot->now))),
                 QString::fromStdString(event.words)});
        }
    }
    history_.update(std::move(history));

    std::vector<TextItem> reminders;
    if (const auto planned_reminders = session_.composition().reminders().list(*snapshot)) {
        for (const auto& [reminder, at] : *planned_reminders) {
            if (reminder.step == id) {
                reminders.push_back(
                    {QString::fromStdString(reminder.id), lead_words(reminder.lead),
                     at ? wording.moment(plan.zone->to_wall(*at), plan.zone->to_wall(snapshot->now))
                        : QString()});
            }
        }
    }
    reminders_.update(std::move(reminders));
    emit changed();
}

QString StepView::markDone(const QString& words) {
    return session_.mark({item_.key.toStdString(), item_.occurrence.toStdString()},
                         StepEvent::Kind::done, words);
}

QString StepView::skip(const QString& reason) {
    return session_.mark({item_.key.toStdString(), item_.occurrence.toStdString()},
                         StepEvent::Kind::skipped, reason);
}

QString StepView::reopen() {
    return session_.mark({item_.key.toStdString(), item_.occurrence.toStdString()},
                         StepEvent::Kind::reopened, {});
}

QString StepView::setReminder(const QString& lead) {
    const auto length = parse_duration(lead.toStdString());
    if (!length || !session_.snapshot()) {
        return tr("This reminder cannot be set.");
    }
    const auto set = session_.composition().reminders().set(
        *session_.snapshot(), {item_.key.toStdString(), item_.occurrence.toStdString()}, *length);
    session_.refresh();
    return set ? QString() : QString::fromStdString(set.error().message);
}

QString StepView::removeReminder(const QString& id) {
    return session_.removeReminder(id);
}

} // namespace beforehand::view
