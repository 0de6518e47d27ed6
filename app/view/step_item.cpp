// SPDX-License-Identifier: Apache-2.0
#include "app/view/step_item.h"

namespace beforehand::view {

namespace {

QString qstring(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString drawn_state(const TimelineRow& row) {
    if (row.past_when_made && row.state == StepState::missed) {
        return QStringLiteral("past");
    }
    return qstring(to_string(row.state));
}

StepItem phase_item(const QString& phase) {
    StepItem item;
    item.kind = StepItem::Kind::phase;
    item.phase = phase;
    return item;
}

StepItem day_item(const QString& phase, const QString& title, const QString& detail, bool behind) {
    StepItem item;
    item.kind = StepItem::Kind::day;
    item.phase = phase;
    item.title = title;
    item.detail = detail;
    item.behind = behind;
    return item;
}

StepItem now_item(const QString& phase, const app::Snapshot& snapshot, const Wording& wording) {
    const WallTime wall = snapshot.plan.zone->to_wall(snapshot.now);
    StepItem item;
    item.kind = StepItem::Kind::now;
    item.phase = phase;
    item.title = Wording::tr("Now · %1")
                     .arg(wording.moment(wall, wall) + wording.zone_note(*snapshot.plan.zone));
    return item;
}

} // namespace

StepItem step_item(const TimelineRow& row, const app::Snapshot& snapshot, const Wording& wording) {
    const Step& step = *row.planned->step;
    StepItem item;
    item.phase = qstring(to_string(row.planned->phase));
    item.key = qstring(step.key);
    item.occurrence = qstring(row.planned->id.occurrence);
    item.title = qstring(step.title);
    item.detail = wording.state(row, snapshot.plan, snapshot.now);
    item.what = qstring(step.what);
    item.state = drawn_state(row);
    item.behind = row.planned->due && *row.planned->due <= snapshot.now;
    item.holds_answer = step.holds_answer;
    return item;
}

StepItem dated_item(const TimelineRow& row, const app::Snapshot& snapshot, const Wording& wording) {
    StepItem item = step_item(row, snapshot, wording);
    const bool by_time = row.state == StepState::open || row.state == StepState::upcoming;
    if (by_time && row.planned->due && row.waits_for.empty()) {
        item.detail = wording.dated(*row.planned, snapshot.plan, snapshot.now);
    }
    return item;
}

std::vector<StepItem> timeline_items(const app::Snapshot& snapshot, const Wording& wording) {
    const Plan& plan = snapshot.plan;
    const bool dated = plan.zone && (plan.appointment || plan.injection);
    std::vector<StepItem> items;
    bool now_shown = !dated;
    for (const Phase phase : {Phase::preparation, Phase::procedure_day, Phase::recovery}) {
        const QString name = qstring(to_string(phase));
        QString day_shown;
        bool head_shown = false;
        for (const TimelineRow& row : snapshot.rows) {
            const PlannedStep& planned = *row.planned;
            if (planned.phase != phase || !in_plan(row.state)) {
                continue;
            }
            if (!head_shown) {
                items.push_back(phase_item(name));
                head_shown = true;
            }
            const bool behind = planned.due && *planned.due <= snapshot.now;
            if (!now_shown && !behind) {
                items.push_back(now_item(name, snapshot, wording));
                now_shown = true;
            }
            QString day = wording.when_day(planned.when);
            QString relative;
            if (planned.due) {
                const WallTime due = plan.zone->to_wall(*planned.due);
                const WallTime today = plan.zone->to_wall(snapshot.now);
                day = wording.day(due, today);
                relative = wording.relative_day(due, today);
            }
            if (day != day_shown) {
                items.push_back(day_item(name, day, relative, behind));
                day_shown = day;
            }
            items.push_back(step_item(row, snapshot, wording));
        }
    }
    if (!now_shown && !items.empty()) {
        items.push_back(now_item(items.back().phase, snapshot, wording));
    }
    return items;
}

} // namespace beforehand::view
