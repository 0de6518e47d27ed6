// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/due.h"

#include <algorithm>

namespace beforehand {

namespace {

/// A step that waits for another is not reminded of: what it asks is not right yet.
bool asks_for_something(const TimelineRow& row) {
    return row.state == StepState::open || row.state == StepState::late ||
           (row.state == StepState::upcoming && row.waits_for.empty());
}

/// When a reminder is to be shown, by plan and ledger together; empty if it is settled.
std::optional<Instant> show_at(const Reminder& reminder, Instant at,
                               const std::vector<Delivery>& ledger) {
    std::optional<Instant> result = at;
    for (const Delivery& delivery : ledger) {
        if (delivery.reminder != reminder.id || delivery.claimed_for != at) {
            continue; // a move gives the reminder a new instant, and a fresh start
        }
        switch (delivery.state) {
        case Delivery::State::claimed:
        case Delivery::State::shown:
        case Delivery::State::late:
            break;
        case Delivery::State::snoozed:
            result = delivery.until;
            break;
        case Delivery::State::done:
        case Delivery::State::dismissed:
            return {};
        }
    }
    return result;
}

/// Calls `visit(reminder, instant by the plan, instant to show it, row)` for all that may show.
template <class Visit>
void for_each_live(const Plan& plan, const std::vector<TimelineRow>& rows,
                   const std::vector<Reminder>& reminders, const std::vector<Delivery>& ledger,
                   Visit visit) {
    for (const Reminder& reminder : reminders) {
        const auto row = std::ranges::find(rows, reminder.step, [](const TimelineRow& candidate) {
            return candidate.planned->id;
        });
        const auto at = reminder_instant(reminder, plan);
        if (!at || row == rows.end() || !asks_for_something(*row)) {
            continue;
        }
        if (const auto show = show_at(reminder, *at, ledger)) {
            visit(reminder, *at, *show, *row);
        }
    }
}

} // namespace

std::optional<Instant> reminder_instant(const Reminder& reminder, const Plan& plan) {
    const PlannedStep* planned = plan.find(reminder.step);
    if (!planned || !planned->due) {
        return {};
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&reminder.lead)) {
        return *planned->due - elapsed->length;
    }
    const CalendarOffset lead{-std::get<CalendarOffset>(reminder.lead).days, {}};
    return apply(lead, *planned->due, *plan.zone);
}

std::vector<DueReminder> due(const Plan& plan, const std::vector<TimelineRow>& rows,
                             const std::vector<Reminder>& reminders,
                             const std::vector<Delivery>& ledger, Instant now) {
    std::vector<DueReminder> result;
    for_each_live(plan, rows, reminders, ledger,
                  [&](const Reminder& reminder, Instant at, Instant show, const TimelineRow& row) {
                      if (show <= now) {
                          result.push_back({reminder, at, &row});
                      }
                  });
    std::ranges::stable_sort(result, {}, &DueReminder::at);
    return result;
}

std::optional<Instant> next_due(const Plan& plan, const std::vector<TimelineRow>& rows,
                                const std::vector<Reminder>& reminders,
                                const std::vector<Delivery>& ledger, Instant now) {
    std::optional<Instant> next;
    for_each_live(plan, rows, reminders, ledger,
                  [&](const Reminder&, Instant, Instant show, const TimelineRow&) {
                      if (show > now && (!next || show < *next)) {
                          next = show;
                      }
                  });
    return next;
}

} // namespace beforehand
