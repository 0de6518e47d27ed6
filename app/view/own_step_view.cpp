// SPDX-License-Identifier: Apache-2.0
#include "app/view/own_step_view.h"

#include "app/view/session.h"
#include "core/plan/picked_time.h"
#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand::view {

OwnStepView::OwnStepView(Session& session)
    : session_(session) {}

bool OwnStepView::canFollow() const {
    return session_.snapshot() && session_.snapshot()->plan.dated();
}

void OwnStepView::begin(const QString& key) {
    key_ = key.toStdString();
    title_.clear();
    what_.clear();
    date_.clear();
    time_ = QStringLiteral("09:00"); // shown, so that nobody gets an hour unasked
    follows_ = canFollow();
    const app::Snapshot* snapshot = session_.snapshot();
    const TimelineRow* row = snapshot ? snapshot->find({key_, "once"}) : nullptr;
    if (row && row->planned->step->origin == Origin::own) {
        const PlannedStep& planned = *row->planned;
        title_ = QString::fromStdString(planned.step->title);
        what_ = QString::fromStdString(planned.step->what);
        follows_ = !planned.when.fixed;
        if (planned.due) {
            const QString wall = QString::fromStdString(
                format_wall_time(snapshot->plan.zone->to_wall(*planned.due)));
            date_ = wall.left(10);
            time_ = wall.mid(11, 5);
        }
    } else {
        key_.clear();
    }
    emit changed();
}

QString OwnStepView::save(const QString& title, const QString& what, const QString& date,
                          const QString& time, bool follows) {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return tr("There is no plan yet.");
    }
    // Where only words change, its time goes on as it was meant: there may be no date to say it by.
    const TimelineRow* row = snapshot->find({key_, "once"});
    const bool same_time = date == date_ && time == time_ && follows == follows_;
    std::optional<PickedTime> picked;
    if (row && same_time) {
        picked = {row->planned->when, row->planned->phase};
    } else if (date.isEmpty()) {
        return tr("Choose the day.");
    } else {
        const auto wall = parse_wall_time(
            (date + u'T' + (time.isEmpty() ? QStringLiteral("09:00") : time)).toStdString());
        if (!wall) {
            return tr("This day or time cannot be used.");
        }
        const auto found = picked_time(snapshot->plan, *wall, follows && canFollow());
        if (!found) {
            return QString::fromStdString(found.error().message);
        }
        picked = *found;
    }
    const Step step = own_step(key_, picked->phase, title.trimmed().toStdString(),
                               what.trimmed().toStdString(), picked->when);
    return session_.change({.own = {{step.key, step}}});
}

QString OwnStepView::remove() {
    return session_.change_with_undo(
        {.own = {{key_, std::nullopt}}, .notes = {{{key_, "once"}, ""}}});
}

} // namespace beforehand::view
