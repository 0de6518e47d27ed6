// SPDX-License-Identifier: Apache-2.0
#include "core/plan/change.h"

#include "core/id.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

WallDate day_of(WallTime wall) {
    return date::floor<date::days>(wall);
}

/// Whether the dates are new, or days earlier than they were: what lies behind now was then never
/// due. Another hour of the same day changes nothing in what was late.
bool brings_dates_forward(const Procedure& before, const Change::Booking& after) {
    if (after.standing != Standing::going_ahead || !after.appointment) {
        return false;
    }
    return before.standing != Standing::going_ahead || !before.appointment ||
           day_of(*after.appointment) < day_of(*before.appointment);
}

void set_booking(Procedure& procedure, const Change::Booking& booking, Instant now) {
    if (brings_dates_forward(procedure, booking)) {
        procedure.dated_at = now;
    }
    if (!procedure.appointment && booking.appointment) {
        procedure.booked_at = now;
    }
    procedure.appointment = booking.appointment;
    procedure.zone = booking.zone;
    procedure.standing = booking.standing;
    if (booking.since) {
        procedure.dated_at = booking.since->dated_at;
        procedure.booked_at = booking.since->booked_at;
    }
}

void set_answers(Procedure& procedure, const Change& change, Instant now) {
    for (const auto& [question, answer] : change.answers) {
        const auto known = procedure.answers.find(question);
        if (answer == (known == procedure.answers.end() ? std::string() : known->second)) {
            continue;
        }
        if (answer.empty()) {
            procedure.answers.erase(question);
        } else {
            procedure.answers[question] = answer;
        }
        const auto since = change.answered_at.find(question);
        procedure.answered_at[question] = since == change.answered_at.end() ? now : since->second;
    }
}

void set_own_step(std::vector<Step>& own, const std::string& key, const std::optional<Step>& step) {
    const auto found = std::ranges::find(own, key, &Step::key);
    if (found == own.end()) {
        if (step) {
            own.push_back(*step);
        }
    } else if (step) {
        *found = *step;
    } else {
        own.erase(found);
    }
}

void set_layer(PersonalLayer& layer, const Change& change) {
    for (const auto& [key, step] : change.own) {
        set_own_step(layer.own, key, step);
    }
    for (const auto& [id, when] : change.times) {
        if (when) {
            layer.times[id] = *when;
        } else {
            layer.times.erase(id);
        }
    }
    for (const auto& [id, note] : change.notes) {
        if (note.empty()) {
            layer.notes.erase(id);
        } else {
            layer.notes[id] = note;
        }
    }
}

/// What makes a step again what it was before: its last event once more, or none.
StepEvent restored(const StepEvent& made, const std::vector<StepEvent>& before, Instant now) {
    StepEvent event = made;
    event.kind = StepEvent::Kind::reopened;
    event.words.clear();
    event.happened_at = now;
    const auto last =
        std::ranges::find(before.rbegin(), before.rend(), made.step, &StepEvent::step);
    if (last != before.rend()) {
        event = *last; // with the time at which it was really done
    }
    event.id = new_id();
    event.recorded_at = now;
    return event;
}

/// Whether the day that the procedure has goes.
bool moves(const Change::Booking& booking, const Procedure& procedure) {
    return procedure.appointment &&
           (!booking.appointment || day_of(*booking.appointment) != day_of(*procedure.appointment));
}

/// Whatever the state of the step is: one that an answer has switched off must not come back done
/// for another date. But where the date only goes, what was done before there was one stays.
bool was_for_the_date(const TimelineRow& row, const Procedure& procedure,
                      const Change::Booking& booking) {
    return row.last && row.last->kind == StepEvent::Kind::done &&
           (booking.appointment || row.last->recorded_at >= procedure.booked_at);
}

bool has_event(const Change& change, const StepId& step) {
    return std::ranges::find(change.events, step, &StepEvent::step) != change.events.end();
}

template <class Map>
auto value_or_nothing(const Map& map, const typename Map::key_type& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::optional<typename Map::mapped_type>() : found->second;
}

} // namespace

Procedure changed(Procedure procedure, const Change& change, Instant now) {
    if (change.booking) {
        set_booking(procedure, *change.booking, now);
    }
    if (change.injection) {
        procedure.injected = change.injection->at;
    }
    if (change.guide) {
        procedure.guide = *change.guide;
    }
    if (change.contacts) {
        procedure.contacts = *change.contacts;
    }
    set_answers(procedure, change, now);
    set_layer(procedure.layer, change);
    for (const auto& [row, words] : change.arrival) {
        if (words.empty()) {
            procedure.arrival.erase(row);
        } else {
            procedure.arrival[row] = words;
        }
    }
    return procedure;
}

std::vector<StepEvent> asked_again(const Procedure& procedure, const Change& change,
                                   const std::vector<TimelineRow>& rows, Instant now,
                                   std::string_view zone) {
    std::vector<StepEvent> events;
    if (!change.booking || !moves(*change.booking, procedure)) {
        return events;
    }
    for (const TimelineRow& row : rows) {
        if (row.planned->step->asked_again && was_for_the_date(row, procedure, *change.booking) &&
            !has_event(change, row.planned->id)) {
            events.push_back({new_id(),
                              procedure.id,
                              row.planned->id,
                              StepEvent::Kind::reopened,
                              {},
                              now,
                              now,
                              std::string(zone)});
        }
    }
    return events;
}

bool still_holds(const Change& change, const Procedure& procedure,
                 const std::vector<StepEvent>& events) {
    const bool untouched = std::ranges::all_of(change.events, [&](const StepEvent& made) {
        const auto last =
            std::ranges::find(events.rbegin(), events.rend(), made.step, &StepEvent::step);
        const auto wanted = std::ranges::find(change.events.rbegin(), change.events.rend(),
                                              made.step, &StepEvent::step);
        return last != events.rend() && last->id == wanted->id;
    });
    return untouched && changed(procedure, change, {}) == procedure;
}

Change inverse(const Change& change, const Procedure& procedure,
               const std::vector<StepEvent>& events, Instant now) {
    Change back;
    if (change.booking) {
        back.booking = {procedure.appointment, procedure.zone, procedure.standing,
                        Change::Booking::Since{procedure.dated_at, procedure.booked_at}};
    }
    if (change.injection) {
        back.injection = {procedure.injected};
    }
    if (change.guide) {
        back.guide = procedure.guide;
    }
    if (change.contacts) {
        back.contacts = procedure.contacts;
    }
    for (const auto& [question, answer] : change.answers) {
        back.answers[question] = value_or_nothing(procedure.answers, question).value_or("");
        back.answered_at[question] =
            value_or_nothing(procedure.answered_at, question).value_or(procedure.created_at);
    }
    for (const auto& [key, step] : change.own) {
        const auto found = std::ranges::find(procedure.layer.own, key, &Step::key);
        back.own.emplace_back(key, found == procedure.layer.own.end() ? std::nullopt
                                                                      : std::optional(*found));
    }
    for (const auto& [id, when] : change.times) {
        back.times[id] = value_or_nothing(procedure.layer.times, id);
    }
    for (const auto& [id, note] : change.notes) {
        back.notes[id] = value_or_nothing(procedure.layer.notes, id).value_or("");
    }
    for (const auto& [row, words] : change.arrival) {
        back.arrival[row] = value_or_nothing(procedure.arrival, row).value_or("");
    }
    std::set<StepId> seen;
    for (const StepEvent& event : change.events) {
        if (seen.insert(event.step).second) {
            back.events.push_back(restored(event, events, now));
        }
    }
    return back;
}

} // namespace beforehand
