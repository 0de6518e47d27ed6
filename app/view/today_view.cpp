// SPDX-License-Identifier: Apache-2.0
#include "app/view/today_view.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr int card_days = 3; ///< before the appointment: when Today offers the card

QString stage_name(Today::Stage stage) {
    switch (stage) {
    case Today::Stage::undated:
        return QStringLiteral("undated");
    case Today::Stage::to_rebook:
        return QStringLiteral("to_rebook");
    case Today::Stage::cancelled:
        return QStringLiteral("cancelled");
    case Today::Stage::before:
        return QStringLiteral("before");
    case Today::Stage::procedure_day:
        return QStringLiteral("procedure_day");
    case Today::Stage::recovery:
        return QStringLiteral("recovery");
    }
    return {};
}

/// What the guide calls the injection.
QString injection_title(const Guide& guide) {
    const auto step = std::ranges::find_if(guide.steps, &Step::is_injection);
    return step == guide.steps.end() ? Wording::tr("The injection")
                                     : QString::fromStdString(step->title);
}

QString headline_for(const Today& today, const Plan& plan, const QString& injection) {
    switch (today.stage) {
    case Today::Stage::undated:
        return Wording::tr("No date yet");
    case Today::Stage::to_rebook:
        return Wording::tr("Waiting for a new date");
    case Today::Stage::cancelled:
        return Wording::tr("Cancelled");
    case Today::Stage::before:
        return Wording::tr("%n day(s) to go", nullptr, today.days_to_go);
    case Today::Stage::procedure_day:
        return Wording::tr("Today is the day");
    case Today::Stage::recovery:
        break;
    }
    if (!plan.injection) {
        return Wording::tr("After your appointment");
    }
    return today.recovery_day == 0 ? Wording::tr("%1: done").arg(injection)
                                   : Wording::tr("Day %1 of recovery").arg(today.recovery_day);
}

} // namespace

QString procedure_title(const Guide& guide, const Answers& answers) {
    const QString title = QString::fromStdString(guide.title);
    const auto side = answers.find("side");
    const Question* question = guide.find_question("side");
    if (side == answers.end() || !question) {
        return title;
    }
    const auto words = question->choice_texts.find(side->second);
    if (words == question->choice_texts.end()) {
        return title;
    }
    //: A side and a procedure: Sacroiliac joint injection, left
    return Wording::tr("%1, %2").arg(title, QString::fromStdString(words->second).toLower());
}

TodayView::TodayView(QObject* parent)
    : QObject(parent) {}

void TodayView::update_turn(const Today& today, const app::Snapshot& snapshot) {
    turn_ = today.turn ? static_cast<int>(*today.turn) : -1;
    passed_ = static_cast<int>(today.passed);
    turnKey_.clear();
    turnTitle_.clear();
    turnWhat_.clear();
    turnArticle_.clear();
    thenTitle_.clear();
    for (std::size_t at = today.turn.value_or(today.day.size()); at < today.day.size(); ++at) {
        const TimelineRow& row = snapshot.rows[today.day[at]];
        const Step& step = *row.planned->step;
        if (at == *today.turn) {
            turnKey_ = QString::fromStdString(step.key);
            turnTitle_ = QString::fromStdString(step.title);
            turnWhat_ = QString::fromStdString(step.what);
            turnArticle_ = QString::fromStdString(step.article);
        } else if (!is_ticked(row.state)) {
            thenTitle_ = QString::fromStdString(step.title);
            return;
        }
    }
}

void TodayView::update(const app::Snapshot& snapshot, const Wording& wording) {
    const Plan& plan = snapshot.plan;
    const Today today = beforehand::today(plan, snapshot.rows, snapshot.now);
    const WallTime now = plan.zone->to_wall(snapshot.now);

    dateText_ = wording.day(now);
    injectionTitle_ = injection_title(*snapshot.guide);
    headline_ = headline_for(today, plan, injectionTitle_);
    subtitle_ = procedure_title(*snapshot.guide, snapshot.procedure.answers);
    appointmentText_ = plan.appointment
                           ? wording.moment(plan.zone->to_wall(*plan.appointment), now) +
                                 wording.zone_note(*plan.zone)
                           : QString();
    problem_ = QString::fromStdString(snapshot.problem);
    stage_ = stage_name(today.stage);
    cardNear_ = today.stage == Today::Stage::procedure_day ||
                (today.stage == Today::Stage::before && today.days_to_go <= card_days);
    injectionRecorded_ = plan.injection.has_value();
    injectionAsked_ = today.ask_injection;
    injectionText_ = plan.injection
                         ? Wording::tr("Injection: %1")
                               .arg(wording.moment(plan.zone->to_wall(*plan.injection), now))
                         : QString();
    lateText_ = Wording::tr("%n step(s) are late. You can still do them.", nullptr,
                            static_cast<int>(today.late.size()));
    update_turn(today, snapshot);

    const auto items = [&](const std::vector<std::size_t>& positions) {
        std::vector<StepItem> list;
        for (const std::size_t position : positions) {
            list.push_back(dated_item(snapshot.rows[position], snapshot, wording));
        }
        return list;
    };
    next_.update(today.next ? items({*today.next}) : std::vector<StepItem>());
    late_.update(items(today.late));
    also_.update(items(today.also));
    comingUp_.update(items(today.coming_up));
    day_.update(items(today.day));
    journey_.update(snapshot, wording);
    emit changed();
}

} // namespace beforehand::view
