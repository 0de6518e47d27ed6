// SPDX-License-Identifier: Apache-2.0
#include "core/plan/timeline.h"

#include <algorithm>
#include <unordered_map>

namespace beforehand {

namespace {

StepState state_by_time(const PlannedStep& planned, Instant now) {
    if (!planned.due || now < *planned.opens) {
        return StepState::upcoming;
    }
    if (now < *planned.closes) {
        return StepState::open;
    }
    return now < *planned.late_until ? StepState::late : StepState::missed;
}

/// The state of a step by itself, whatever the others are.
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

/// Nothing waits for it any more.
bool is_settled(StepState state) {
    return is_ticked(state) || state == StepState::missed || !in_plan(state);
}

/// Whether `step` waits for `other` at all. What keeps a person safe is not held back by a step
/// that a clinic or a person may move: it would then never open, nor be reminded of.
bool may_hold_back(const Step& other, const Step& step) {
    return !step.locked || other.locked || other.is_injection;
}

/// What steps that name others make of the rows.
class Waiting {
  public:
    explicit Waiting(std::vector<TimelineRow>& rows)
        : rows_(rows)
        , resolved_(rows.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Step& step = *rows[i].planned->step;
            if (!step.after.empty() || !step.unless_done.empty()) {
                waiting_.push_back(i);
            }
        }
        if (waiting_.empty()) {
            return;
        }
        for (TimelineRow& row : rows) {
            if (row.planned->step->occurrences.size() == 1) { // one that is waited for comes once
                by_key_.emplace(row.planned->step->key, &row);
            }
        }
    }

    void apply() {
        for (const std::size_t at : waiting_) {
            resolve(rows_[at]);
        }
    }

  private:
    TimelineRow* find(const std::string& key) {
        const auto found = by_key_.find(key);
        return found == by_key_.end() ? nullptr : found->second;
    }

    /// Those it names first: guides have no circles (check_step_links).
    void resolve(TimelineRow& row) {
        const Step& step = *row.planned->step;
        const auto at = static_cast<std::size_t>(&row - rows_.data());
        if ((step.after.empty() && step.unless_done.empty()) || resolved_[at]) {
            return;
        }
        resolved_[at] = true;
        for (const std::string& key : step.unless_done) {
            TimelineRow* other = find(key);
            if (other && !is_ticked(row.state)) { // a missed one was not needed either
                resolve(*other);
                row.state = other->state == StepState::done ? StepState::not_applicable : row.state;
            }
        }
        for (const std::string& key : step.after) {
            TimelineRow* other = find(key);
            if (other && !is_settled(row.state) && may_hold_back(*other->planned->step, step)) {
                resolve(*other);
                if (!is_settled(other->state)) {
                    row.waits_for.push_back(other->planned->step);
                }
            }
        }
        if (!row.waits_for.empty() && row.state == StepState::open) {
            row.state = StepState::upcoming; // a late one stays late: hiding that would harm
        }
    }

    std::vector<TimelineRow>& rows_;
    std::vector<bool> resolved_;
    std::vector<std::size_t> waiting_;
    std::unordered_map<std::string_view, TimelineRow*> by_key_;
};

void collect_since(const Condition& condition, const Since& since, Instant& latest) {
    const auto answered = since.answered.find(condition.question);
    if (answered != since.answered.end()) {
        latest = std::max(latest, answered->second);
    }
    for (const Condition& part : condition.parts) {
        collect_since(part, since, latest);
    }
}

/// When the step came into the plan with the date that it has.
Instant there_since(const PlannedStep& planned, const Since& since) {
    Instant latest = since.dated;
    collect_since(planned.step->applies, since, latest);
    return latest;
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

bool is_ticked(StepState state) {
    return state == StepState::done || state == StepState::skipped;
}

bool in_plan(StepState state) {
    return state != StepState::not_applicable;
}

std::vector<TimelineRow> timeline(const Plan& plan, const std::vector<StepEvent>& events,
                                  Instant now, const std::optional<Since>& since) {
    ByStep<const StepEvent*> last;
    last.reserve(events.size());
    for (const StepEvent& event : events) {
        last[event.step] = &event;
    }

    std::vector<TimelineRow> rows;
    rows.reserve(plan.steps.size());
    for (const PlannedStep& planned : plan.steps) {
        const auto found = last.find(planned.id);
        const StepEvent* event = found == last.end() ? nullptr : found->second;
        TimelineRow& row = rows.emplace_back();
        row.planned = &planned;
        if (planned.step->is_injection && plan.injection) {
            row.last = injection_event(planned, plan);
        } else if (event) {
            row.last = *event;
        }
        row.state = state_of(planned, row.last ? &*row.last : nullptr, now);
        if (since) {
            row.since = there_since(planned, *since);
            row.past_when_made = planned.due && *planned.due <= row.since;
        }
    }
    Waiting(rows).apply();
    return rows;
}

std::optional<Instant> next_change(const Plan& plan, Instant now) {
    std::optional<Instant> next;
    for (const PlannedStep& planned : plan.steps) {
        for (const auto& instant :
             {planned.opens, planned.due, planned.closes, planned.late_until}) {
            if (instant && *instant > now && (!next || *instant < *next)) {
                next = instant;
            }
        }
    }
    return next;
}

} // namespace beforehand
