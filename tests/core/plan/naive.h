// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/plan/step_event.h"
#include "core/plan/timeline.h"
#include "core/time/tzif.h"
#include "tests/core/time/zones.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

/// Time and plans worked out a second time, from core/guides/FORMAT.md and RFC 5545, as plainly as
/// can be and slowly: what the engine says must be what this says. It shares no arithmetic with
/// core/time/zone, core/time/offset and core/plan. Right from 2008 to 2036.
namespace beforehand::testing {

/// A zone's clock by a walk over its changes, which zic's "fat" files spell out to 2037.
class NaiveClock {
  public:
    explicit NaiveClock(std::string_view name) {
        const auto bytes = DirectoryZoneSource(BEFOREHAND_TEST_ZONES).tzif(name).value();
        const Tzif data = parse_tzif(bytes).value();
        first_ = data.first_offset;
        for (const OffsetChange& change : data.transitions) {
            if (change.at < instant("2007-01-01T00:00:00Z")) {
                first_ = change.offset;
            } else {
                changes_.push_back(change);
            }
        }
    }

    const std::vector<OffsetChange>& changes() const { return changes_; }

    WallTime wall(Instant at) const {
        std::chrono::seconds offset = first_;
        for (const OffsetChange& change : changes_) {
            if (change.at <= at) {
                offset = change.offset;
            }
        }
        return WallTime{at.time_since_epoch() + offset};
    }

    /// The first moment at which the clock shows this; where it jumps over it, as far after the
    /// jump as it would have been.
    Instant instant_of(WallTime wanted) const {
        std::chrono::seconds offset = first_;
        for (std::size_t i = 0; i <= changes_.size(); ++i) {
            const Instant at{wanted.time_since_epoch() - offset};
            if (i == changes_.size() || at < changes_[i].at) {
                return at; // before this offset ends: it begins before, or the clock jumped
            }
            if (wanted < WallTime{changes_[i].at.time_since_epoch() + changes_[i].offset}) {
                return at; // in the gap
            }
            offset = changes_[i].offset;
        }
        return {};
    }

    WallDate day(Instant at) const { return date::floor<date::days>(wall(at)); }
    Instant start_of(WallDate day) const { return instant_of(WallTime{day}); }

  private:
    std::chrono::seconds first_{};
    std::vector<OffsetChange> changes_;
};

/// When a step opens, is due, closes and is missed; nothing without a date.
struct NaiveTimes {
    Instant opens, due, closes, late_until;
};

struct NaivePlan {
    const NaiveClock& clock;
    const Guide& guide;
    const Anchors& anchors;
    const Answers& answers;
    const PersonalLayer& layer;

    bool going_ahead() const {
        return anchors.standing == Standing::going_ahead || anchors.injection.has_value();
    }

    /// What was answered to a question that is not asked, now, is no answer that a condition names.
    Answers counted_answers() const {
        Answers counted = answers;
        for (std::size_t more = 0; more < guide.questions.size(); ++more) { // until none changes
            for (const Question& question : guide.questions) {
                const bool asked = evaluate(question.applies, counted) != Truth::no;
                const auto given = answers.find(question.key);
                if (!asked) {
                    counted[question.key] = "nothing that is asked";
                } else if (given != answers.end()) {
                    counted[question.key] = given->second;
                } else {
                    counted.erase(question.key);
                }
            }
        }
        return counted;
    }

