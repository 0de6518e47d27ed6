// SPDX-License-Identifier: Apache-2.0
// What is true of every plan and every timeline. BEFOREHAND_PROPERTY_CASES tries more of them.
#include "core/plan/placement.h"
#include "core/plan/today.h"
#include "tests/core/plan/properties.h"

#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

std::string same_row(const TimelineRow& a, const TimelineRow& b) {
    const PlannedStep& one = *a.planned;
    const PlannedStep& other = *b.planned;
    const auto waits = [](const TimelineRow& row) {
        std::vector<std::string> keys;
        for (const Step* step : row.waits_for) {
            keys.push_back(step->key);
        }
        return keys;
    };
    const bool same = one.id == other.id && *one.step == *other.step && one.when == other.when &&
                      one.own_time == other.own_time && one.applies == other.applies &&
                      one.due == other.due && one.opens == other.opens &&
                      one.closes == other.closes && one.late_until == other.late_until &&
                      one.moved_from == other.moved_from && a.state == b.state &&
                      a.last == b.last && a.past_when_made == b.past_when_made &&
                      waits(a) == waits(b);
    return same ? std::string() : words(one.id) + " differs from " + words(other.id);
}

/// Copies lie elsewhere in memory: nothing may hang on where things are.
std::string the_same_input_gives_the_same(const Case& given) {
    const Case copy = given;
    const Seen one(given);
    const Seen other(copy);
    if (one.rows.size() != other.rows.size()) {
        return "one has more rows";
    }
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        if (const auto wrong = same_row(one.rows[i], other.rows[i]); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

/// The order of the guide decides ties alone, that of events of different steps nothing.
std::string order_decides_nothing_but_ties(const Case& given) {
    Case turned = given;
    std::ranges::reverse(turned.guide.steps);
    std::ranges::reverse(turned.procedure.layer.own);
    std::ranges::stable_sort(turned.events, std::greater{}, &StepEvent::step);
    const Seen one(given);
    const Seen other(turned);
    if (const auto wrong = difference(dates_of(one.plan), dates_of(other.plan)); !wrong.empty()) {
        return wrong;
    }
    for (const Seen* seen : {&one, &other}) {
        for (std::size_t i = 1; i < seen->rows.size(); ++i) {
            if (seen->plan.steps[i].due < seen->plan.steps[i - 1].due) {
                return words(seen->plan.steps[i].id) + " comes after what is due later";
            }
        }
    }
    return difference(states_of(one.rows), states_of(other.rows));
}

std::string windows_hold_the_due_time(const Case& given) {
    const Seen seen(given);
    for (const PlannedStep& step : seen.plan.steps) {
        if (!step.due) {
            if (step.opens || step.closes || step.late_until || step.moved_from) {
                return words(step.id) + " has a window but no date";
            }
            if (seen.plan.dated()) {
                return words(step.id) + " has no date in a plan with dates";
            }
        } else if (!(step.opens <= step.due && step.due <= step.closes &&
                     step.closes <= step.late_until)) {
            return words(step.id) + ": " + words(step.opens) + ", " + words(step.due) + ", " +
                   words(step.closes) + ", " + words(step.late_until);
        }
    }
    return {};
}

/// Hours hold wherever the clock shows their bounds.
std::string clamps_hold(const Case& given) {
    const Seen seen(given);
    for (const PlannedStep& step : seen.plan.steps) {
        if (!step.due) {
            continue;
        }
        const Anchors anchors = anchors_of(given.procedure);
        const Instant appointment =
            seen.plan.appointment.value_or(anchors.injection.value_or(Instant{}));
        const Instant anchor = step.when.anchor == Anchor::injection
                                   ? anchors.injection.value_or(appointment)
                                   : appointment;
        const Instant plain = instant_of(step.when, anchor, *seen.plan.zone);
        if (step.moved_from.has_value() != (plain != *step.due) ||
            (step.moved_from && *step.moved_from != plain)) {
            return words(step.id) + " says that it was moved from " + words(step.moved_from) +
                   ", its when is " + words(plain);
        }
        const Clamp& clamp = step.step->clamp;
        if (step.own_time && step.moved_from) {
            return words(step.id) + ": a time that the person chose was moved";
        }
        if (step.own_time || step.when.fixed) {
            continue;
        }
        if ((clamp.not_before && *step.due < anchor + *clamp.not_before) ||
            (clamp.not_after && *step.due > anchor + *clamp.not_after)) {
            return words(step.id) + " is due at " + words(step.due) + ", out of its bounds";
        }
        const bool at_a_bound = (clamp.not_before && *step.due == anchor + *clamp.not_before) ||
                                (clamp.not_after && *step.due == anchor + *clamp.not_after);
        if (!clamp.hours || at_a_bound) {
            continue;
        }
        const WallTime there = seen.plan.zone->to_wall(*step.due);
        const WallDate day = date::floor<date::days>(there);
        const auto skipped = [&](WallDate on) { // the clock jumps over the bound that day
            const WallTime bound =
                on + (clamp.hours->earlier ? clamp.hours->to : clamp.hours->from);
            return seen.plan.zone->to_instant(bound).fit == WallFit::gap;
        };
        if ((there < day + clamp.hours->from || there > day + clamp.hours->to) && !skipped(day) &&
            !skipped(day - date::days{1})) {
            return words(step.id) + " is due at " + format_wall_time(there) + ", out of hours";
        }
    }
    return {};
}

std::string every_occurrence_is_there_once(const Case& given) {
    std::multiset<StepId> wanted;
    for (const auto* steps : {&given.guide.steps, &given.procedure.layer.own}) {
        for (const Step& step : *steps) {
            for (const Occurrence& occurrence : step.occurrences) {
                wanted.insert({step.key, occurrence.name});
            }
        }
    }
    const Seen seen(given);
    std::multiset<StepId> found;
    for (const TimelineRow& row : seen.rows) {
        found.insert(row.planned->id);
    }
    return wanted == found ? std::string()
                           : std::to_string(wanted.size()) + " occurrences gave " +
                                 std::to_string(found.size()) + " rows";
}

/// The second implementation (naive.h) says the same of every date and every state.
std::string agrees_with_the_naive_plan(const Case& given) {
    const Seen seen(given);
    const Anchors anchors = anchors_of(given.procedure);
    const NaivePlan plan{naive_clock_of(given.procedure.zone), given.guide, anchors,
                         given.procedure.answers, given.procedure.layer};
    const NaiveStates naive(plan, given.events);
    Dates wanted;
    States states;
    for (const auto& entry : naive.entries()) {
        auto& dates = wanted[entry.id];
        if (entry.times) {
            dates = {entry.times->due,
                     entry.times->opens,
                     entry.times->closes,
                     entry.times->late_until,
                     {}};
        }
        states[entry.id] = naive.state(entry, given.now);
    }
    Dates found = dates_of(seen.plan);
    for (auto& [id, dates] : found) {
        dates.back().reset(); // clamps_hold() asks about moved_from
    }
    if (const auto wrong = difference(wanted, found); !wrong.empty()) {
        return "The naive plan differs: " + wrong;
    }
    if (const auto wrong = difference(states, states_of(seen.rows)); !wrong.empty()) {
        return "The naive timeline differs: " + wrong;
    }
    return next_change(seen.plan, given.now) == naive.next_edge(given.now)
               ? std::string()
               : "the next change is " + words(naive.next_edge(given.now)) + ", not " +
                     words(next_change(seen.plan, given.now));
}

int rank(StepState state) {
    switch (state) {
    case StepState::upcoming:
        return 1;
    case StepState::open:
        return 2;
    case StepState::late:
        return 3;
    case StepState::missed:
        return 4;
    case StepState::done:
    case StepState::skipped:
    case StepState::depends:
    case StepState::not_applicable:
        break;
    }
    return 0; // no time changes these
}

/// Upcoming, open, late, missed, in this order alone; and only when next_change() says so.
std::string time_goes_one_way(const Case& given) {
    const Seen seen(given);
    const auto states = [&](Instant now) {
        return states_of(timeline(seen.plan, given.events, now));
    };
    Instant now = given.now - 24h * 400;
    States before = states(now);
    while (const auto next = next_change(seen.plan, now)) {
        if (*next <= now) {
            return "the next change after " + words(now) + " is " + words(next);
        }
        if (const auto early = difference(before, states(*next - 1s)); !early.empty()) {
            return early + " before " + words(next) + ", which is the next change";
        }
        const States after = states(*next);
        for (const auto& [id, state] : after) {
            const StepState was = before.at(id);
            if (state != was && (rank(was) == 0 || rank(state) <= rank(was))) {
                return words(id) + " went from " + std::string(to_string(was)) + " to " +
                       std::string(to_string(state)) + " at " + words(next);
            }
        }
        before = after;
        now = *next;
    }
    return difference(before, states(now + 24h * 4000));
}

std::string past_when_made_is_due_before_it_came(const Case& given) {
    const Seen seen(given);
    for (const TimelineRow& row : seen.rows) {
        Instant since = given.procedure.dated_at;
        const std::string condition = words(row.planned->step->applies);
        for (const auto& [question, at] : given.procedure.answered_at) {
            if (condition.find(question + " is") != condition.npos) {
                since = std::max(since, at);
            }
        }
        if (row.past_when_made != (row.planned->due && *row.planned->due <= since)) {
            return words(row.planned->id) + " is due at " + words(row.planned->due) +
                   ", in the plan since " + words(since) +
                   " and past when made: " + (row.past_when_made ? "yes" : "no");
        }
    }
    return {};
}

std::string today_names_each_row_once(const Case& given) {
    const Seen seen(given);
    const Today made = today(seen.plan, seen.rows, given.now);
    std::vector<std::size_t> all = made.also;
    all.insert(all.end(), made.late.begin(), made.late.end());
    all.insert(all.end(), made.coming_up.begin(), made.coming_up.end());
    all.insert(all.end(), made.day.begin(), made.day.end());
    if (made.next) {
        all.push_back(*made.next);
    }
    const std::set<std::size_t> once(all.begin(), all.end());
    if (once.size() != all.size() || (!once.empty() && *once.rbegin() >= seen.rows.size())) {
        return "a row is named twice, or is not there";
    }
    for (std::size_t i = 0; i < seen.rows.size(); ++i) {
        const StepState state = seen.rows[i].state;
        if ((state == StepState::open || state == StepState::late) && !once.contains(i)) {
            return words(seen.rows[i].planned->id) + " can be done, and today does not say so";
        }
        if (made.next == i && state != StepState::open && state != StepState::late) {
            return words(seen.rows[i].planned->id) + " is next and cannot be done";
        }
    }
    return {};
}

} // namespace

class PlanPropertyTest : public QObject {
    Q_OBJECT

  private slots:
    void theSameInputGivesTheSame() { holds(the_same_input_gives_the_same); }
    void orderDecidesNothingButTies() { holds(order_decides_nothing_but_ties); }
    void windowsHoldTheDueTime() { holds(windows_hold_the_due_time); }
    void clampsHold() { holds(clamps_hold); }
    void everyOccurrenceIsThereOnce() { holds(every_occurrence_is_there_once); }
    void agreesWithTheNaivePlan() { holds(agrees_with_the_naive_plan); }
    void timeGoesOneWay() { holds(time_goes_one_way); }
    void pastWhenMadeIsDueBeforeItCame() { holds(past_when_made_is_due_before_it_came); }
    void todayNamesEachRowOnce() { holds(today_names_each_row_once); }
};

QTEST_APPLESS_MAIN(PlanPropertyTest)
#include "property_test.moc"
