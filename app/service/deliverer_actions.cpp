// SPDX-License-Identifier: Apache-2.0
// What is pressed on a notification, of the occurrence that it was about, whatever day it is now.
#include "app/service/deliverer.h"
#include "app/service/device.h"

#include <algorithm>
#include <ranges>

namespace beforehand::app {

namespace {

using namespace std::chrono_literals;

constexpr char moved_since[] = "Your plan has changed since this came.";

/// When a snooze ends; empty where the evening has come.
std::optional<Instant> snooze_end(NoticeAction action, Instant now, const Zone& here) {
    switch (action) {
    case NoticeAction::snooze_10_minutes:
        return now + 10min;
    case NoticeAction::snooze_1_hour:
        return now + 1h;
    case NoticeAction::snooze_evening:
        return this_evening(now, here);
    case NoticeAction::done:
    case NoticeAction::open:
        break;
    }
    return {};
}

/// Why it cannot be done, or nothing.
using Refusal = std::optional<std::string>;

Refusal refused(const Error& error) {
    return error.message;
}

/// The step's tick, for the occurrence that was reminded of.
Refusal mark_done(Composition& data, const Snapshot& snapshot, const Delivery& row) {
    const Subject& about = row.reminder.about;
    const StepId step{about.key, about.occurrence};
    const TimelineRow* timeline = about.kind == Subject::Kind::step ? snapshot.find(step) : nullptr;
    if (!timeline || !in_plan(timeline->state)) {
        return "This is no longer in your plan.";
    }
    if (is_ticked(timeline->state)) {
        return {};
    }
    const auto book = data.reminders().book(snapshot);
    if (!book) {
        return refused(book.error());
    }
    const bool same_time =
        std::ranges::any_of((*book)->planned, [&row](const PlannedReminder& planned) {
            return planned.id == row.reminder && planned.at == row.claimed_for;
        });
    if (!same_time && timeline->planned->step->asked_again) {
        return moved_since; // a yes to the old day is none to the new one
    }
    if (const auto marked = data.procedures().mark(snapshot.procedure.id, step,
                                                   StepEvent::Kind::done, {}, device_zone());
        !marked) {
        return refused(marked.error());
    }
    // The tick is what counts: without this row, too, it settles the reminder.
    static_cast<void>(data.reminders().done(row.procedure, row.reminder, row.claimed_for));
    return {};
}

Refusal snooze(Composition& data, const Snapshot& snapshot, const Delivery& row,
               NoticeAction action) {
    const auto until = snooze_end(action, snapshot.now, *data.reminders().here());
    if (!until) {
        return "It is evening already.";
    }
    const auto book = data.reminders().book(snapshot);
    if (!book) {
        return refused(book.error());
    }
    const auto planned = std::ranges::find_if((*book)->planned, [&row](const PlannedReminder& one) {
        return one.id == row.reminder && one.at == row.claimed_for;
    });
    if (planned == (*book)->planned.end()) {
        return moved_since;
    }
    if (*until >= planned->until) {
        return "By then it is too late for this.";
    }
    const auto written =
        data.reminders().snooze(row.procedure, row.reminder, row.claimed_for, *until);
    return written ? Refusal() : refused(written.error());
}

bool is_of_same(const Delivery& a, const Delivery& b) {
    return a.procedure == b.procedure && a.reminder == b.reminder && a.claimed_for == b.claimed_for;
}

} // namespace

/// What was shown under this name, and the newest row of it.
std::optional<Deliverer::Pressed> Deliverer::find(const std::string& shown_as) {
    auto data = open_();
    if (!data) {
        return {};
    }
    const auto procedures = (*data)->procedures().list();
    if (!procedures) {
        return {};
    }
    std::optional<Pressed> found;
    for (const Procedure& procedure : *procedures) {
        auto ledger =
            (*data)->reminders().store().deliveries(procedure.id).value_or(std::vector<Delivery>());
        std::ranges::copy_if(unwritten_, std::back_inserter(ledger),
                             [&](const Delivery& row) { return row.procedure == procedure.id; });
        for (const Delivery& row : ledger) {
            if (row.shown_as == shown_as || (found && is_of_same(row, found->row))) {
                found = Pressed{*data, row};
            }
        }
    }
    return found;
}

void Deliverer::act(const std::string& shown_as, NoticeAction action) {
    const auto pressed = find(shown_as);
    if (!pressed) {
        if (action == NoticeAction::open && told_.contains(shown_as)) { // not another app's
            hooks_.open_window({}, nullptr);
        }
        return;
    }
    const Delivery& row = pressed->row;
    const bool summary = row.state == Delivery::State::late;
    // Some services leave what was pressed, and others say next that the person closed it.
    notifier_.withdraw(shown_as);
    gone_.insert(shown_as);
    if (action == NoticeAction::open || summary) {
        hooks_.open_window(row.procedure, summary ? nullptr : &row.reminder.about);
        return;
    }
    const auto snapshot = pressed->data->procedures().snapshot(row.procedure);
    const Refusal refusal = !snapshot ? refused(snapshot.error())
                            : action == NoticeAction::done
                                ? mark_done(*pressed->data, **snapshot, row)
                                : snooze(*pressed->data, **snapshot, row, action);
    if (refusal) {
        refuse(*refusal);
    } else {
        hooks_.changed();
    }
    look();
}

void Deliverer::closed(const std::string& shown_as) {
    if (!gone_.insert(shown_as).second) {
        return; // it was pressed, and that is what counts
    }
    const auto pressed = find(shown_as);
    if (!pressed || pressed->row.state != Delivery::State::shown) {
        return;
    }
    const Delivery& row = pressed->row;
    if (pressed->data->reminders().dismiss(row.procedure, row.reminder, row.claimed_for)) {
        hooks_.changed();
        look();
    }
}

/// Says why, in the place of what was pressed: the person must not think that it is done.
void Deliverer::refuse(std::string why) {
    const auto zone = Zone::utc(); // it names no time
    const ClockWords clock(*zone, true);
    Notification notification;
    notification.tag = "refused";
    notification.words = notice_words(RefusedNotice{std::move(why)},
                                      {false, notifier_.markup(), clock, clock_.now()});
    notification.actions = {NoticeAction::open};
    notification.urgent = true;
    tell(notification);
}

} // namespace beforehand::app
