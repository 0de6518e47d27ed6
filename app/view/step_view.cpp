// SPDX-License-Identifier: Apache-2.0
#include "app/view/step_view.h"

#include "app/view/guide_view.h"
#include "app/view/reminder_item.h"
#include "app/view/session.h"
#include "core/plan/picked_time.h"
#include "core/time/iso8601.h"
#include "core/time/offset.h"

#include <algorithm>

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

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

/// Whether a reminder with this lead would still come; without a date nothing is too late.
bool is_ahead(const Offset& lead, const PlannedStep& planned, const app::Snapshot& snapshot) {
    const auto at = reminder_instant({snapshot.plan, {}, {}, {}}, subject_of(planned.id), lead);
    return !at || *at > snapshot.now;
}

/// What can be set beside what is set already: the usual ones first.
std::vector<TextItem> lead_items(const PlannedStep& planned, const Session& session) {
    const app::Snapshot& snapshot = *session.snapshot();
    const auto is_set = [&](const Offset& lead) {
        return std::ranges::any_of(session.set_reminders(), [&](const app::SetReminder& set) {
            return set.about == subject_of(planned.id) && set.lead == lead;
        });
    };
    const std::vector<Offset>& usual = planned.step->reminders;
    std::vector<Offset> leads = usual;
    for (const Offset& lead : {Offset(ElapsedOffset{0s}), Offset(ElapsedOffset{1h}),
                               Offset(CalendarOffset{date::days{1}, {}})}) {
        if (std::ranges::find(leads, lead) == leads.end()) {
            leads.push_back(lead);
        }
    }
    std::vector<TextItem> items;
    for (std::size_t i = 0; i < leads.size(); ++i) {
        if (is_set(leads[i]) || !is_ahead(leads[i], planned, snapshot)) {
            continue;
        }
        items.push_back({QString::fromStdString(format_duration(leads[i])), lead_words(leads[i]),
                         i < usual.size() ? StepView::tr("usual") : QString()});
    }
    return items;
}

QString origin_name(Origin origin) {
    switch (origin) {
    case Origin::guide:
        return QStringLiteral("guide");
    case Origin::clinic:
        return QStringLiteral("clinic");
    case Origin::own:
        break;
    }
    return QStringLiteral("own");
}

/// Where the guide and the clinic have it, whatever the person chose.
When when_in_guide(const PlannedStep& planned) {
    const auto found =
        std::ranges::find(planned.step->occurrences, planned.id.occurrence, &Occurrence::name);
    return found == planned.step->occurrences.end() ? planned.when : found->when;
}

