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

/// The days around the time at which a step is due. Looked up once: most lie so far from a change
/// of the clock that they begin where the offset of then says.
class Days {
  public:
    Days(Instant due, const Zone& zone)
        : zone_(zone)
        , around_(zone.period_at(due))
        , of_due_(date::floor<date::days>(WallTime{due.time_since_epoch() + around_.offset})) {}

    /// The start of the day that is so many days after that of due.
    Instant start(date::days later) const {
        const WallTime midnight = of_due_ + later;
        const Instant plain{midnight.time_since_epoch() - around_.offset};
        const bool far = plain > around_.begin + margin && plain < around_.end - margin;
        return far ? plain : zone_.to_instant(midnight).instant;
    }

  private:
    /// No other offset shows the same wall time from further away.
    static constexpr std::chrono::seconds margin = 2 * offset_limit;

    const Zone& zone_;
    Zone::Period around_;
    WallDate of_due_;
};

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
Instant after_due(const Offset& length, Instant due, const Days& days) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due + elapsed->length;
    }
    return std::max(due, days.start(std::get<CalendarOffset>(length).days + date::days{1}));
}

Instant opening(const Step& step, Instant due, const Days& days) {
    Offset length = step.phase == Phase::preparation ? preparation_opens : same_day;
    if (step.window.opens) {
        length = *step.window.opens;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
        return due - elapsed->length;
    }
    return std::min(due, days.start(-std::get<CalendarOffset>(length).days));
}

/// Ends that a step does not name count from here: the day that it would have come on keeps one
/// that a clamp moved to the evening before.
struct Usual {
    Instant due;
    Days days;

    Instant end(CalendarOffset length) const { return after_due(length, due, days); }
};

Instant last_chance(const Step& step, const Usual& usual, std::optional<Instant> appointment) {
    if (step.origin == Origin::own) { // what it is for, and until when it helps, is not known
        const Instant days_after = usual.end(recovery_late_until);
        return std::max(appointment.value_or(days_after), days_after);
    }
    switch (step.phase) {
    case Phase::preparation:
        if (appointment) {
            return *appointment;
        }
        break; // nothing ends it yet
    case Phase::procedure_day:
        return usual.end(same_day);
    case Phase::recovery:
        break;
    }
    return usual.end(recovery_late_until);
}

/// A deadline is over when it is due; anything else at the end of its day or of its last chance.
Instant closing(const Step& step, Instant due, const Usual& usual, Instant last) {
    return std::min(step.deadline ? due : usual.end(same_day), last);
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
    const Days days(placed.due, zone);
    const Usual usual =
        plain > placed.due ? Usual{plain, Days(plain, zone)} : Usual{placed.due, days};
    placed.opens = opening(step, placed.due, days);
    const Window& window = step.window;
    const Instant last =
        std::max(placed.due, window.late_until ? after_due(*window.late_until, placed.due, days)
                                               : last_chance(step, usual, appointment));
    placed.closes = window.closes ? after_due(*window.closes, placed.due, days)
                                  : closing(step, placed.due, usual, last);
    if (step.phase == Phase::preparation && !window.late_until) {
        placed.closes = std::min(placed.closes, last); // preparation ends at the appointment
    }
    placed.late_until = std::max(placed.closes, last);
    return placed;
}

} // namespace beforehand
