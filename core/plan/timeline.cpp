// SPDX-License-Identifier: Apache-2.0
#include "core/plan/timeline.h"

#include <map>

namespace beforehand {

namespace {

StepState state_by_time(const PlannedStep& planned, Instant now) {
    if (!planned.due || now < *planned.opens) {
        return StepState::upcoming;
    }
    if (now < *planned.due) {
        return StepState::open;
    }
    return now < *planned.closes ? StepState::late : StepState::missed;
}

StepState state_of(const PlannedStep& planned, const StepEvent* last, Instant now) {
    if (planned.applies == Truth::no) {
        return StepState::not_applicable;
    }
    if (last && last->kind == StepEvent::Kind::done) {
        return StepState::done;
    }
    if (last && last->kind == StepEvent::Kind::skipped) {
        return StepState::skipped;
    }
    if (planned.applies == Truth::unknown) {
        return StepState::depends;
    }
    return state_by_time(planned, now);
}

/// Recording the injection's time is what does this step.
StepEvent injection_event(const PlannedStep& planned, const Plan& plan) {
    return {{},
            {},
            planned.id,
            StepEvent::Kind::done,
            {},
            *plan.injection,
            *plan.injection,
            plan.zone->name()};
}

} // namespace

std::string_view to_string(StepState state) {
    switch (state) {
    case StepState::upcoming:
        return "upcoming";
    case StepState::open:
        return "open";
    case StepState::done:
        return "done";
    case StepState::skipped:
        return "skipped";
    case StepState::late:
        return "late";
    case StepState::missed:
        return "missed";
    case StepState::depends:
        return "depends";
    case StepState::not_applicable:
        return "not_applicable";
    }
    return {};
}

std::vector<TimelineRow> timeline(const Plan& plan, const std::vector<StepEvent>& events,
                                  Instant now, std::optional<Instant> made_at) {
    std::map<StepId, const StepEvent*> last;
    for (const StepEvent& event : events) {
        last[event.step] = &event;
    }

    std::vector<TimelineRow> rows;
    rows.reserve(plan.steps.size());
    for (const PlannedStep& planned : plan.steps) {
        const auto found = last.find(planned.id);
        const StepEvent* event = found == last.end() ? nullptr : found->second;
        TimelineRow row{&planned, StepState::upcoming, {}, false};
        if (planned.step->is_injection && plan.injection) {
            row.last = injection_event(planned, plan);
        } else if (event) {
            row.last = *event;
        }
        row.state = state_of(planned, row.last ? &*row.last : nullptr, now);
        row.past_when_made = made_at && planned.due && *planned.due <= *made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Instant> next_change(const Plan& plan, Instant now) {
    std::optional<Instant> next;
    for (const PlannedStep& planned : plan.steps) {
        for (const auto& instant : {planned.opens, planned.due, planned.closes}) {
            if (instant && *instant > now && (!next || *instant < *next)) {
                next = instant;
            }
        }
    }
    return next;
}

} // namespace beforehand
