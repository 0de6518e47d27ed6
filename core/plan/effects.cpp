// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effects.h"

#include <tuple>

namespace beforehand {

namespace {

bool is_behind(const TimelineRow& row) {
    return row.state == StepState::late || row.state == StepState::missed;
}

bool says_the_same(const Step& a, const Step& b) {
    const auto words = [](const Step& step) {
        return std::tie(step.title, step.what, step.why, step.usual, step.differs, step.late,
                        step.record, step.rule);
    };
    return &a == &b || words(a) == words(b);
}

/// From when to when a step can be done, now and by its window, and whether it may be changed.
bool has_the_same_limits(const TimelineRow& a, const TimelineRow& b) {
    const auto limits = [](const TimelineRow& row) {
        const PlannedStep& planned = *row.planned;
        return std::tie(row.state, planned.opens, planned.closes, planned.late_until,
                        planned.step->deadline, planned.step->locked);
    };
    return limits(a) == limits(b);
}

Effect::Kind kind_of(const TimelineRow& before, const TimelineRow& after, bool reopened) {
    if (reopened) {
        return Effect::Kind::asked_again;
    }
    const bool hung = before.state == StepState::depends;
    const bool hangs = after.state == StepState::depends;
    if (hung != hangs && !is_ticked(after.state)) {
        return hangs                              ? Effect::Kind::unsettled
               : after.state == StepState::missed ? Effect::Kind::past
                                                  : Effect::Kind::added;
    }
    const bool moved = before.planned->due != after.planned->due;
    if (!is_ticked(after.state) && (moved || !has_the_same_limits(before, after))) {
        return is_behind(after) && !is_behind(before) ? Effect::Kind::past
               : moved                                ? Effect::Kind::moved
                                                      : Effect::Kind::limits;
    }
    return says_the_same(*before.planned->step, *after.planned->step) ? Effect::Kind::kept
                                                                      : Effect::Kind::reworded;
}

} // namespace

std::vector<Effect> effects(const std::vector<TimelineRow>& before,
                            const std::vector<TimelineRow>& after,
                            const std::vector<StepEvent>& reopened) {
    ByStep<const TimelineRow*> known;
    known.reserve(before.size());
    for (const TimelineRow& row : before) {
        if (in_plan(row.state)) {
            known.emplace(row.planned->id, &row);
        }
    }
    ByStep<bool> again;
    for (const StepEvent& event : reopened) {
        again[event.step] = true;
    }

    std::vector<Effect> found;
    found.reserve(after.size());
    for (const TimelineRow& row : after) {
        if (!in_plan(row.state)) {
            continue;
        }
        Effect& effect = found.emplace_back();
        effect.id = row.planned->id;
        effect.step = row.planned->step;
        effect.after = row.planned->due;
        const auto old = known.find(effect.id);
        if (old == known.end()) {
            effect.kind = row.state == StepState::missed ? Effect::Kind::past : Effect::Kind::added;
            continue;
        }
        effect.before = old->second->planned->due;
        effect.ticked = is_ticked(old->second->state);
        effect.kind = kind_of(*old->second, row, again.contains(effect.id));
        known.erase(old);
    }
    for (const TimelineRow& row : before) {
        if (!known.empty() && known.contains(row.planned->id)) {
            found.push_back({Effect::Kind::removed,
                             row.planned->id,
                             row.planned->step,
                             row.planned->due,
                             {},
                             is_ticked(row.state)});
        }
    }
    return found;
}

} // namespace beforehand
