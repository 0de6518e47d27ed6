// SPDX-License-Identifier: Apache-2.0
#include "app/service/reminders.h"

#include "app/service/device.h"
#include "core/id.h"

#include <algorithm>
#include <array>

namespace beforehand::app {

namespace {

using namespace std::chrono_literals;

constexpr date::days longest_lead{60};

bool fits(const Offset& lead) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        return elapsed->length.count() >= 0 && elapsed->length <= longest_lead;
    }
    const date::days days = std::get<CalendarOffset>(lead).days;
    return days.count() >= 0 && days <= longest_lead;
}

/// The guide's usual leads for it; null if it is not in the plan.
const std::vector<Offset>* usual_leads(const Snapshot& snapshot, const Subject& about) {
    if (about.kind == Subject::Kind::step) {
        const PlannedStep* planned = snapshot.plan.find({about.key, about.occurrence});
        return planned ? &planned->step->reminders : nullptr;
    }
    const Prompt* prompt = snapshot.guide->diary ? snapshot.guide->diary->find(about.key) : nullptr;
    const bool there = prompt && std::ranges::find(prompt->occurrences, about.occurrence,
                                                   &Occurrence::name) != prompt->occurrences.end();
    return there ? &prompt->reminders : nullptr;
}

Error no_such_step(const Subject& about) {
    return {ErrorKind::not_found,
            about.kind == Subject::Kind::step ? "There is no such step in the plan."
                                              : "There is no such moment in the diary.",
            about.key};
}

ReminderSource source_of(const Snapshot& snapshot, const ReminderBook& book) {
    return {snapshot.plan, snapshot.rows, book.diary->rows, book.choices,
            snapshot.procedure.dated_at};
}

bool is_usual(const std::vector<Offset>& usual, const Offset& lead) {
    return std::ranges::find(usual, lead) != usual.end();
}

} // namespace

Reminders::Reminders(ReminderStore& store, SettingsStore& settings, const Diary& diary,
                     ZoneDatabase& zones, const Clock& clock)
    : store_(store)
    , settings_(settings)
    , diary_(diary)
    , zones_(zones)
    , clock_(clock) {}

ZonePtr Reminders::here() const {
    return zones_.find(device_zone()).value_or(Zone::utc());
}

Result<ReminderChoice> Reminders::set(const Snapshot& snapshot, const Subject& about,
                                      const Offset& lead) {
    if (!usual_leads(snapshot, about)) {
        return std::unexpected(no_such_step(about));
    }
    if (!fits(lead)) {
        return fail(ErrorKind::invalid,
                    "A reminder comes at the step's time or up to 60 days before.", "lead");
    }
    const ReminderChoice wanted{new_id(), snapshot.procedure.id,     about,
                                lead,     ReminderChoice::Kind::own, clock_.now()};
    if (const auto added = store_.add(wanted); !added) {
        return std::unexpected(added.error());
    }
    const auto kept = store_.list(snapshot.procedure.id);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    const auto same = std::ranges::find_if(*kept, [&](const ReminderChoice& choice) {
        return choice.about == about && choice.lead == lead;
    });
    return same == kept->end() ? wanted : *same;
}

Result<void> Reminders::remove(const Snapshot& snapshot, const Subject& about, const Offset& lead) {
    const std::vector<Offset>* usual = usual_leads(snapshot, about);
    if (usual && is_usual(*usual, lead)) {
        return store_.add({new_id(), snapshot.procedure.id, about, lead, ReminderChoice::Kind::off,
                           clock_.now()});
    }
    const auto choices = store_.list(snapshot.procedure.id);
    if (!choices) {
        return std::unexpected(choices.error());
    }
    for (const ReminderChoice& choice : *choices) {
        if (choice.about == about && choice.lead == lead) {
            return store_.remove(choice.id);
        }
    }
    return {};
}

std::vector<SetReminder> Reminders::list(const Snapshot& snapshot, const ReminderBook& book) const {
    std::vector<SetReminder> listed;
    for (const ReminderState& state : book.states) {
        const PlannedReminder& reminder = *state.reminder;
        if (state.kind == ReminderState::Kind::ahead && !reminder.own && reminder.id.again == 0) {
            listed.push_back({reminder.id.about, reminder.id.lead, reminder.show});
        }
    }
    const ReminderSource source = source_of(snapshot, book);
    for (const ReminderChoice& choice : book.choices) {
        if (choice.kind == ReminderChoice::Kind::own) {
            const auto planned = std::ranges::find_if(book.planned, [&](const auto& reminder) {
                return reminder.id == ReminderId{choice.about, choice.lead};
            });
            listed.push_back({choice.about, choice.lead,
                              planned == book.planned.end()
                                  ? reminder_instant(source, choice.about, choice.lead)
                                  : planned->show,
                              choice.id});
        }
    }
    std::ranges::stable_sort(listed, {}, &SetReminder::at);
    return listed;
}

Result<std::unique_ptr<ReminderBook>> Reminders::book(const Snapshot& snapshot) const {
    const auto wanted = settings();
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    auto diary = diary_.book(snapshot, /*only_prompts=*/true);
    if (!diary) {
        return std::unexpected(diary.error());
    }
    auto choices = store_.list(snapshot.procedure.id);
    if (!choices) {
        return std::unexpected(choices.error());
    }
    auto ledger = store_.deliveries(snapshot.procedure.id);
    if (!ledger) {
        return std::unexpected(ledger.error());
    }
    auto made = std::make_unique<ReminderBook>();
    made->diary = std::move(*diary);
    made->choices = std::move(*choices);
    made->ledger = std::move(*ledger);
    const ReminderSource source = source_of(snapshot, *made);
    const ReminderRules rules = rules_of(*wanted, here());
    made->planned = plan_reminders(source, rules);
    made->next_release = next_release(source, rules);
    made->states = reminder_states(made->planned, made->ledger, snapshot.now);
    return made;
}

Result<void> Reminders::dismiss(std::string_view procedure, const ReminderId& reminder,
                                Instant at) {
    return settle(procedure, reminder, at, Delivery::State::dismissed);
}

Result<void> Reminders::done(std::string_view procedure, const ReminderId& reminder, Instant at) {
    return settle(procedure, reminder, at, Delivery::State::done);
}

Result<void> Reminders::snooze(std::string_view procedure, const ReminderId& reminder, Instant at,
                               Instant until) {
    return settle(procedure, reminder, at, Delivery::State::snoozed, until);
}

Result<void> Reminders::settle(std::string_view procedure, const ReminderId& reminder, Instant at,
                               Delivery::State state, std::optional<Instant> until) {
    const std::array row{
        Delivery{new_id(), std::string(procedure), reminder, at, state, until, {}, clock_.now()}};
    return store_.add_deliveries(row);
}

Result<void> Reminders::set_settings(const ReminderSettings& wanted) {
    const auto before = settings();
    if (!before) {
        return std::unexpected(before.error());
    }
    ReminderSettings after = wanted;
    if (wanted.on && !before->on) {
        after.since = clock_.now(); // what was not wanted at its time is not told as late
    }
    return write_reminder_settings(settings_, *before, after);
}

std::optional<Instant> this_evening(Instant now, const Zone& here) {
    const WallTime wall = here.to_wall(now);
    const auto day = date::floor<date::days>(wall);
    return wall < day + 18h ? std::optional(here.to_instant(day + 19h).instant) : std::nullopt;
}

} // namespace beforehand::app