QString open_question_words(const PlannedStep& planned, const app::Snapshot& snapshot) {
    QStringList asks;
    for (const std::string& key : open_questions(
             planned.step->applies, in_force(*snapshot.guide, snapshot.procedure.answers))) {
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
    const app::Snapshot* snapshot = session_.snapshot();
    const TimelineRow* next =
        snapshot && occurrence.isEmpty() ? snapshot->next(key.toStdString()) : nullptr;
    item_.key = key;
    item_.occurrence = next ? QString::fromStdString(next->planned->id.occurrence) : occurrence;
    isOpen_ = true;
    update();
}

void StepView::close() {
    isOpen_ = false;
    emit changed();
}

void StepView::update() {
    const app::Snapshot* snapshot = session_.snapshot();
    const TimelineRow* row = snapshot && isOpen_ ? snapshot->find(id()) : nullptr;
    isOpen_ = row != nullptr;
    if (row) {
        item_ = step_item(*row, *snapshot, session_.wording());
        update_words(*row);
        update_times(*row);
        update_phone(row->planned->step->calls);
        update_lists(*row);
    }
    emit changed();
}

void StepView::update_words(const TimelineRow& row) {
    const app::Snapshot& snapshot = *session_.snapshot();
    const Step& step = *row.planned->step;
    phaseName_ = session_.wording().phase(row.planned->phase);
    origin_ = origin_name(step.origin);
    why_ = QString::fromStdString(step.why);
    usual_ = QString::fromStdString(step.usual);
    differs_ = QString::fromStdString(step.differs);
    rule_ = QString::fromStdString(step.rule);
    late_ = row.state == StepState::late ? QString::fromStdString(step.late) : QString();
    record_ = QString::fromStdString(step.record);
    const bool settled = is_ticked(row.state);
    words_ = settled ? QString::fromStdString(row.last->words) : QString();
    earlierWords_.clear();
    for (const StepEvent& event : snapshot.events) {
        if (!settled && event.step == id() && event.kind == StepEvent::Kind::done) {
            earlierWords_ = QString::fromStdString(event.words);
        }
    }
    openQuestions_ =
        row.state == StepState::depends ? open_question_words(*row.planned, snapshot) : QString();
    const QString article = QString::fromStdString(step.article);
    articleKey_ = article.section(u'#', 0, 0);
    articleHeading_ = article.section(u'#', 1);
    const Article* target = snapshot.guide->find_article(articleKey_.toStdString());
    articleTitle_ = target ? QString::fromStdString(target->title) : QString();
    articlePart_ =
        target ? QString::fromStdString(target->heading(articleHeading_.toStdString())) : QString();
    reviewText_ =
        step.origin == Origin::guide
            ? GuideView::review_text(*snapshot.guide, session_.today_date(), session_.wording())
            : QString();
    untranslated_ = snapshot.guide->lacks("steps/" + step.key);
    const auto note = snapshot.procedure.layer.notes.find(row.planned->id);
    note_ = note == snapshot.procedure.layer.notes.end() ? QString()
                                                         : QString::fromStdString(note->second);
}

void StepView::update_times(const TimelineRow& row) {
    const app::Snapshot& snapshot = *session_.snapshot();
    const Wording& wording = session_.wording();
    const Plan& plan = snapshot.plan;
    const PlannedStep& planned = *row.planned;
    const Step& step = *planned.step;
    dated_ = planned.due.has_value();
    whenText_ = wording.when(planned.when);
    ownTime_ = planned.own_time;
    clinicTime_ = step.usual_when || step.origin == Origin::clinic;
    follows_ = !planned.when.fixed;
    canChangeTime_ = !step.locked && !step.is_injection && step.origin != Origin::own;
    date_.clear();
    time_.clear();
    movedText_ = wording.moved(planned, plan);
    untilText_.clear();
    adviceText_.clear();
    if (planned.own_time) {
        adviceText_ = (clinicTime_ ? tr("Your clinic says: %1") : tr("The guide says: %1"))
                          .arg(wording.when(when_in_guide(planned)));
    } else if (step.usual_when) {
        adviceText_ = tr("General advice: %1").arg(wording.when(*step.usual_when));
    }
    if (!planned.due) {
        return;
    }
    const WallTime due = plan.zone->to_wall(*planned.due);
    const WallTime now = plan.zone->to_wall(snapshot.now);
    const QString wall = QString::fromStdString(format_wall_time(due));
    date_ = wall.left(10);
    time_ = wall.mid(11, 5);
    //: %1 a moment, %2 "in 5 days"
    whenText_ = tr("%1 · %2").arg(
        wording.due(step, wording.moment(due, now) + wording.zone_note(*plan.zone)),
        wording.relative_day(due, now));
    // The day on which it is over, where that is another one than it is put on.
    const WallTime closes = plan.zone->to_wall(*planned.closes - std::chrono::seconds(1));
    const bool asks = row.state == StepState::open || row.state == StepState::upcoming;
    if (asks && date::floor<date::days>(closes) > date::floor<date::days>(due)) {
        untilText_ = tr("At the latest by %1").arg(wording.day(closes, now));
    }
}

void StepView::update_phone(Call call) {
    const app::Snapshot& snapshot = *session_.snapshot();
    const Contacts clinic = clinic_of(*snapshot.guide, snapshot.procedure.contacts);
    phone_.clear();
    phoneText_.clear();
    if (call == Call::clinic) {
        phone_ = QString::fromStdString(clinic.clinic_phone);
        phoneText_ = tr("Call the clinic: %1").arg(phone_);
    } else if (call == Call::out_of_hours) {
        phone_ = QString::fromStdString(clinic.out_of_hours_phone);
        phoneText_ = tr("Call out of hours: %1").arg(phone_);
    }
}

void StepView::update_lists(const TimelineRow& row) {
    const app::Snapshot& snapshot = *session_.snapshot();
    const Wording& wording = session_.wording();
    const Plan& plan = snapshot.plan;
    const WallTime now = plan.zone->to_wall(snapshot.now);

    std::vector<TextItem> first;
    for (const Step* step : row.waits_for) {
        first.push_back({QString::fromStdString(step->key), QString::fromStdString(step->title)});
    }
    waitsFor_.update(std::move(first));
    sources_.update(
        GuideView::source_items(*snapshot.guide, row.planned->step->sources, session_.wording()));

    std::vector<TextItem> history;
    for (const StepEvent& event : snapshot.events) {
        if (event.step == id()) {
            history.push_back(
                {QString::fromStdString(event.id),
                 tr("%1: %2").arg(event_words(event),
                                  wording.moment(plan.zone->to_wall(event.happened_at), now)),
                 QString::fromStdString(event.words)});
        }
    }
    history_.update(std::move(history));

    std::vector<TextItem> reminders;
    for (const app::SetReminder& set : session_.set_reminders()) {
        if (set.about == subject_of(id())) {
            reminders.push_back(
                {reminder_name(set.about, set.lead), lead_words(set.lead),
                 set.at ? wording.moment(plan.zone->to_wall(*set.at), now) : QString()});
        }
    }
    reminders_.update(std::move(reminders));
    leads_.update(lead_items(*row.planned, session_));
}

QString StepView::setTime(const QString& date, const QString& time, bool follows) {
    const auto wall = parse_wall_time((date + u'T' + time).toStdString());
    if (!wall || !session_.snapshot()) {
        return tr("Choose a day and a time.");
    }
    const auto picked = picked_time(session_.snapshot()->plan, *wall, follows);
    return picked ? session_.change_with_undo({.times = {{id(), picked->when}}})
                  : QString::fromStdString(picked.error().message);
}

QString StepView::resetTime() {
    return session_.change_with_undo({.times = {{id(), std::nullopt}}});
}

QString StepView::setNote(const QString& text) {
    return session_.change({.notes = {{id(), text.trimmed().toStdString()}}});
}

QString StepView::markDone(const QString& words) {
    return session_.mark(id(), StepEvent::Kind::done, words);
}

QString StepView::skip(const QString& reason) {
    return session_.mark(id(), StepEvent::Kind::skipped, reason);
}

QString StepView::reopen() {
    return session_.mark(id(), StepEvent::Kind::reopened, {});
}

QString StepView::setReminder(const QString& lead) {
    const auto length = parse_duration(lead.toStdString());
    if (!length || !session_.snapshot()) {
        return tr("This reminder cannot be set.");
    }
    const auto set =
        session_.composition().reminders().set(*session_.snapshot(), subject_of(id()), *length);
    session_.refresh();
    return set ? QString() : QString::fromStdString(set.error().message);
}

QString StepView::removeReminder(const QString& id) {
    return session_.removeReminder(id);
}

} // namespace beforehand::view
