// SPDX-License-Identifier: Apache-2.0
#include "core/plan/today.h"

#include <algorithm>

namespace beforehand {

namespace {

WallDate day_of(Instant instant, const Zone& zone) {
    return date::floor<date::days>(zone.to_wall(instant));
}

void set_stage(Today& today, const Plan& plan, Instant now) {
    if (!plan.injection && plan.standing != Standing::going_ahead) {
        today.stage = plan.standing == Standing::to_rebook ? Today::Stage::to_rebook
                                                           : Today::Stage::cancelled;
        return;
    }
    if (!plan.dated()) {
        return;
    }
    const Instant anchor = plan.injection.value_or(plan.appointment.value_or(Instant{}));
    const auto days =
        static_cast<int>((day_of(anchor, *plan.zone) - day_of(now, *plan.zone)).count());
    if (days > 0 && !plan.injection) {
        today.stage = Today::Stage::before;
        today.days_to_go = days;
    } else if (days == 0 && !plan.injection) {
        today.stage = Today::Stage::procedure_day;
    } else {
        today.stage = Today::Stage::recovery;
        today.recovery_day = std::max(0, -days);
    }
}

/// Getting ready in the morning is part of the day's sequence too, and what is the day's own though
/// it was shown the evening before.
bool belongs_to_the_day(const TimelineRow& row, const Plan& plan, Instant now) {
    const PlannedStep& planned = *row.planned;
    const auto is_today = [&](const std::optional<Instant>& instant) {
        return instant && day_of(*instant, *plan.zone) == day_of(now, *plan.zone);
    };
    return in_plan(row.state) && planned.phase != Phase::recovery &&
           (is_today(planned.due) || is_today(planned.moved_from));
}

std::optional<std::size_t> turn_of(const std::vector<std::size_t>& day,
                                   const std::vector<TimelineRow>& rows, Instant now) {
    std::optional<std::size_t> turn;
    bool passed = true; // the turn goes on to the next
    for (std::size_t i = 0; i < day.size(); ++i) {
        const TimelineRow& row = rows[day[i]];
        if (row.state == StepState::depends) {
            continue;
        }
        const bool begun = row.planned->due <= now;
        if (begun || passed) {
            turn = i;
            passed = begun && is_ticked(row.state);
        }
        if (row.planned->step->is_injection) {
            break;
        }
    }
    return turn;
}

/// The turn has come to the injection, and the time that clinics usually take for it is over.
bool is_overdue(std::optional<std::size_t> turn, const std::vector<std::size_t>& day,
                const std::vector<TimelineRow>& rows) {
    if (!turn) {
        return false;
    }
    const TimelineRow& row = rows[day[*turn]];
    return row.planned->step->is_injection &&
           (row.state == StepState::late || row.state == StepState::missed);
}

} // namespace

Today today(const Plan& plan, const std::vector<TimelineRow>& rows, Instant now) {
    Today today;
    set_stage(today, plan, now);

    for (std::size_t i = 0; i < rows.size(); ++i) {
        const TimelineRow& row = rows[i];
        const bool late = row.state == StepState::late;
        if (today.stage == Today::Stage::procedure_day && belongs_to_the_day(row, plan, now)) {
            today.day.push_back(i);
        } else if (late || row.state == StepState::open) {
            // While the injection may still come, what follows it is not the thing to do.
            const bool waits =
                today.stage == Today::Stage::procedure_day && row.planned->phase == Phase::recovery;
            if (!today.next && !waits) {
                today.next = i;
            } else {
                (late && !row.past_when_made ? today.late : today.also).push_back(i);
            }
        } else if (row.state == StepState::upcoming && today.coming_up.size() < coming_up_most) {
            today.coming_up.push_back(i);
        }
    }
    today.turn = turn_of(today.day, rows, now);
    today.passed = today.turn.value_or(0);
    if (today.stage == Today::Stage::procedure_day && is_overdue(today.turn, today.day, rows)) {
        today.turn.reset();
        today.ask_injection = true;
    } else if (today.stage == Today::Stage::recovery) {
        today.ask_injection = !plan.injection;
    }
    return today;
}

} // namespace beforehand