    std::optional<NaiveTimes> times(const Step& step, const Occurrence& occurrence) const {
        When when = occurrence.when;
        bool own = false;
        for (const auto& [id, chosen] : layer.times) {
            if (id.key == step.key && id.occurrence == occurrence.name && !step.locked) {
                when = chosen;
                own = true;
            }
        }
        std::optional<Instant> appointment = going_ahead() ? anchors.appointment : std::nullopt;
        if (!appointment) {
            appointment = anchors.injection;
        }
        if (!appointment && !when.fixed) {
            return {};
        }
        Instant anchor = appointment.value_or(Instant{});
        if (when.anchor == Anchor::injection && anchors.injection) {
            anchor = *anchors.injection;
        }
        NaiveTimes times{};
        const Instant plain = unclamped(when, anchor);
        times.due = own || when.fixed ? plain : clamped(step.clamp, plain, anchor);
        times.opens = opens(step, times.due);
        const Instant usual = std::max(times.due, plain); // what is moved earlier ends as it would
        times.late_until = last_chance(step, times.due, usual, appointment);
        times.closes = closes(step, times.due, usual, times.late_until);
        times.late_until = std::max(times.late_until, times.closes);
        return times;
    }

  private:
    Instant unclamped(const When& when, Instant anchor) const {
        if (when.fixed) {
            return clock.instant_of(*when.fixed);
        }
        Instant at = anchor;
        if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
            at = anchor + elapsed->length;
        } else if (const auto& offset = std::get<CalendarOffset>(when.offset);
                   offset.days.count() != 0 || offset.at) {
            const WallTime there = clock.wall(anchor);
            const std::chrono::seconds time =
                offset.at ? *offset.at : there - date::floor<date::days>(there);
            at = clock.instant_of(clock.day(anchor) + offset.days + time);
        }
        return at;
    }

    Instant clamped(const Clamp& clamp, Instant at, Instant anchor) const {
        for (const bool hours : {false, true, false}) { // the bounds have the last word
            if (hours && clamp.hours) {
                at = into(*clamp.hours, at);
            }
            if (clamp.not_before && at < anchor + *clamp.not_before) {
                at = anchor + *clamp.not_before;
            }
            if (clamp.not_after && at > anchor + *clamp.not_after) {
                at = anchor + *clamp.not_after;
            }
        }
        return at;
    }

    /// The nearest bound of the hours on the side to which the step moves.
    Instant into(const Clamp::Hours& hours, Instant at) const {
        const WallTime there = clock.wall(at);
        const WallDate today = date::floor<date::days>(there);
        if (there >= today + hours.from && there <= today + hours.to) {
            return at;
        }
        WallTime nearest{};
        for (const int days : {2, 1, 0, -1, -2}) {
            const WallDate day = today + date::days{hours.earlier ? -days : days};
            const WallTime bound = day + (hours.earlier ? hours.to : hours.from);
            if (hours.earlier ? bound < there : bound > there) {
                nearest = bound; // each nearer than the one before
            }
        }
        return clock.instant_of(nearest);
    }

    /// "Days reach from the start, or to the end, of that day."
    Instant later(Instant due, const Offset& length) const {
        if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
            return due + elapsed->length;
        }
        const int days = std::get<CalendarOffset>(length).days.count();
        const Instant end = clock.start_of(clock.day(due) + date::days{days} + date::days{1});
        return end < due ? due : end; // the clock can go back over midnight
    }

    Instant opens(const Step& step, Instant due) const {
        const int usual = step.phase == Phase::preparation ? 3 : 0;
        const Offset length = step.window.opens.value_or(CalendarOffset{date::days{usual}, {}});
        if (const auto* elapsed = std::get_if<ElapsedOffset>(&length)) {
            return due - elapsed->length;
        }
        const Instant start =
            clock.start_of(clock.day(due) - std::get<CalendarOffset>(length).days);
        return start > due ? due : start;
    }

    Instant last_chance(const Step& step, Instant due, Instant usual,
                        std::optional<Instant> appointment) const {
        const Instant two_days_on = later(usual, CalendarOffset{date::days{2}, {}});
        if (step.window.late_until) {
            return later(due, *step.window.late_until);
        }
        if (step.origin == Origin::own) {
            return std::max(two_days_on, appointment.value_or(two_days_on));
        }
        if (step.phase == Phase::preparation && appointment) {
            return std::max(due, *appointment);
        }
        return step.phase == Phase::procedure_day ? later(usual, CalendarOffset{}) : two_days_on;
    }

    Instant closes(const Step& step, Instant due, Instant usual, Instant last) const {
        if (step.window.closes) {
            const Instant closes = later(due, *step.window.closes);
            const bool ends = step.phase == Phase::preparation && !step.window.late_until;
            return ends ? std::min(last, closes) : closes;
        }
        return step.deadline ? due : std::min(last, later(usual, CalendarOffset{}));
    }
};

