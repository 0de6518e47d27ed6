// SPDX-License-Identifier: Apache-2.0
#include "app/service/procedures.h"

#include "core/id.h"
#include "core/plan/checks.h"

namespace beforehand::app {

namespace {

/// The zone and, if there is a date, the instant of an appointment.
Result<Anchors> anchors_for(ZoneDatabase& zones, std::string_view zone_name,
                            std::optional<WallTime> appointment, std::optional<Instant> injected) {
    auto zone = zones.find(zone_name);
    if (!zone) {
        return std::unexpected(zone.error());
    }
    Anchors anchors{*zone, {}, injected};
    if (appointment) {
        const auto instant = appointment_instant(*appointment, **zone);
        if (!instant) {
            return std::unexpected(instant.error());
        }
        anchors.appointment = *instant;
    }
    return anchors;
}

} // namespace

Procedures::Procedures(ProcedureStore& store, GuideLibrary& guides, ZoneDatabase& zones,
                       const Clock& clock)
    : store_(store)
    , guides_(guides)
    , zones_(zones)
    , clock_(clock) {}

Result<std::string> Procedures::add(const NewProcedure& wanted) {
    const auto loaded = GuideLibrary::find(wanted.guide);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    if (const auto anchors = anchors_for(zones_, wanted.zone, wanted.appointment, {}); !anchors) {
        return std::unexpected(anchors.error());
    }
    if (const auto fine = check_answers(*loaded->guide, wanted.answers); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto fine = check_contacts(wanted.contacts); !fine) {
        return std::unexpected(fine.error());
    }
    const Procedure procedure{new_id(),     loaded->guide->id, loaded->hash,
                              clock_.now(), wanted.zone,       wanted.appointment,
                              {},           wanted.answers,    wanted.contacts};
    if (const auto added = store_.add(procedure, loaded->packed); !added) {
        return std::unexpected(added.error());
    }
    return procedure.id;
}

Result<std::unique_ptr<Snapshot>> Procedures::preview(const NewProcedure& wanted,
                                                      std::optional<WallTime> injected,
                                                      std::optional<WallTime> now) const {
    const auto loaded = GuideLibrary::find(wanted.guide);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    if (const auto fine = check_answers(*loaded->guide, wanted.answers); !fine) {
        return std::unexpected(fine.error());
    }
    auto anchors = anchors_for(zones_, wanted.zone, wanted.appointment, {});
    if (!anchors) {
        return std::unexpected(anchors.error());
    }
    auto snapshot = std::make_unique<Snapshot>();
    snapshot->now = now ? anchors->zone->to_instant(*now).instant : clock_.now();
    if (injected) {
        anchors->injection = anchors->zone->to_instant(*injected).instant;
    }
    snapshot->procedure.guide_id = loaded->guide->id;
    snapshot->procedure.zone = wanted.zone;
    snapshot->procedure.appointment = wanted.appointment;
    snapshot->procedure.answers = wanted.answers;
    snapshot->guide = loaded->guide;
    snapshot->plan = build_plan(*snapshot->guide, *anchors, wanted.answers);
    snapshot->rows = timeline(snapshot->plan, {}, snapshot->now);
    return snapshot;
}

Result<std::string> Procedures::current() const {
    const auto all = store_.list();
    if (!all) {
        return std::unexpected(all.error());
    }
    return all->empty() ? std::string() : all->front().id;
}

Result<std::unique_ptr<Snapshot>> Procedures::snapshot(std::string_view id) const {
    auto procedure = store_.find(id);
    if (!procedure) {
        return std::unexpected(procedure.error());
    }
    const auto packed = store_.packed_guide(procedure->guide_hash);
    if (!packed) {
        return std::unexpected(packed.error());
    }
    auto guide = guides_.unpack(procedure->guide_hash, *packed);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    const auto anchors =
        anchors_for(zones_, procedure->zone, procedure->appointment, procedure->injected);
    if (!anchors) {
        return std::unexpected(anchors.error());
    }
    auto events = store_.events(id);
    if (!events) {
        return std::unexpected(events.error());
    }

    auto snapshot = std::make_unique<Snapshot>();
    snapshot->now = clock_.now();
    snapshot->procedure = std::move(*procedure);
    snapshot->guide = std::move(*guide);
    snapshot->events = std::move(*events);
    snapshot->plan = build_plan(*snapshot->guide, *anchors, snapshot->procedure.answers);
    snapshot->rows =
        timeline(snapshot->plan, snapshot->events, snapshot->now, snapshot->procedure.created_at);
    return snapshot;
}

Result<void> Procedures::move(std::string_view id, std::optional<WallTime> wall,
                              std::string_view zone) {
    if (const auto anchors = anchors_for(zones_, zone, wall, {}); !anchors) {
        return std::unexpected(anchors.error());
    }
    return store_.set_appointment(id, wall, zone, clock_.now());
}

Result<void> Procedures::record_injection(std::string_view id, std::optional<Instant> happened_at) {
    const Instant now = clock_.now();
    if (happened_at && *happened_at > now) {
        return fail(ErrorKind::invalid, "The time of the injection cannot lie ahead.");
    }
    return store_.set_injected(id, happened_at, now);
}

Result<void> Procedures::mark_injection(const Snapshot& before, bool done) {
    const Instant now = clock_.now();
    const auto day_of = [&before](Instant instant) {
        return date::floor<date::days>(before.plan.zone->to_wall(instant));
    };
    // A slip of the finger must not move the whole recovery.
    if (done && before.plan.appointment && day_of(now) < day_of(*before.plan.appointment)) {
        return fail(ErrorKind::invalid,
                    "Your appointment is still ahead. This can be ticked once it is done.");
    }
    return store_.set_injected(before.procedure.id, done ? std::optional(now) : std::nullopt, now);
}

Result<void> Procedures::answer(std::string_view id, const Answers& changed) {
    const auto before = snapshot(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    Answers given = changed;
    std::erase_if(given, [](const auto& answer) { return answer.second.empty(); });
    if (const auto fine = check_answers(*(*before)->guide, given); !fine) {
        return std::unexpected(fine.error());
    }
    return store_.set_answers(id, changed, clock_.now());
}

Result<void> Procedures::set_contacts(std::string_view id, const Contacts& contacts) {
    if (const auto fine = check_contacts(contacts); !fine) {
        return std::unexpected(fine.error());
    }
    return store_.set_contacts(id, contacts);
}

Result<void> Procedures::mark(std::string_view id, const StepId& step, StepEvent::Kind kind,
                              std::string_view words, std::string_view zone) {
    const auto before = snapshot(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    const Instant now = clock_.now();
    const StepEvent event{new_id(), std::string(id),  step, kind, std::string(words), now,
                          now,      std::string(zone)};
    if (const auto fine = check_event(*(*before)->guide, event); !fine) {
        return std::unexpected(fine.error());
    }
    if ((*before)->guide->find_step(step.key)->is_injection && kind != StepEvent::Kind::skipped) {
        return mark_injection(**before, kind == StepEvent::Kind::done);
    }
    return store_.add_event(event);
}

} // namespace beforehand::app
