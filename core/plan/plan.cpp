// SPDX-License-Identifier: Apache-2.0
#include "core/plan/plan.h"

#include <algorithm>
#include <chrono>

namespace beforehand {

namespace {

using namespace std::chrono_literals;

/// The windows of a step that names none, by phase: see core/guides/FORMAT.md.
constexpr CalendarOffset preparation_opens{date::days{3}, {}};
constexpr CalendarOffset same_day{date::days{0}, {}};
constexpr CalendarOffset recovery_closes{date::days{2}, {}};

Instant apply(const Offset& offset, Instant anchor, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&offset)) {
        return beforehand::apply(*elapsed, anchor);
    }
    return beforehand::apply(std::get<CalendarOffset>(offset), anchor, zone);
}

/// `days` after the start of the day of `instant`, as the zone's clock has it.
Instant start_of_day(Instant instant, date::days days, const Zone& zone) {
    const WallDate day = date::floor<date::days>(zone.to_wall(instant)) + days;
    return zone.to_instant(WallTime{day}).instant;
}

Instant opening(const Step& step, Instant due, const Zone& zone) {
    Offset length = step.phase == Phase::preparation ? preparation_opens : same_day;
    if (step.window.opens) {
        length = *step.window.opens;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due - elapsed->length;
    }
    return std::min(due, start_of_day(due, -std::get<CalendarOffset>(length).days, zone));
}

Instant closing(const Step& step, Instant due, Instant appointment, const Zone& zone) {
    if (!step.window.closes && step.phase == Phase::preparation) {
        return std::max(due, appointment);
    }
    Offset length = step.phase == Phase::recovery ? recovery_closes : same_day;
    if (step.window.closes) {
        length = *step.window.closes;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due + elapsed->length;
    }
    const date::days days = std::get<CalendarOffset>(length).days;
    return std::max(due, start_of_day(due, days + date::days{1}, zone));
}

/// Orders undated steps as their dates would, near enough to read: a day counts as 24 hours here
/// and never anywhere else.
std::chrono::seconds nominal(const When& when) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        return elapsed->length;
    }
    const auto& calendar = std::get<CalendarOffset>(when.offset);
    const std::chrono::seconds day = calendar.days;
    // An appointment is taken to be at noon.
    return calendar.at ? day + *calendar.at - 12h : day;
}

} // namespace

const PlannedStep* Plan::find(const StepId& id) const {
    const auto found = std::ranges::find(steps, id, &PlannedStep::id);
    return found == steps.end() ? nullptr : &*found;
}

Plan build_plan(const Guide& guide, const Anchors& anchors, const Answers& answers) {
    Plan plan{anchors.zone, anchors.appointment, anchors.injection, {}};
    const bool dated = anchors.zone && (anchors.appointment || anchors.injection);
    const Instant appointment = anchors.appointment.value_or(anchors.injection.value_or(Instant{}));
    const Instant injection = anchors.injection.value_or(appointment);

    for (const Step& step : guide.steps) {
        const Truth applies = evaluate(step.applies, answers);
        for (const Occurrence& occurrence : step.occurrences) {
            PlannedStep planned{
                {step.key, occurrence.name}, &step, occurrence.when, applies, {}, {}, {}};
            if (dated) {
                const Zone& zone = *anchors.zone;
                const Instant anchor =
                    occurrence.when.anchor == Anchor::injection ? injection : appointment;
                const Instant due = apply(occurrence.when.offset, anchor, zone);
                planned.due = due;
                planned.opens = opening(step, due, zone);
                planned.closes = closing(step, due, appointment, zone);
            }
            plan.steps.push_back(std::move(planned));
        }
    }

    std::ranges::stable_sort(plan.steps, [](const PlannedStep& a, const PlannedStep& b) {
        if (a.due != b.due) {
            return a.due < b.due;
        }
        return nominal(a.when) < nominal(b.when);
    });
    return plan;
}

} // namespace beforehand
