// SPDX-License-Identifier: Apache-2.0
#include "app/service/procedures.h"

#include "app/service/device.h"
#include "core/diary/step_entries.h"
#include "core/guide/words.h"
#include "core/id.h"
#include "core/plan/change_checks.h"
#include "core/plan/checks.h"

#include <algorithm>

namespace beforehand::app {

namespace {

/// "CHOSEN NEWEST": the choice holds until there is a newer procedure than when it was made.
constexpr char current_setting[] = "procedure";

/// For one that is being booked: its zone is known, and its clock shows the time.
Result<void> check_booking(ZoneDatabase& zones, const Procedure& procedure) {
    const auto zone = zones.find(procedure.zone);
    if (!zone) {
        return std::unexpected(zone.error());
    }
    if (procedure.appointment) {
        if (const auto at = appointment_instant(*procedure.appointment, **zone); !at) {
            return std::unexpected(at.error());
        }
    }
    return {};
}

/// Whatever became of the zone since it was booked, a plan can be opened: without the zone it has
/// no dates, rather than wrong ones.
Anchors anchors_for(ZoneDatabase& zones, const Procedure& procedure) {
    const auto zone = zones.find(procedure.zone);
    if (!zone) {
        return {{}, {}, {}, procedure.standing};
    }
    Anchors anchors{*zone, {}, procedure.injected, procedure.standing};
    if (procedure.appointment) {
        anchors.appointment = (*zone)->to_instant(*procedure.appointment).instant;
    }
    return anchors;
}

Procedure described(const NewProcedure& wanted, const LoadedGuide& loaded, Instant now) {
    Procedure procedure;
    procedure.guide_id = loaded.guide->id;
    procedure.guide = loaded.choice;
    procedure.created_at = now;
    procedure.zone = wanted.zone;
    procedure.appointment = wanted.appointment;
    procedure.answers = wanted.answers;
    procedure.contacts = wanted.contacts;
    procedure.follows = wanted.follows;
    procedure.dated_at = now;
    procedure.booked_at = now;
    return procedure;
}

/// The steps that are done by an entry in the diary. Most snapshots have none to read.
Result<std::vector<StepEvent>> answered_steps(const LogStore& log, const Snapshot& snapshot,
                                              const Anchors& anchors) {
    const auto& diary = snapshot.guide->diary;
    if (!diary) {
        return std::vector<StepEvent>();
    }
    const auto page = log.read({.procedure = snapshot.procedure.id, .answering = true});
    if (!page) {
        return std::unexpected(page.error());
    }
    if (page->entries.empty()) {
        return std::vector<StepEvent>();
    }
    const auto prompts = plan_prompts(*diary, anchors);
    const auto rows = prompt_rows(prompts, page->entries, snapshot.now);
    return entry_events(*snapshot.guide, rows, snapshot.events);
}

void add_events(std::vector<StepEvent>& events, const std::vector<StepEvent>& more) {
    events.insert(events.end(), more.begin(), more.end());
}

/// What marking the step that is the injection itself does: it is recorded, or not any more.
Result<Change> injection_mark(const Snapshot& before, StepEvent event) {
    const TimelineRow* row = before.find(event.step);
    const bool recorded = before.procedure.injected.has_value();
    if (event.kind == StepEvent::Kind::skipped) {
        if (recorded) {
            return fail(ErrorKind::invalid,
                        "The injection is recorded as done. Take that back first.");
        }
        return Change{.events = {event}};
    }
    Change change;
    if (event.kind == StepEvent::Kind::done || recorded) {
        const bool done = event.kind == StepEvent::Kind::done;
        change.injection = {done ? std::optional(before.now) : std::nullopt};
    }
    if (row && row->state == StepState::skipped) { // or it would be skipped again later
        event.kind = StepEvent::Kind::reopened;
        event.words.clear();
        change.events = {event};
    }
    return change;
}

} // namespace

const TimelineRow* Snapshot::find(const StepId& id) const {
    const auto found =
        std::ranges::find(rows, id, [](const TimelineRow& row) { return row.planned->id; });
    return found == rows.end() ? nullptr : &*found;
}

const TimelineRow* Snapshot::next(std::string_view key) const {
    const TimelineRow* last = nullptr;
    for (const TimelineRow& row : rows) {
        if (row.planned->id.key != key || !in_plan(row.state)) {
            continue;
        }
        if (!is_ticked(row.state) && row.state != StepState::missed) {
            return &row;
        }
        last = &row;
    }
    return last;
}

std::vector<StepEvent> Snapshot::all_events() const {
    std::vector<StepEvent> all = events;
    add_events(all, answered);
    return all;
}

Procedures::Procedures(ProcedureStore& store, const LogStore& log, SettingsStore& settings,
                       GuideLibrary& guides, ZoneDatabase& zones, const Clock& clock)
    : store_(store)
    , log_(log)
    , settings_(settings)
    , guides_(guides)
    , zones_(zones)
    , clock_(clock) {}

Result<void> Procedures::check_follows(const Link& link) const {
    const auto first = store_.find(link.procedure);
    if (!first) {
        return std::unexpected(first.error());
    }
    const auto guide = guides_.load(first->guide);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    std::string known;
    for (const FollowUp& follow_up : (*guide)->follow_ups) {
        if (follow_up.key == link.kind) {
            return {};
        }
        known += (known.empty() ? "" : ", ") + follow_up.key;
    }
    return fail(ErrorKind::invalid,
                known.empty() ? "Nothing comes after that procedure."
                              : "What comes after that procedure is one of: " + known + ".",
                link.kind);
}

Result<LoadedGuide> Procedures::with_clinic_of_followed(Result<LoadedGuide> loaded,
                                                        const NewProcedure& wanted) const {
    if (!loaded || !wanted.follows || wanted.overlay) {
        return loaded;
    }
    const auto first = store_.find(wanted.follows->procedure);
    if (!first) {
        return std::unexpected(first.error());
    }
    const bool same = first->guide_id == loaded->guide->id && !first->guide.overlay_hash.empty();
    return same ? guides_.with_overlay(*loaded, first->guide.overlay_hash) : loaded;
}

Result<LoadedGuide> Procedures::guide_for(const NewProcedure& wanted) const {
    return with_clinic_of_followed(guides_.find(wanted.guide, wanted.overlay), wanted);
}

Result<std::string> Procedures::add(const NewProcedure& wanted) {
    const auto loaded =
        with_clinic_of_followed(guides_.find_to_keep(wanted.guide, wanted.overlay), wanted);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    Procedure procedure = described(wanted, *loaded, clock_.now());
    procedure.id = new_id();
    if (const auto fine = check_booking(zones_, procedure); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto fine = check_answers(*loaded->guide, wanted.answers); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto fine = check_contacts(wanted.contacts); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto fine = wanted.follows ? check_follows(*wanted.follows) : Result<void>(); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto kept = guides_.keep(*loaded); !kept) {
        return std::unexpected(kept.error());
    }
    if (const auto added = store_.add(procedure); !added) {
        return std::unexpected(added.error());
    }
    return procedure.id;
}

Result<std::unique_ptr<Snapshot>> Procedures::preview(const NewProcedure& wanted,
                                                      std::optional<WallTime> injected,
                                                      std::optional<WallTime> now) const {
    const auto loaded = guide_for(wanted);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    if (const auto fine = check_answers(*loaded->guide, wanted.answers); !fine) {
        return std::unexpected(fine.error());
    }
    auto snapshot = std::make_unique<Snapshot>();
    snapshot->procedure = described(wanted, *loaded, clock_.now());
    snapshot->guide = loaded->guide;
    if (const auto fine = check_booking(zones_, snapshot->procedure); !fine) {
        return std::unexpected(fine.error());
    }
    Anchors anchors = anchors_for(zones_, snapshot->procedure);
    snapshot->now = now ? anchors.zone->to_instant(*now).instant : clock_.now();
    if (injected) {
        anchors.injection = anchors.zone->to_instant(*injected).instant;
    }
    snapshot->plan = build_plan(*snapshot->guide, anchors, wanted.answers);
    snapshot->rows = timeline(snapshot->plan, {}, snapshot->now);
    return snapshot;
}

Result<std::string> Procedures::current() const {
    const auto all = store_.list();
    if (!all) {
        return std::unexpected(all.error());
    }
    if (all->empty()) {
        return std::string();
    }
    const auto settings = settings_.all();
    if (!settings) {
        return std::unexpected(settings.error());
    }
    const std::string& newest = all->front().id;
    const auto chosen = settings->find(current_setting);
    for (const Procedure& procedure : *all) {
        if (chosen != settings->end() && chosen->second == procedure.id + ' ' + newest) {
            return procedure.id;
        }
    }
    return newest;
}

Result<void> Procedures::choose(std::string_view id) {
    const auto all = store_.list();
    if (!all) {
        return std::unexpected(all.error());
    }
    if (std::ranges::find(*all, id, &Procedure::id) == all->end()) {
        return fail(ErrorKind::not_found, "There is no such procedure.", std::string(id));
    }
    return settings_.set(current_setting, std::string(id) + ' ' + all->front().id);
}

Result<std::unique_ptr<Snapshot>>
Procedures::make_snapshot(Procedure procedure, std::vector<StepEvent> events, Instant now) const {
    auto guide = guides_.load(procedure.guide);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    const Anchors anchors = anchors_for(zones_, procedure);
    auto snapshot = std::make_unique<Snapshot>();
    snapshot->now = now;
    snapshot->procedure = std::move(procedure);
    snapshot->guide = std::move(*guide);
    snapshot->events = std::move(events);
    snapshot->plan = build_plan(*snapshot->guide, anchors, snapshot->procedure.answers,
                                snapshot->procedure.layer);
    if (!anchors.zone) {
        snapshot->problem = "The time zone " + snapshot->procedure.zone +
                            " is not known on this device, so your plan has no dates. Move your "
                            "appointment, and choose the clinic's time zone again.";
        snapshot->plan.zone = zones_.find(device_zone()).value_or(Zone::utc()); // to say "now" in
    }
    auto answered = answered_steps(log_, *snapshot, anchors);
    if (!answered) {
        return std::unexpected(answered.error());
    }
    snapshot->answered = std::move(*answered);
    snapshot->rows = timeline(snapshot->plan, snapshot->all_events(), now,
                              Since{snapshot->procedure.dated_at, snapshot->procedure.answered_at});
    return snapshot;
}

Result<std::unique_ptr<Snapshot>> Procedures::snapshot(std::string_view id) const {
    auto procedure = store_.find(id);
    if (!procedure) {
        return std::unexpected(procedure.error());
    }
    auto events = store_.events(id);
    if (!events) {
        return std::unexpected(events.error());
    }
    return make_snapshot(std::move(*procedure), std::move(*events), clock_.now());
}

Result<void> Procedures::check(const Snapshot& before, const Change& change) const {
    if (change.injection && !before.problem.empty()) {
        return fail(ErrorKind::invalid, before.problem);
    }
    const Procedure& procedure = before.procedure;
    if (const auto fine =
            check_change(procedure, *before.guide, change, *before.plan.zone, before.now);
        !fine) {
        return fine;
    }
    return books_anew(procedure, change)
               ? check_booking(zones_, changed(procedure, change, before.now))
               : Result<void>();
}

Result<std::unique_ptr<ChangePreview>>
Procedures::preview(std::string_view id, const Change& wanted, std::string_view zone) const {
    auto preview = std::make_unique<ChangePreview>();
    auto before = snapshot(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    preview->before = std::move(*before);
    const Snapshot& now = *preview->before;
    if (const auto fine = check(now, wanted); !fine) {
        return std::unexpected(fine.error());
    }
    preview->change = wanted;
    const auto again = asked_again(now.procedure, wanted, now.rows, now.now, zone);
    add_events(preview->change.events, again);

    std::vector<StepEvent> events = now.events;
    add_events(events, preview->change.events);
    auto after =
        make_snapshot(changed(now.procedure, preview->change, now.now), std::move(events), now.now);
    if (!after) {
        return std::unexpected(after.error());
    }
    preview->after = std::move(*after);
    preview->effects = effects(now.rows, preview->after->rows, again);
    return preview;
}

Result<Undo> Procedures::make(std::string_view id, std::string_view zone,
                              const std::function<Result<Change>(const Snapshot&)>& wanted) {
    const Instant now = clock_.now();
    Undo undo{std::string(id), {}, {}};
    const auto written = store_.change(
        id,
        [&](Procedure procedure, std::vector<StepEvent> events) -> Result<Change> {
            const auto before = make_snapshot(std::move(procedure), std::move(events), now);
            if (!before) {
                return std::unexpected(before.error());
            }
            auto change = wanted(**before);
            if (!change) {
                return change;
            }
            if (const auto fine = check(**before, *change); !fine) {
                return std::unexpected(fine.error());
            }
            add_events(change->events,
                       asked_again((*before)->procedure, *change, (*before)->rows, now, zone));
            undo.made = *change;
            undo.back = inverse(*change, (*before)->procedure, (*before)->all_events(), now);
            return change;
        },
        now);
    return written ? Result<Undo>(std::move(undo)) : std::unexpected(written.error());
}

Result<Undo> Procedures::change(std::string_view id, const Change& wanted, std::string_view zone) {
    if (wanted.guide) {
        if (const auto kept = guides_.keep_shown(*wanted.guide); !kept) {
            return std::unexpected(kept.error());
        }
    }
    auto made = make(id, zone, [&wanted](const Snapshot&) { return wanted; });
    if (made && wanted.guide && wanted.guide->overlay_hash.empty()) {
        guides_.forget_overlay(made->back.guide->overlay_hash);
    }
    return made;
}

Result<void> Procedures::undo(const Undo& undo, std::string_view zone) {
    const auto undone = make(undo.procedure, zone, [&](const Snapshot& now) -> Result<Change> {
        if (!still_holds(undo.made, now.procedure, now.all_events())) {
            return fail(ErrorKind::conflict,
                        "This was changed again since, so it cannot be taken back.");
        }
        return undo.back;
    });
    return undone ? Result<void>() : std::unexpected(undone.error());
}

Result<Undo> Procedures::mark(std::string_view id, const StepId& step, StepEvent::Kind kind,
                              std::string_view words, std::string_view zone) {
    return make(id, zone, [&](const Snapshot& before) -> Result<Change> {
        const StepEvent event{new_id(),           std::string(id), step,       kind,
                              std::string(words), before.now,      before.now, std::string(zone)};
        if (const auto fine = check_event(*before.guide, before.procedure.layer, event); !fine) {
            return std::unexpected(fine.error());
        }
        return find_step(*before.guide, before.procedure.layer, step.key)->is_injection
                   ? injection_mark(before, event)
                   : Change{.events = {event}};
    });
}

Change Procedures::guide_change(const LoadedGuide& loaded) {
    guides_.show(loaded);
    return {.guide = loaded.choice};
}

} // namespace beforehand::app
