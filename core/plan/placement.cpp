// SPDX-License-Identifier: Apache-2.0
#include "core/plan/placement.h"

#include <algorithm>
#include <chrono>

namespace beforehand {

namespace {

using std::chrono::seconds;

/// The windows of a step that names none, by phase: see core/guides/FORMAT.md.
constexpr CalendarOffset preparation_opens{date::days{3}, {}};
constexpr CalendarOffset same_day{date::days{0}, {}};
constexpr CalendarOffset recovery_late_until{date::days{2}, {}};

WallDate day_of(Instant instant, const Zone& zone) {
    return date::floor<date::days>(zone.to_wall(instant));
}

Instant start_of(WallDate day, const Zone& zone) {
    return zone.to_instant(WallTime{day}).instant;
}

/// Into the hours of the clamp, on the zone's clock.
Instant into_hours(const Clamp::Hours& hours, Instant instant, const Zone& zone) {
    const WallTime wall = zone.to_wall(instant);
    const WallDate day = date::floor<date::days>(wall);
    const seconds time = wall - day;
    const bool early = time < hours.from;
    if (!early && time <= hours.to) {
        return instant;
    }
    const WallTime moved = hours.earlier ? day - date::days{early ? 1 : 0} + hours.to
                                         : day + date::days{early ? 0 : 1} + hours.from;
    return zone.to_instant(moved).instant;
}

Instant within_bounds(const Clamp& clamp, Instant due, Instant anchor) {
    if (clamp.not_before) {
        due = std::max(due, anchor + *clamp.not_before);
    }
    if (clamp.not_after) {
        due = std::min(due, anchor + *clamp.not_after);
    }
    return due;
}

/// Hours are for comfort, bounds for what has to be: they hold after the hours, too.
Instant clamped(const Clamp& clamp, Instant due, Instant anchor, const Zone& zone) {
    due = within_bounds(clamp, due, anchor);
    return clamp.hours ? within_bounds(clamp, into_hours(*clamp.hours, due, zone), anchor) : due;
}

/// What lies within `length` after due; a calendar length reaches to the end of its day.
Instant after_due(const Offset& length, Instant due, WallDate due_day, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due + elapsed->length;
    }
    const date::days days = std::get<CalendarOffset>(length).days + date::days{1};
    return std::max(due, start_of(due_day + days, zone));
}

Instant opening(const Step& step, Instant due, WallDate due_day, const Zone& zone) {
    Offset length = step.phase == Phase::preparation ? preparation_opens : same_day;
    if (step.window.opens) {
        length = *step.window.opens;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due - elapsed->length;
    }
    return std::min(due, start_of(due_day - std::get<CalendarOffset>(length).days, zone));
}

/// Ends that a step does not name count from here: the day that it would have come on keeps one
/// that a clamp moved to the evening before.
struct Usual {
    Instant due;
    WallDate day;

    Instant end(CalendarOffset days_after, const Zone& zone) const {
        return after_due(days_after, due, day, zone);
    }
};

Instant last_chance(const Step& step, const Usual& usual, std::optional<Instant> appointment,
                    const Zone& zone) {
    if (step.origin == Origin::own) { // what it is for, and until when it helps, is not known
        const Instant days_after = usual.end(recovery_late_until, zone);
        return std::max(appointment.value_or(days_after), days_after);
    }
    switch (step.phase) {
    case Phase::preparation:
        if (appointment) {
            return *appointment;
        }
        break; // nothing ends it yet
    case Phase::procedure_day:
        return usual.end(same_day, zone);
    case Phase::recovery:
        break;
    }
    return usual.end(recovery_late_until, zone);
}

/// A deadline is over when it is due; anything else at the end of its day or of its last chance.
Instant closing(const Step& step, Instant due, const Usual& usual, Instant last, const Zone& zone) {
    return std::min(step.deadline ? due : usual.end(same_day, zone), last);
}

} // namespace

Instant instant_of(const When& when, Instant anchor, const Zone& zone) {
    if (when.fixed) {
        return zone.to_instant(*when.fixed).instant;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        return apply(*elapsed, anchor);
    }
    return apply(std::get<CalendarOffset>(when.offset), anchor, zone);
}

Placement place(const Step& step, const Clamp& clamp, const When& when, Instant anchor,
                std::optional<Instant> appointment, const Zone& zone) {
    Placement placed;
    const Instant plain = instant_of(when, anchor, zone);
    placed.due = when.fixed ? plain : clamped(clamp, plain, anchor, zone);
    if (placed.due != plain) {
        placed.moved_from = plain;
    }
    const WallDate due_day = day_of(placed.due, zone);
    placed.opens = opening(step, placed.due, due_day, zone);
    const Usual usual{std::max(placed.due, plain), day_of(std::max(placed.due, plain), zone)};
    const auto own = [&](const std::optional<Offset>& length) {
        return length ? std::optional(after_due(*length, placed.due, due_day, zone)) : std::nullopt;
    };
    const Instant last =
        std::max(placed.due,
                 own(step.window.late_until).value_or(last_chance(step, usual, appointment, zone)));
    placed.closes = own(step.window.closes).value_or(closing(step, placed.due, usual, last, zone));
    if (step.phase == Phase::preparation && !step.window.late_until) {
        placed.closes = std::min(placed.closes, last); // preparation ends at the appointment
    }
    placed.late_until = std::max(placed.closes, last);
    return placed;
}

} // namespace beforehand
