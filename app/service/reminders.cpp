// SPDX-License-Identifier: Apache-2.0
#include "app/service/reminders.h"

#include "core/id.h"

#include <algorithm>

namespace beforehand::app {

namespace {

constexpr date::days longest_lead{60};

bool fits(const Offset& lead) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        return elapsed->length.count() >= 0 && elapsed->length <= longest_lead;
    }
    const date::days days = std::get<CalendarOffset>(lead).days;
    return days.count() >= 0 && days <= longest_lead;
}

bool is_shown(const std::vector<Delivery>& ledger, const DueReminder& due) {
    return std::ranges::any_of(ledger, [&due](const Delivery& delivery) {
        return delivery.reminder == due.reminder.id && delivery.claimed_for == due.at &&
               delivery.state == Delivery::State::shown;
    });
}

} // namespace

Reminders::Reminders(ReminderStore& store, const Clock& clock)
    : store_(store)
    , clock_(clock) {}

Result<Reminder> Reminders::set(const Snapshot& snapshot, const StepId& step, const Offset& lead) {
    if (!snapshot.plan.find(step)) {
        return fail(ErrorKind::not_found, "There is no such step in the plan.", step.key);
    }
    if (!fits(lead)) {
        return fail(ErrorKind::invalid,
                    "A reminder comes at the step's time or up to 60 days before.", "lead");
    }
    const Reminder wanted{new_id(), snapshot.procedure.id, step, lead, clock_.now()};
    if (const auto added = store_.add(wanted); !added) {
        return std::unexpected(added.error());
    }
    const auto kept = store_.list(snapshot.procedure.id);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    // The same may have been there before: then that one stands, with its id.
    const auto same = std::ranges::find_if(*kept, [&wanted](const Reminder& reminder) {
        return reminder.step == wanted.step && reminder.lead == wanted.lead;
    });
    return same == kept->end() ? wanted : *same;
}

Result<std::vector<PlannedReminder>> Reminders::list(const Snapshot& snapshot) const {
    const auto reminders = store_.list(snapshot.procedure.id);
    if (!reminders) {
        return std::unexpected(reminders.error());
    }
    std::vector<PlannedReminder> planned;
    for (const Reminder& reminder : *reminders) {
        planned.push_back({reminder, reminder_instant(reminder, snapshot.plan)});
    }
    std::ranges::stable_sort(planned, {}, &PlannedReminder::at);
    return planned;
}

Result<std::vector<DueReminder>> Reminders::show_due(const Snapshot& snapshot) {
    const auto all = kept(snapshot.procedure.id);
    if (!all) {
        return std::unexpected(all.error());
    }
    auto found = due(snapshot.plan, snapshot.rows, all->reminders, all->ledger, snapshot.now);
    for (const DueReminder& reminder : found) {
        if (is_shown(all->ledger, reminder)) {
            continue;
        }
        for (const Delivery::State state : {Delivery::State::claimed, Delivery::State::shown}) {
            // Where nothing can be written it is shown all the same, each time anew.
            if (!write(reminder, state)) {
                return found;
            }
        }
    }
    return found;
}

Result<std::optional<Instant>> Reminders::next(const Snapshot& snapshot) const {
    const auto all = kept(snapshot.procedure.id);
    if (!all) {
        return std::unexpected(all.error());
    }
    return next_due(snapshot.plan, snapshot.rows, all->reminders, all->ledger, snapshot.now);
}

Result<Reminders::Kept> Reminders::kept(std::string_view procedure) const {
    auto reminders = store_.list(procedure);
    if (!reminders) {
        return std::unexpected(reminders.error());
    }
    auto ledger = store_.deliveries(procedure);
    if (!ledger) {
        return std::unexpected(ledger.error());
    }
    return Kept{std::move(*reminders), std::move(*ledger)};
}

Result<void> Reminders::dismiss(const DueReminder& due) {
    return write(due, Delivery::State::dismissed);
}

Result<void> Reminders::snooze(const DueReminder& due, std::chrono::seconds length) {
    return write(due, Delivery::State::snoozed, clock_.now() + length);
}

Result<void> Reminders::write(const DueReminder& due, Delivery::State state,
                              std::optional<Instant> until) {
    return store_.add_delivery({new_id(), due.reminder.id, due.reminder.procedure,
                                due.reminder.step, due.at, state, until, clock_.now()});
}

} // namespace beforehand::app
