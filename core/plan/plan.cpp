// SPDX-License-Identifier: Apache-2.0
#include "core/plan/plan.h"

#include "core/plan/placement.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

/// Orders undated steps as their dates would, near enough to read: a day counts as 24 hours here
/// and never anywhere else. Fixed times come last.
std::chrono::seconds nominal(const When& when) {
    if (when.fixed) {
        return std::chrono::seconds::max();
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        return elapsed->length;
    }
    const auto& calendar = std::get<CalendarOffset>(when.offset);
    const std::chrono::seconds day = calendar.days;
    // An appointment is taken to be at noon.
    return calendar.at ? day + *calendar.at - 12h : day;
}

/// Puts the step that is at from[i] at i. Planned steps are large, so each moves once and there is
/// no second list of them.
void arrange(std::vector<PlannedStep>& steps, std::vector<std::size_t> from) {
    for (std::size_t first = 0; first < steps.size(); ++first) {
        PlannedStep held = std::move(steps[first]);
        std::size_t gap = first;
        while (from[gap] != first) {
            steps[gap] = std::move(steps[from[gap]]);
            gap = std::exchange(from[gap], gap);
        }
        steps[gap] = std::move(held);
        from[gap] = gap;
    }
}

class Builder {
  public:
    Builder(const Anchors& anchors, Answers answers, const PersonalLayer& layer)
        : answers_(std::move(answers))
        , layer_(layer) {
        plan_.zone = anchors.zone;
        plan_.injection = anchors.injection;
        plan_.standing = anchors.standing;
        if (anchors.standing == Standing::going_ahead || anchors.injection) {
            plan_.appointment = anchors.appointment;
        }
        appointment_ = plan_.appointment.value_or(plan_.injection.value_or(Instant{}));
        injection_ = plan_.injection.value_or(appointment_);
    }

    void add(const std::vector<Step>& steps) {
        std::size_t count = plan_.steps.size();
        for (const Step& step : steps) {
            count += step.occurrences.size();
        }
        plan_.steps.reserve(count);
        for (const Step& step : steps) {
            const Truth applies = evaluate(step.applies, answers_);
            for (const Occurrence& occurrence : step.occurrences) {
                add(step, occurrence, applies);
            }
        }
    }

    Plan take() {
        std::vector<PlannedStep>& steps = plan_.steps;
        std::vector<std::tuple<Instant, std::chrono::seconds, std::size_t>> order;
        order.reserve(steps.size());
        for (const PlannedStep& step : steps) { // those without a date come first
            order.emplace_back(step.due.value_or(Instant::min()), nominal(step.when), order.size());
        }
        std::ranges::sort(order);
        std::vector<std::size_t> from;
        from.reserve(order.size());
        for (const auto& [due, when, at] : order) {
            from.push_back(at);
        }
        arrange(steps, std::move(from));
        return std::move(plan_);
    }

  private:
    void add(const Step& step, const Occurrence& occurrence, Truth applies) {
        PlannedStep& planned = plan_.steps.emplace_back();
        planned.id = {step.key, occurrence.name};
        planned.step = &step;
        planned.phase = step.phase;
        planned.when = occurrence.when;
        planned.applies = applies;
        if (!layer_.times.empty()) {
            const auto own = layer_.times.find(planned.id);
            planned.own_time = own != layer_.times.end() && !step.locked;
            planned.when = planned.own_time ? own->second : planned.when;
        }
        const bool fixed = planned.when.fixed && plan_.zone;
        if (!plan_.dated() && !fixed) {
            return;
        }
        static const Clamp none;
        const Instant anchor = planned.when.anchor == Anchor::injection ? injection_ : appointment_;
        const auto appointment = plan_.dated() ? std::optional(appointment_) : std::nullopt;
        const Placement placed = place(step, planned.own_time ? none : step.clamp, planned.when,
                                       anchor, appointment, *plan_.zone);
        planned.due = placed.due;
        planned.opens = placed.opens;
        planned.closes = placed.closes;
        planned.late_until = placed.late_until;
        planned.moved_from = placed.moved_from;
        if (step.origin == Origin::own && plan_.dated()) {
            planned.phase = phase_on(day_of(placed.due), day_of(injection_));
        }
    }

    WallDate day_of(Instant instant) const {
        return date::floor<date::days>(plan_.zone->to_wall(instant));
    }

    const Answers answers_;
    const PersonalLayer& layer_;
    Instant appointment_;
    Instant injection_;
    Plan plan_;
};

} // namespace

const PlannedStep* Plan::find(const StepId& id) const {
    const auto found = std::ranges::find(steps, id, &PlannedStep::id);
    return found == steps.end() ? nullptr : &*found;
}

Plan build_plan(const Guide& guide, const Anchors& anchors, const Answers& answers,
                const PersonalLayer& layer) {
    Builder builder(anchors, in_force(guide, answers), layer);
    builder.add(guide.steps);
    builder.add(layer.own);
    return builder.take();
}

} // namespace beforehand