/// The state of one step, which for those that name others asks for theirs, each time anew.
class NaiveStates {
  public:
    NaiveStates(const NaivePlan& plan, const std::vector<StepEvent>& events)
        : events_(events)
        , injected_(plan.anchors.injection.has_value()) {
        const Answers counted = plan.counted_answers();
        for (const auto* steps : {&plan.guide.steps, &plan.layer.own}) {
            for (const Step& step : *steps) {
                for (const Occurrence& occurrence : step.occurrences) {
                    entries_.push_back({&step,
                                        {step.key, occurrence.name},
                                        evaluate(step.applies, counted),
                                        plan.times(step, occurrence)});
                }
            }
        }
    }

    struct Entry {
        const Step* step;
        StepId id;
        Truth applies;
        std::optional<NaiveTimes> times;
    };
    const std::vector<Entry>& entries() const { return entries_; }

    StepState state(const Entry& entry, Instant now) const {
        if (entry.applies == Truth::no) {
            return StepState::not_applicable;
        }
        if (const auto kind = last(entry); kind && *kind != StepEvent::Kind::reopened) {
            return *kind == StepEvent::Kind::done ? StepState::done : StepState::skipped;
        }
        for (const std::string& key : entry.step->unless_done) {
            if (const Entry* other = find(key); other && state(*other, now) == StepState::done) {
                return StepState::not_applicable;
            }
        }
        if (entry.applies == Truth::unknown) {
            return StepState::depends;
        }
        if (!entry.times || now < entry.times->opens) {
            return StepState::upcoming;
        }
        if (now >= entry.times->closes) {
            return now < entry.times->late_until ? StepState::late : StepState::missed;
        }
        for (const std::string& key : entry.step->after) {
            const Entry* other = find(key);
            const bool moveable = other && !other->step->locked && !other->step->is_injection;
            if (entry.step->locked && moveable) {
                continue; // it opens by its own time
            }
            if (other && !settled(state(*other, now))) {
                return StepState::upcoming;
            }
        }
        return StepState::open;
    }

    /// The next moment at which any step opens, is due, closes or is missed.
    std::optional<Instant> next_edge(Instant now) const {
        std::optional<Instant> next;
        for (const Entry& entry : entries_) {
            if (!entry.times) {
                continue;
            }
            const NaiveTimes& times = *entry.times;
            for (const Instant edge : {times.opens, times.due, times.closes, times.late_until}) {
                next = edge > now ? std::min(next.value_or(edge), edge) : next;
            }
        }
        return next;
    }

  private:
    static bool settled(StepState state) {
        return state == StepState::done || state == StepState::skipped ||
               state == StepState::missed || state == StepState::not_applicable;
    }

    const Entry* find(std::string_view key) const {
        for (const Entry& entry : entries_) {
            if (entry.step->key == key) {
                return &entry;
            }
        }
        return nullptr;
    }

    std::optional<StepEvent::Kind> last(const Entry& entry) const {
        if (entry.step->is_injection && injected_) {
            return StepEvent::Kind::done;
        }
        std::optional<StepEvent::Kind> kind;
        for (const StepEvent& event : events_) {
            if (event.step == entry.id) {
                kind = event.kind;
            }
        }
        return kind;
    }

    const std::vector<StepEvent>& events_;
    bool injected_;
    std::vector<Entry> entries_;
};

} // namespace beforehand::testing
